package org.dateline.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.Optional;

/** Rows to be added to one table, sent together. Not safe for use by several threads. */
final class Insert implements AutoCloseable {
  private final PreparedStatement sql;
  private int waiting;

  private Insert(Connection db, String sql) throws SQLException {
    this.sql = db.prepareStatement(sql);
  }

  /** Adds to {@code table}, whose columns are all given; a row that is there already stays. */
  static Insert into(Connection db, String table, int columns) throws SQLException {
    return new Insert(
        db,
        "INSERT INTO "
            + table
            + " VALUES ("
            + String.join(", ", Collections.nCopies(columns, "?"))
            + ") ON CONFLICT DO NOTHING");
  }

  /** Adds numbers and their words to the index of words. */
  static Insert intoSearch(Connection db, LedgerDatabase database) throws SQLException {
    return new Insert(
        db,
        "INSERT INTO search ("
            + database.searchNumber()
            + ", words) VALUES (?, "
            + database.searchableValue()
            + ")");
  }

  /** One more row: text, numbers, bytes, or Optionals of these. */
  void row(Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i] instanceof Optional<?> some ? some.orElse(null) : values[i];
      if (value == null) {
        sql.setNull(i + 1, Types.NULL);
      } else if (value instanceof byte[] bytes) {
        sql.setBytes(i + 1, bytes);
      } else {
        sql.setObject(i + 1, value);
      }
    }
    sql.addBatch();
    waiting++;
  }

  /** Sends what waits. */
  void send() throws SQLException {
    if (waiting > 0) {
      sql.executeBatch();
      waiting = 0;
    }
  }

  @Override
  public void close() throws SQLException {
    sql.close();
  }
}
