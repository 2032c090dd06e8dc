package org.dateline.coder.weight;

/** Log-odds in coarse steps, as features take them. */
public final class Steps {
  private static final int MOST = 7;

  private Steps() {}

  /** The nearest whole number, from -7 to 7. */
  public static String of(double logOdds) {
    return Long.toString(Math.round(Math.clamp(logOdds, -MOST, MOST)));
  }
}
