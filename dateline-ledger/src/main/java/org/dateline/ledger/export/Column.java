package org.dateline.ledger.export;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param name its heading
 * @param type what its values are
 * @param meaning what Dateline puts there, for the data dictionary
 * @param value its value for a row; empty text where it is not known
 * @param <R> what a row is
 */
record Column<R>(String name, Type type, String meaning, Function<R, String> value) {
  /** What values are. */
  enum Type {
    /** Words and codes. */
    TEXT,
    /** Whole numbers. */
    INTEGER,
    /** Decimal numbers. */
    DECIMAL,
    /** ISO 8601 days. */
    DAY
  }

  static <R> Column<R> text(String name, String meaning, Function<R, String> value) {
    return new Column<>(name, Type.TEXT, meaning, value);
  }

  static <R> Column<R> whole(String name, String meaning, Function<R, String> value) {
    return new Column<>(name, Type.INTEGER, meaning, value);
  }

  static <R> Column<R> decimal(String name, String meaning, Function<R, String> value) {
    return new Column<>(name, Type.DECIMAL, meaning, value);
  }

  static <R> Column<R> day(String name, String meaning, Function<R, String> value) {
    return new Column<>(name, Type.DAY, meaning, value);
  }

  /** One of the format that Dateline never fills. */
  static <R> Column<R> empty(String name, String why) {
    return new Column<>(name, Type.TEXT, "always empty: " + why, row -> "");
  }
}
