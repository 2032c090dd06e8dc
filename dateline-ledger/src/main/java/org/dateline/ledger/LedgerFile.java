package org.dateline.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.dateline.ledger.LedgerException.Category;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The file that a ledger is: checked before SQLite opens it, and its errors told in words.
 *
 * @param path where it is
 */
record LedgerFile(Path path) {
  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** "Dtln" in ASCII: tells a ledger from other SQLite files. */
  private static final int APPLICATION_ID = 0x44746C6E;

  private static final int VERSION = 1;

  /** Checks that it can be read as a ledger of this version. */
  void checkReadable() {
    if (!Files.exists(path)) {
      throw new LedgerException(
          Category.MISSING, path, "no such ledger", "Make one with: dateline demo");
    }
    int version = version();
    if (version != VERSION) {
      throw otherVersion(version);
    }
  }

  /** Checks that it is a ledger or can become one. */
  void checkWritable() {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new LedgerException(
          Category.NO_FOLDER, path, "its folder does not exist", "Make the folder first");
    }
    if (!isNew()) {
      int version = version();
      if (version > VERSION) {
        throw otherVersion(version);
      }
    }
    if (!Files.isWritable(Files.exists(path) ? path : folder)) {
      throw readOnly();
    }
  }

  /** Marks a new file as a ledger and gives it its tables, or brings older tables up to date. */
  void prepare() {
    DataSource source = source(false);
    if (isNew()) {
      Jdbi.create(source).useHandle(db -> db.execute("PRAGMA application_id = " + APPLICATION_ID));
    }
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:org/dateline/ledger/migrations")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw broken(e);
    }
  }

  /** Connections to it. */
  DataSource source(boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(10_000);
    config.enforceForeignKeys(true);
    if (!readOnly) {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    // As a URI, so that no character of the name has a meaning of its own.
    source.setUrl("jdbc:sqlite:" + path.toUri());
    return source;
  }

  /** Does {@code work} and tells SQLite's errors in words; a fault of the program stays one. */
  <T> T telling(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLiteException sqlite) {
          throw told(sqlite);
        }
      }
      throw e;
    }
  }

  /** What an error of SQLite means. */
  LedgerException told(SQLiteException error) {
    SQLiteErrorCode code = error.getResultCode();
    String name = code.name();
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return new LedgerException(
          Category.BUSY,
          path,
          "another program is writing to it",
          "Wait until it has finished",
          error);
    }
    if (name.startsWith("SQLITE_READONLY") || name.startsWith("SQLITE_CANTOPEN")) {
      return readOnly();
    }
    if (code == SQLiteErrorCode.SQLITE_NOTADB) {
      return noLedger();
    }
    return new LedgerException(
        Category.BROKEN, path, "cannot be used: " + code.message, "Check the file and disk", error);
  }

  private LedgerException readOnly() {
    return new LedgerException(
        Category.READ_ONLY,
        path,
        "cannot be written to",
        "Check its permissions, or name another file with --ledger");
  }

  private LedgerException broken(Exception error) {
    return new LedgerException(
        Category.BROKEN,
        path,
        "cannot be used: " + error.getMessage(),
        "Check the file and disk",
        error);
  }

  private LedgerException noLedger() {
    return new LedgerException(
        Category.NO_LEDGER, path, "no ledger of Dateline", "Name another file with --ledger");
  }

  private LedgerException otherVersion(int version) {
    return version < VERSION
        ? new LedgerException(
            Category.OTHER_VERSION,
            path,
            "made by an older Dateline",
            "Write to it once with this one")
        : new LedgerException(
            Category.OTHER_VERSION, path, "made by a newer Dateline", "Use that one");
  }

  private boolean isNew() {
    try {
      return !Files.exists(path) || (Files.isRegularFile(path) && Files.size(path) == 0);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** The version of its tables; 0 where they were never made. */
  private int version() {
    if (!startsAsSqlite()) {
      throw noLedger();
    }
    return telling(
        () ->
            Jdbi.create(source(true))
                .withHandle(
                    db -> {
                      if (number(db, "PRAGMA application_id") != APPLICATION_ID) {
                        throw noLedger();
                      }
                      return number(db, "PRAGMA user_version");
                    }));
  }

  private static int number(Handle db, String query) {
    return db.createQuery(query).mapTo(Integer.class).one();
  }

  private boolean startsAsSqlite() {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
    } catch (IOException e) {
      throw broken(e);
    }
  }
}
