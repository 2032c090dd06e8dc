package org.dateline.server.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis from 0 to a round number at or above the largest value.
 *
 * @param top the round number
 * @param step the distance of its ticks
 */
record Scale(double top, double step) {
  private static final int TICKS = 4;

  /** The axis for values up to {@code largest}. */
  static Scale upTo(double largest) {
    double rough = Math.max(1, largest) / TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = power;
    for (double factor : new double[] {1, 2, 5, 10}) {
      step = factor * power;
      if (step >= rough) {
        break;
      }
    }
    step = Math.max(1, step);
    return new Scale(Math.ceil(Math.max(1, largest) / step) * step, step);
  }

  /** Its ticks, 0 and the top included. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (double tick = 0; tick <= top + step / 2; tick += step) {
      ticks.add(tick);
    }
    return ticks;
  }
}
