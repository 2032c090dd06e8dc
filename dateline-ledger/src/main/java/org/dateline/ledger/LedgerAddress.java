package org.dateline.ledger;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where a ledger is. */
public sealed interface LedgerAddress {

  /**
   * An SQLite file.
   *
   * @param path where it is
   */
  record SqliteFile(Path path) implements LedgerAddress {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * A PostgreSQL database, or the schema of one that {@code currentSchema} names.
   *
   * @param url as PostgreSQL's JDBC driver reads it; may hold a user and a password
   */
  record Postgres(String url) implements LedgerAddress {
    private static final Pattern SECRET =
        Pattern.compile("(?i)(password=)[^&]*|(//[^/@:]*:)[^/@]*@");

    /** The address without its password. */
    @Override
    public String toString() {
      return SECRET.matcher(url).replaceAll(found -> found.group(1) == null ? "$2…@" : "$1…");
    }
  }

  /**
   * The address that a user gives: {@code jdbc:postgresql:…} is a database, anything else a file.
   */
  static LedgerAddress of(String given) {
    return given.startsWith("jdbc:postgresql:")
        ? new Postgres(given)
        : new SqliteFile(Path.of(given));
  }
}
