package org.dateline.cli;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows on standard error how far a long run is, if somebody watches. A short run shows nothing,
 * nor does one whose results appear on the terminal anyway.
 *
 * <p>Not safe for use by several threads.
 */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_NANOS = 2_000_000_000L;

  private final Surroundings surroundings;
  private final String unit;
  private final long started = System.nanoTime();
  private @Nullable ProgressBar bar;
  private long steps;

  Progress(Surroundings surroundings, String unit) {
    this.surroundings = surroundings;
    this.unit = unit;
  }

  /** One more is done. */
  void step() {
    steps++;
    if (bar != null) {
      bar.step();
    } else if (surroundings.errIsTerminal()
        && !surroundings.outIsTerminal()
        && System.nanoTime() - started > PATIENCE_NANOS) {
      bar = shown(surroundings.err());
      bar.stepTo(steps);
    }
  }

  /**
   * One more is done, and the whole is known.
   *
   * @param done bytes taken so far
   * @param total bytes in all; 0 or less where that is not known
   * @param message what else to show
   */
  void step(long done, long total, String message) {
    step();
    if (bar != null) {
      if (total > 0 && bar.isIndefinite()) {
        bar.maxHint(total);
      }
      if (total > 0) {
        bar.stepTo(Math.min(done, total));
      }
      bar.setExtraMessage(message);
    }
  }

  private ProgressBar shown(PrintStream err) {
    return new ProgressBarBuilder()
        .setTaskName(unit)
        .setInitialMax(-1)
        .setStyle(ProgressBarStyle.ASCII)
        .showSpeed()
        .setConsumer(new ConsoleProgressBarConsumer(err, surroundings.columns() - 1))
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void close() {
    Optional.ofNullable(bar).ifPresent(ProgressBar::close);
  }
}
