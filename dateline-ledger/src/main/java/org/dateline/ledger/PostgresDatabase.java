package org.dateline.ledger;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.dateline.ledger.LedgerAddress.Postgres;
import org.dateline.ledger.LedgerException.Category;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.ds.PGSimpleDataSource;

/** A ledger in a PostgreSQL database, shared by a team. */
final class PostgresDatabase extends LedgerDatabase {
  /** The lock that a writer holds until its transaction ends: "Dtln". */
  private static final long WRITING = 0x44746C6EL;

  private PostgresDatabase(Postgres server, boolean readOnly) {
    super(server, source(server), readOnly);
  }

  static PostgresDatabase reading(Postgres server) {
    PostgresDatabase database = new PostgresDatabase(server, true);
    try {
      int version = database.read(PostgresDatabase::version);
      if (version == 0) {
        throw new LedgerException(
            Category.MISSING, server, "holds no ledger", "Make one with: dateline demo --ledger");
      }
      checkVersion(version, server);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  static PostgresDatabase writing(Postgres server) {
    PostgresDatabase database = new PostgresDatabase(server, false);
    try {
      checkNotNewer(database.read(PostgresDatabase::version), server);
      migrate(source(server), "postgresql", server);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static DataSource source(Postgres server) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    try {
      source.setURL(server.url());
    } catch (IllegalArgumentException e) {
      throw new LedgerException(
          Category.UNREACHABLE,
          server,
          "no address of a PostgreSQL database",
          "Write jdbc:postgresql://HOST:PORT/DATABASE?user=NAME",
          e);
    }
    source.setApplicationName("dateline");
    source.setReWriteBatchedInserts(true);
    return source;
  }

  private static int version(Handle db) {
    String table = "SELECT to_regclass('ledger_version') IS NOT NULL";
    return db.createQuery(table).mapTo(Boolean.class).one()
        ? db.createQuery("SELECT max(number) FROM ledger_version").mapTo(Integer.class).one()
        : 0;
  }

  @Override
  <T> T inSnapshot(Handle db, Work<T> work) throws SQLException {
    return db.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::on);
  }

  @Override
  <T> T inTransaction(Handle db, Work<T> work) throws SQLException {
    return db.inTransaction(
        transaction -> {
          // By schema: ledgers in one database do not wait for one another.
          transaction
              .createQuery(
                  "SELECT 1 FROM (SELECT pg_advisory_xact_lock(:lock,"
                      + " hashtext(current_schema()))) AS held")
              .bind("lock", (int) WRITING)
              .mapTo(Integer.class)
              .one();
          return work.on(transaction);
        });
  }

  @Override
  String searchNumber() {
    return "version";
  }

  @Override
  Optional<LedgerException> told(SQLException sql) {
    String state = Optional.ofNullable(sql.getSQLState()).orElse("");
    // What is wrong with the program's own SQL or values is a fault of the program.
    return state.isEmpty()
            || state.startsWith("22")
            || (state.startsWith("42") && !state.equals("42501"))
        ? Optional.empty()
        : Optional.of(told(state, sql));
  }

  private LedgerException told(String state, SQLException sql) {
    if (state.equals("53100")) {
      return full(address(), sql);
    }
    if (state.equals("25006") || state.equals("42501")) {
      return readOnly(address());
    }
    if (state.startsWith("55P") || state.startsWith("40")) {
      return busy(address(), sql);
    }
    if (state.startsWith("08")
        || state.startsWith("28")
        || state.startsWith("57P")
        || state.equals("3D000")
        || state.equals("53300")) {
      return new LedgerException(
          Category.UNREACHABLE,
          address(),
          "the database cannot be reached: " + sql.getMessage(),
          "Check the address, the user and that the server runs",
          sql);
    }
    return broken(address(), sql);
  }

  @Override
  String matchingVersions() {
    return "SELECT version FROM search WHERE words @@ CAST(:words AS tsquery)";
  }

  @Override
  String matching(TextQuery query) {
    return query.forPostgres();
  }

  @Override
  String searchable(String words) {
    return SearchText.vector(words);
  }

  @Override
  String searchableValue() {
    return "CAST(? AS tsvector)";
  }
}
