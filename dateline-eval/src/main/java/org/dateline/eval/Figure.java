package org.dateline.eval;

import java.util.Locale;

/** One measured value, with what it is a measure of. */
public sealed interface Figure {

  /** The value as a table shows it. */
  String shown();

  /** The value as JSON holds it: a number, or a string for {@link Words}. */
  Object plain();

  /** A number of things. */
  static Figure count(long value) {
    return new Count(value);
  }

  /** A share or an F1, 0 to 1. */
  static Figure share(double value) {
    return new Share(value);
  }

  /** The share of {@code part} in {@code whole}; 0 of 0 is shown as unknown. */
  static Figure share(long part, long whole) {
    return whole == 0 ? new Words("none") : new Share((double) part / whole);
  }

  /** A quantity with its unit. */
  static Figure quantity(double value, String unit) {
    return new Quantity(value, unit);
  }

  /** A finding in words. */
  static Figure words(String value) {
    return new Words(value);
  }

  /**
   * A number of things.
   *
   * @param value at least 0
   */
  record Count(long value) implements Figure {
    @Override
    public String shown() {
      return String.format(Locale.ROOT, "%,d", value);
    }

    @Override
    public Object plain() {
      return value;
    }
  }

  /**
   * A share, shown in percent and kept as it is in JSON.
   *
   * @param value 0 to 1
   */
  record Share(double value) implements Figure {

    /** Refuses what is no share. */
    public Share {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("no share: " + value);
      }
    }

    @Override
    public String shown() {
      return String.format(Locale.ROOT, "%.1f%%", 100 * value);
    }

    @Override
    public Object plain() {
      return Math.round(value * 10_000) / 10_000.0;
    }
  }

  /**
   * A quantity.
   *
   * @param value how much
   * @param unit of what, for instance {@code "words/CPU s"}
   */
  record Quantity(double value, String unit) implements Figure {
    @Override
    public String shown() {
      String form = Math.abs(value) >= 100 ? "%,.0f %s" : "%.2f %s";
      return String.format(Locale.ROOT, form, value, unit).strip();
    }

    @Override
    public Object plain() {
      return Math.round(value * 1_000) / 1_000.0;
    }
  }

  /**
   * A finding that is no number.
   *
   * @param value the words
   */
  record Words(String value) implements Figure {
    @Override
    public String shown() {
      return value;
    }

    @Override
    public Object plain() {
      return value;
    }
  }
}
