package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.ledger.LedgerException.Category;
import org.dateline.model.CodedArticle;
import org.dateline.model.StatementId;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that fill up, files that cannot be written to, servers that are not there, old ledgers. */
final class FailingStoreTest {
  private static final Run RUN = new Run("1", "m", "l", Instant.parse("2024-03-27T10:00:00Z"));

  @TempDir private Path folder;

  @Test
  void aFullDiskIsToldAndWhatWasKeptIsIntact() {
    LedgerAddress address = new LedgerAddress.SqliteFile(folder.resolve("ledger.db"));
    List<CodedArticle> many =
        IntStream.range(0, 200).mapToObj(i -> Example.coded("more" + i)).toList();
    LedgerDatabase database = LedgerDatabase.writing(address);
    try (LedgerWriter writer = LedgerWriter.open(database)) {
      writer.keep(Example.coded("a"), RUN);
      database.read(
          db -> {
            int pages = db.createQuery("PRAGMA page_count").mapTo(Integer.class).one();
            return db.createQuery("PRAGMA max_page_count = " + (pages + 4))
                .mapTo(Integer.class)
                .one();
          });
      assertThatThrownBy(() -> writer.keep(many, RUN))
          .isInstanceOfSatisfying(
              LedgerException.class, e -> assertThat(e.category()).isEqualTo(Category.FULL))
          .hasMessageContaining("no room left");
    }
    try (Ledger ledger = Ledger.open(address)) {
      assertThat(ledger.counts()).isEqualTo(new Ledger.Counts(1, 1, 1, 1, 1));
    }
  }

  @Test
  void aLedgerOpenedForReadingCannotBeWrittenTo() {
    LedgerAddress address = new LedgerAddress.SqliteFile(folder.resolve("ledger.db"));
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      writer.keep(Example.coded("a"), RUN);
    }
    try (LedgerDatabase database = LedgerDatabase.reading(address)) {
      assertThatThrownBy(() -> database.write(db -> db.execute("DELETE FROM entry")))
          .isInstanceOfSatisfying(
              LedgerException.class, e -> assertThat(e.category()).isEqualTo(Category.READ_ONLY));
    }
  }

  @Test
  void aServerThatIsNotThereIsToldWithoutThePassword() {
    LedgerAddress address =
        LedgerAddress.of("jdbc:postgresql://127.0.0.1:9/news?user=ada&password=secret");
    assertThatThrownBy(() -> Ledger.open(address))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.category()).isEqualTo(Category.UNREACHABLE))
        .hasMessageNotContaining("secret");
  }

  @Test
  void aLedgerOfTheFirstVersionIsBroughtUpToDate() throws Exception {
    Path file = folder.resolve("old.db");
    String json =
        StatementJson.line(Example.coded("a").events().getFirst(), Example.coded("a").article());
    Flyway.configure()
        .dataSource(SqliteDatabase.source(new LedgerAddress.SqliteFile(file), false))
        .locations("classpath:org/dateline/ledger/migrations/sqlite")
        .target("1")
        .load()
        .migrate();
    try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
        var sql = db.createStatement()) {
      sql.execute("PRAGMA application_id = " + 0x44746C6E);
      sql.execute("INSERT INTO run VALUES ('r', '0', 'm', 'l', '2024-01-01T00:00:00Z')");
      sql.execute(
          "INSERT INTO article VALUES ('a', NULL, 'Post', NULL, '2024-03-26', 'en', '"
              + Example.TEXT
              + "', NULL, 'd')");
      sql.execute("INSERT INTO reading VALUES (1, 'a', 'r')");
      try (var insert =
          db.prepareStatement(
              "INSERT INTO statement VALUES (1, ?, 'a', 'event', 'CONSULT', 'visit', 'actual',"
                  + " NULL, NULL, NULL, ?, 'x')")) {
        insert.setString(1, StatementReader.read(StatementKind.EVENT, json).id().value());
        insert.setString(2, json);
        insert.execute();
      }
      sql.execute("INSERT INTO reading_statement VALUES (1, 0, 1)");
    }
    assertThatThrownBy(() -> Ledger.open(file)).hasMessageContaining("made by an older Dateline");
    LedgerWriter.open(file).close();
    try (Ledger ledger = Ledger.open(file)) {
      StatementId id = Example.coded("a").events().getFirst().id();
      assertThat(ledger.find(id.value(), 2).getFirst().json()).isEqualTo(json);
      assertThat(
              ledger
                  .reports(
                      Filter.NONE.text(Optional.of(TextQuery.parse("villagers"))),
                      Optional.empty(),
                      5)
                  .items())
          .hasSize(1);
    }
  }
}
