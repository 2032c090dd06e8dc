package org.dateline.ledger.export;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param name its heading
 * @param type what its values are
 * @param meaning what Dateline puts there, for the data dictionary
 * @param value its value for an event; empty text where it is not known
 */
record Column(String name, Type type, String meaning, Function<EventRow, String> value) {
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

  static Column text(String name, String meaning, Function<EventRow, String> value) {
    return new Column(name, Type.TEXT, meaning, value);
  }

  static Column whole(String name, String meaning, Function<EventRow, String> value) {
    return new Column(name, Type.INTEGER, meaning, value);
  }

  static Column decimal(String name, String meaning, Function<EventRow, String> value) {
    return new Column(name, Type.DECIMAL, meaning, value);
  }

  static Column day(String name, String meaning, Function<EventRow, String> value) {
    return new Column(name, Type.DAY, meaning, value);
  }

  /** One of the format that Dateline never fills. */
  static Column empty(String name, String why) {
    return new Column(name, Type.TEXT, "always empty: " + why, row -> "");
  }
}
