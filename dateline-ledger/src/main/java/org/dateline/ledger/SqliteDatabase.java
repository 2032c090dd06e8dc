package org.dateline.ledger;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.dateline.ledger.LedgerAddress.SqliteFile;
import org.dateline.ledger.LedgerException.Category;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A ledger in an SQLite file: checked before SQLite opens it, and its errors told in words. */
final class SqliteDatabase extends LedgerDatabase {
  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** "Dtln" in ASCII: tells a ledger from other SQLite files. */
  private static final int APPLICATION_ID = 0x44746C6E;

  private SqliteDatabase(SqliteFile file, boolean readOnly) {
    super(file, source(file, readOnly), readOnly);
  }

  static SqliteDatabase reading(SqliteFile file) {
    if (!Files.exists(file.path())) {
      throw new LedgerException(
          Category.MISSING, file, "no such ledger", "Make one with: dateline demo");
    }
    checkVersion(version(file), file);
    return new SqliteDatabase(file, true);
  }

  /** Opens it for writing, made or brought up to date where it must be. */
  static SqliteDatabase writing(SqliteFile file) {
    Path path = file.path();
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new LedgerException(
          Category.NO_FOLDER, file, "its folder does not exist", "Make the folder first");
    }
    if (!Files.isWritable(Files.exists(path) ? path : folder)) {
      throw readOnly(file);
    }
    if (!isCurrent(file)) {
      makeAlone(file, folder);
    }
    return new SqliteDatabase(file, false);
  }

  /** Whether it is a ledger that needs no migration. */
  private static boolean isCurrent(SqliteFile file) {
    try {
      return !isNew(file) && version(file) == VERSION;
    } catch (LedgerException e) {
      // Perhaps another program is making it this moment; whoever holds the lock will know.
      return false;
    }
  }

  /**
   * Makes it or brings it up to date: one thread and one program at a time, by a lock on a file
   * beside it, since SQLite's own locks do not span all the transactions that this takes.
   */
  private static synchronized void makeAlone(SqliteFile file, Path folder) {
    Path lock = folder.resolve(file.path().getFileName() + ".making");
    try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE);
        FileLock held = channel.lock()) {
      if (!held.isValid()) {
        throw new IOException("no lock on " + lock);
      }
      try {
        make(file);
      } finally {
        // Whoever waits for it, or makes another, finds the ledger made.
        Files.deleteIfExists(lock);
      }
    } catch (IOException e) {
      throw broken(file, e);
    }
  }

  private static void make(SqliteFile file) {
    boolean isNew = isNew(file);
    if (!isNew) {
      checkNotNewer(version(file), file);
    }
    if (isNew) {
      try (SqliteDatabase database = new SqliteDatabase(file, false)) {
        database.read(db -> db.execute("PRAGMA application_id = " + APPLICATION_ID));
      }
    }
    migrate(source(file, false), "sqlite", file);
  }

  /** Connections to the file. */
  static DataSource source(SqliteFile file, boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(10_000);
    config.enforceForeignKeys(true);
    if (!readOnly) {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    // As a URI, so that no character of the name has a meaning of its own.
    source.setUrl("jdbc:sqlite:" + file.path().toUri());
    return source;
  }

  @Override
  <T> T inSnapshot(Handle db, Work<T> work) throws SQLException {
    return db.inTransaction(work::on);
  }

  @Override
  <T> T inTransaction(Handle db, Work<T> work) throws SQLException {
    return db.inTransaction(work::on);
  }

  @Override
  Optional<LedgerException> told(SQLException error) {
    // A plain error is one in the program's own SQL: a fault of the program.
    return error instanceof SQLiteException sqlite
            && sqlite.getResultCode() != SQLiteErrorCode.SQLITE_ERROR
        ? Optional.of(told(address(), sqlite))
        : Optional.empty();
  }

  @Override
  String searchNumber() {
    return "rowid";
  }

  @Override
  String matchingVersions() {
    return "SELECT rowid FROM search WHERE search MATCH :words";
  }

  @Override
  String matching(TextQuery query) {
    return query.forSqlite();
  }

  @Override
  String searchable(String words) {
    return words;
  }

  @Override
  String searchableValue() {
    return "?";
  }

  /** What an error of SQLite means. */
  static LedgerException told(LedgerAddress address, SQLiteException error) {
    SQLiteErrorCode code = error.getResultCode();
    String name = code.name();
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return busy(address, error);
    }
    if (name.startsWith("SQLITE_READONLY") || name.startsWith("SQLITE_CANTOPEN")) {
      return readOnly(address);
    }
    if (code == SQLiteErrorCode.SQLITE_FULL) {
      return full(address, error);
    }
    if (code == SQLiteErrorCode.SQLITE_NOTADB) {
      return noLedger(address);
    }
    return new LedgerException(
        Category.BROKEN,
        address,
        "cannot be used: " + code.message,
        "Check the file and disk",
        error);
  }

  private static boolean isNew(SqliteFile file) {
    try {
      return !Files.exists(file.path())
          || (Files.isRegularFile(file.path()) && Files.size(file.path()) == 0);
    } catch (IOException e) {
      throw broken(file, e);
    }
  }

  /** The version of its tables; 0 where they were never made. */
  private static int version(SqliteFile file) {
    if (!startsAsSqlite(file)) {
      throw noLedger(file);
    }
    try (SqliteDatabase database = new SqliteDatabase(file, true)) {
      return database.read(
          db -> {
            if (number(db, "PRAGMA application_id") != APPLICATION_ID) {
              throw noLedger(file);
            }
            return number(db, "PRAGMA user_version");
          });
    }
  }

  private static int number(Handle db, String query) {
    return db.createQuery(query).mapTo(Integer.class).one();
  }

  private static boolean startsAsSqlite(SqliteFile file) {
    if (!Files.isRegularFile(file.path())) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file.path())) {
      return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
    } catch (IOException e) {
      throw broken(file, e);
    }
  }
}
