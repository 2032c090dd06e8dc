package org.dateline.ledger;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.dateline.ledger.LedgerException.Category;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The database that a ledger is: its tables by migrations, its transactions, and what differs
 * between SQLite and PostgreSQL. Everything else in the ledger is written once, in the SQL that
 * both understand. Safe for use by several threads.
 */
public abstract sealed class LedgerDatabase implements AutoCloseable
    permits SqliteDatabase, PostgresDatabase {
  /** The version of the tables: the number of the last migration. */
  static final int VERSION = 8;

  private final LedgerAddress address;
  private final Connections connections;

  LedgerDatabase(LedgerAddress address, DataSource source, boolean readOnly) {
    this.address = address;
    Jdbi jdbi = Jdbi.create(source);
    this.connections =
        new Connections(
            () -> {
              Handle handle = jdbi.open();
              if (readOnly) {
                handle.setReadOnly(true);
              }
              return handle;
            });
  }

  /**
   * Opens a ledger that is there, so that it cannot be written to.
   *
   * @throws LedgerException where there is none of this version, or it cannot be read
   */
  public static LedgerDatabase reading(LedgerAddress address) {
    return switch (address) {
      case LedgerAddress.SqliteFile file -> SqliteDatabase.reading(file);
      case LedgerAddress.Postgres server -> PostgresDatabase.reading(server);
    };
  }

  /**
   * Opens a ledger for writing, makes it where there is none, and brings its tables up to date.
   *
   * @throws LedgerException where it cannot be used
   */
  public static LedgerDatabase writing(LedgerAddress address) {
    return switch (address) {
      case LedgerAddress.SqliteFile file -> SqliteDatabase.writing(file);
      case LedgerAddress.Postgres server -> PostgresDatabase.writing(server);
    };
  }

  /** Where it is. */
  public final LedgerAddress address() {
    return address;
  }

  /**
   * Something done on a connection.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T on(Handle db) throws SQLException;
  }

  /** Does {@code work} on a connection; each query sees what is kept when it starts. */
  public final <T> T read(Work<T> work) {
    return telling(() -> connections.with(work));
  }

  /** Does {@code work} on what is kept now: what is added meanwhile is not seen. */
  public final <T> T snapshot(Work<T> work) {
    return telling(() -> connections.with(db -> inSnapshot(db, work)));
  }

  /**
   * Does {@code work} in one transaction: all of it is kept or, after an error, nothing. One writer
   * at a time; the others wait. Readers are not held up.
   */
  public final <T> T write(Work<T> work) {
    return telling(() -> connections.with(db -> inTransaction(db, work)));
  }

  @Override
  public void close() {
    connections.close();
  }

  /** A transaction that sees one state of the ledger. */
  abstract <T> T inSnapshot(Handle db, Work<T> work) throws SQLException;

  /** A transaction that no other writer shares. */
  abstract <T> T inTransaction(Handle db, Work<T> work) throws SQLException;

  /** An error of the database in words; empty for a fault of the program. */
  abstract Optional<LedgerException> told(SQLException error);

  /** The column of {@code search} that holds a version's number. */
  abstract String searchNumber();

  /** The SQL that selects the numbers of versions whose words match {@code :words}. */
  abstract String matchingVersions();

  /** The words in the form that {@link #matchingVersions} binds. */
  abstract String matching(TextQuery query);

  /** The words of a version as its row in {@code search} has them. */
  abstract String searchable(String words);

  /** The SQL value for a bound {@link #searchable}. */
  abstract String searchableValue();

  private interface Telling<T> {
    T get() throws SQLException;
  }

  private <T> T telling(Telling<T> work) {
    try {
      return work.get();
    } catch (SQLException e) {
      throw told(e).orElseThrow(() -> new IllegalStateException(e));
    } catch (JdbiException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql) {
          throw told(sql).map(RuntimeException.class::cast).orElse(e);
        }
      }
      throw e;
    }
  }

  /** Brings the tables of the database up to date. */
  static void migrate(DataSource source, String folder, LedgerAddress address) {
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:org/dateline/ledger/migrations/" + folder)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw broken(address, e);
    }
  }

  static LedgerException broken(LedgerAddress address, Exception error) {
    return new LedgerException(
        Category.BROKEN,
        address,
        "cannot be used: " + error.getMessage(),
        "Check the file and disk",
        error);
  }

  /** Refuses tables of another version; 0 stands for none. */
  static void checkVersion(int version, LedgerAddress address) {
    if (version < VERSION) {
      throw new LedgerException(
          Category.OTHER_VERSION,
          address,
          "made by an older Dateline",
          "Write to it once with this one");
    }
    checkNotNewer(version, address);
  }

  static void checkNotNewer(int version, LedgerAddress address) {
    if (version > VERSION) {
      throw new LedgerException(
          Category.OTHER_VERSION, address, "made by a newer Dateline", "Use that one");
    }
  }

  static LedgerException readOnly(LedgerAddress address) {
    return new LedgerException(
        Category.READ_ONLY,
        address,
        "cannot be written to",
        "Check its permissions, or name another with --ledger");
  }

  static LedgerException noLedger(LedgerAddress address) {
    return new LedgerException(
        Category.NO_LEDGER, address, "no ledger of Dateline", "Name another with --ledger");
  }

  static LedgerException full(LedgerAddress address, Exception error) {
    return new LedgerException(
        Category.FULL,
        address,
        "there is no room left on its disk; what was kept before is intact",
        "Make room and start again",
        error);
  }

  static LedgerException busy(LedgerAddress address, Exception error) {
    return new LedgerException(
        Category.BUSY,
        address,
        "another program is writing to it",
        "Wait until it has finished",
        error);
  }
}
