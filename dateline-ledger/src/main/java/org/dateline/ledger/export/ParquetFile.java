package org.dateline.ledger.export;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A table that becomes a Parquet file, written by DuckDB inside the process, which is kept from
 * fetching anything. Not safe for use by several threads.
 */
final class ParquetFile<R> implements AutoCloseable {
  private static final int AT_ONCE = 1_000;

  private final List<Column<R>> columns;
  private final Connection db;
  private final PreparedStatement insert;
  private long rows;

  ParquetFile(List<Column<R>> columns) {
    this.columns = columns;
    Properties properties = new Properties();
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    try {
      db = DriverManager.getConnection("jdbc:duckdb:", properties);
      try (var sql = db.createStatement()) {
        sql.execute(
            columns.stream()
                .map(column -> '"' + column.name() + "\" " + type(column.type()))
                .collect(Collectors.joining(", ", "CREATE TABLE statements (", ")")));
      }
      db.setAutoCommit(false);
      insert =
          db.prepareStatement(
              "INSERT INTO statements VALUES ("
                  + String.join(", ", Collections.nCopies(columns.size(), "?"))
                  + ")");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(R row) {
    try {
      for (int i = 0; i < columns.size(); i++) {
        String value = columns.get(i).value().apply(row);
        if (value.isEmpty()) {
          insert.setNull(i + 1, Types.VARCHAR);
        } else {
          // DuckDB turns the text into the column's type.
          insert.setString(i + 1, value);
        }
      }
      insert.addBatch();
      if (++rows % AT_ONCE == 0) {
        insert.executeBatch();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the file; returns the number of rows. */
  long write(Path file) {
    try (var sql = db.createStatement()) {
      if (rows % AT_ONCE > 0) {
        insert.executeBatch();
      }
      db.commit();
      String name = file.toString().replace("'", "''");
      sql.execute("COPY statements TO '" + name + "' (FORMAT parquet, COMPRESSION zstd)");
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      insert.close();
      db.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String type(Column.Type type) {
    return switch (type) {
      case TEXT -> "VARCHAR";
      case INTEGER -> "BIGINT";
      case DECIMAL -> "DOUBLE";
      case DAY -> "DATE";
    };
  }
}
