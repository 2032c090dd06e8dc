package org.dateline.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.ledger.LedgerAddress.Postgres;

/**
 * The PostgreSQL that tests use: that of the environment variable {@code DATELINE_TEST_POSTGRES} (a
 * JDBC address), else one that is unpacked and started here. Each ledger is a schema of its own.
 */
final class TestPostgres {
  private static final String GIVEN =
      Optional.ofNullable(System.getenv("DATELINE_TEST_POSTGRES")).orElse("");
  private static final AtomicInteger LEDGERS = new AtomicInteger();

  private static final Optional<String> SERVER = GIVEN.isEmpty() ? started() : Optional.of(GIVEN);

  private TestPostgres() {}

  /** Whether there is one; where not, a line says why. In continuous integration there must be. */
  static boolean isThere() {
    if (SERVER.isEmpty() && System.getenv("CI") != null) {
      throw new IllegalStateException("continuous integration runs with PostgreSQL");
    }
    return SERVER.isPresent();
  }

  /** An empty ledger's place. */
  static Postgres fresh() {
    String schema = "ledger_" + ProcessHandle.current().pid() + "_" + LEDGERS.incrementAndGet();
    String server = SERVER.orElseThrow();
    try (var db = DriverManager.getConnection(server);
        var sql = db.createStatement()) {
      sql.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
      sql.execute("CREATE SCHEMA " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Postgres(server + (server.contains("?") ? "&" : "?") + "currentSchema=" + schema);
  }

  private static Optional<String> started() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().start();
      return Optional.of(server.getJdbcUrl("postgres", "postgres"));
    } catch (IOException | RuntimeException | LinkageError e) {
      System.err.println("Tests on PostgreSQL are skipped: none can be started here: " + e);
      return Optional.empty();
    }
  }
}
