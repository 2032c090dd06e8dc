package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dateline.ledger.Ledger.Counts;
import org.dateline.ledger.Ledger.Tallied;
import org.dateline.ledger.LedgerException.Category;
import org.dateline.ledger.LedgerWriter.Kept;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

final class LedgerTest {
  private static final Run RUN = new Run("1", "m", "l", Instant.parse("2024-03-27T10:00:00Z"));
  private static final Run LATER = new Run("2", "m", "l", Instant.parse("2024-05-01T10:00:00Z"));

  @TempDir private Path folder;

  @Test
  void keepingTwiceIsKeepingOnceAlsoAfterReopening() {
    Path path = folder.resolve("ledger.db");
    try (LedgerWriter writer = LedgerWriter.open(path)) {
      assertThat(writer.keep(Example.coded("a"), RUN)).isEqualTo(Kept.ADDED);
      assertThat(writer.keep(Example.coded("a"), RUN)).isEqualTo(Kept.ALREADY_THERE);
    }
    try (LedgerWriter writer = LedgerWriter.open(path)) {
      assertThat(writer.keep(Example.coded("a"), RUN)).isEqualTo(Kept.ALREADY_THERE);
      assertThat(writer.keep(Example.coded("b"), RUN)).isEqualTo(Kept.ADDED);
    }
    try (Ledger ledger = Ledger.open(path)) {
      assertThat(ledger.counts()).isEqualTo(new Counts(2, 2, 2, 2, 1));
      assertThat(ledger.eventTypes()).containsExactly(new Tallied("CONSULT", Optional.empty(), 2));
      assertThat(ledger.topActors(5))
          .containsExactly(new Tallied("William Ruto", Optional.of("KENGOV"), 2));
    }
  }

  @Test
  void aStatementIsFoundByTheStartOfItsIdWithItsArticleAndRun() {
    Path path = folder.resolve("a ledger? #1%20.db");
    CodedArticle coded = Example.coded("a");
    keep(path, coded, RUN);
    String id = coded.events().getFirst().id().value();
    try (Ledger ledger = Ledger.open(path)) {
      List<KeptStatement> found = ledger.find(id.substring(0, 6), 10);
      assertThat(found).hasSize(1);
      assertThat(found.getFirst().article()).isEqualTo(coded.article());
      assertThat(found.getFirst().run()).isEqualTo(RUN);
      assertThat(found.getFirst().json())
          .isEqualTo(StatementJson.line(coded.events().getFirst(), coded.article()));
      assertThat(ledger.find("%", 10)).isEmpty();
      assertThat(ledger.find("", 10)).hasSize(3);
    }
    assertThat(Files.exists(path)).isTrue();
  }

  @Test
  void aLaterRunAddsOnlyWhatItReadsDifferentlyAndListsShowIt() throws SQLException {
    Path path = folder.resolve("ledger.db");
    CodedArticle first = Example.coded("a");
    CodedArticle second =
        new CodedArticle(
            first.article(),
            first.datelinePlace(),
            first.agency(),
            first.sentences(),
            List.of(),
            first.quotes(),
            first.tallies());
    keep(path, first, RUN);
    keep(path, second, LATER);
    try (Ledger ledger = Ledger.open(path)) {
      assertThat(ledger.counts()).isEqualTo(new Counts(1, 0, 1, 1, 2));
      assertThat(ledger.find(first.quotes().getFirst().id().value(), 2).getFirst().run())
          .isEqualTo(LATER);
    }
    try (var db = DriverManager.getConnection("jdbc:sqlite:" + path);
        var rows = db.createStatement().executeQuery("SELECT count(*) FROM statement")) {
      assertThat(rows.getInt(1)).isEqualTo(3);
    }
  }

  @Test
  void anArticleIsKeptWholeOrNotAtAll() {
    Path path = folder.resolve("ledger.db");
    CodedArticle good = Example.coded("a");
    EventMention event = good.events().getFirst();
    CodedArticle bad =
        new CodedArticle(
            Example.plain("b", "Short").article(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(event),
            List.of(),
            List.of());
    try (LedgerWriter writer = LedgerWriter.open(path)) {
      // Its date and place lie outside of the short text.
      assertThatThrownBy(() -> writer.keep(bad, RUN)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThat(writer.keep(good, RUN)).isEqualTo(Kept.ADDED);
    }
    try (Ledger ledger = Ledger.open(path)) {
      assertThat(ledger.counts()).isEqualTo(new Counts(1, 1, 1, 1, 1));
    }
  }

  @Test
  void anotherTextUnderTheSameIdIsAVersionAndBothStay() {
    Path path = folder.resolve("ledger.db");
    try (LedgerWriter writer = LedgerWriter.open(path)) {
      assertThat(writer.keep(Example.plain("a", "One text."), RUN)).isEqualTo(Kept.ADDED);
      assertThat(writer.keep(Example.plain("a", "Another."), RUN)).isEqualTo(Kept.NEW_VERSION);
      assertThat(writer.keep(Example.plain("a", "One text."), RUN)).isEqualTo(Kept.ALREADY_THERE);
    }
    try (Ledger ledger = Ledger.open(path)) {
      assertThat(ledger.counts().articles()).isEqualTo(1);
      assertThat(ledger.versions(new ArticleId("a")))
          .extracting(Article::text)
          .containsExactly("One text.", "Another.");
      assertThat(ledger.article(new ArticleId("a")).orElseThrow().coded().article().text())
          .isEqualTo("Another.");
    }
  }

  @Test
  void aReaderSeesWhatAWriterKeepsAndCannotWrite() {
    Path path = folder.resolve("ledger.db");
    try (LedgerWriter writer = LedgerWriter.open(path)) {
      writer.keep(Example.coded("a"), RUN);
      try (Ledger ledger = Ledger.open(path)) {
        assertThat(ledger.counts().articles()).isEqualTo(1);
        writer.keep(Example.coded("b"), RUN);
        assertThat(ledger.counts().articles()).isEqualTo(2);
      }
    }
    assertThatThrownBy(
            () -> {
              try (var db =
                      SqliteDatabase.source(new LedgerAddress.SqliteFile(path), true)
                          .getConnection();
                  var sql = db.createStatement()) {
                sql.execute("DELETE FROM reading");
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("readonly");
  }

  @Test
  void whatIsNoLedgerIsToldAndLeftAlone() throws IOException, SQLException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "Not a ledger at all.");
    Path other = folder.resolve("other.db");
    try (var db = DriverManager.getConnection("jdbc:sqlite:" + other);
        var sql = db.createStatement()) {
      sql.execute("CREATE TABLE t (x)");
    }
    byte[] before = Files.readAllBytes(other);
    for (Path path : List.of(text, other, folder)) {
      assertThat(category(() -> LedgerWriter.open(path))).isEqualTo(Category.NO_LEDGER);
      assertThat(category(() -> Ledger.open(path))).isEqualTo(Category.NO_LEDGER);
    }
    assertThat(Files.readAllBytes(other)).isEqualTo(before);
    assertThat(Files.readString(text)).isEqualTo("Not a ledger at all.");
  }

  @Test
  void missingFilesAndFoldersAreTold() {
    assertThat(category(() -> Ledger.open(folder.resolve("none.db")))).isEqualTo(Category.MISSING);
    assertThat(category(() -> LedgerWriter.open(folder.resolve("no/such/ledger.db"))))
        .isEqualTo(Category.NO_FOLDER);
  }

  @Test
  void aNewerLedgerIsLeftAlone() throws SQLException {
    Path path = folder.resolve("ledger.db");
    keep(path, Example.coded("a"), RUN);
    try (var db = DriverManager.getConnection("jdbc:sqlite:" + path);
        var sql = db.createStatement()) {
      sql.execute("PRAGMA user_version = 99");
    }
    assertThat(category(() -> LedgerWriter.open(path))).isEqualTo(Category.OTHER_VERSION);
    assertThat(category(() -> Ledger.open(path))).isEqualTo(Category.OTHER_VERSION);
  }

  @Test
  void anOlderLedgerIsPutIntoStoriesWhenItIsFirstWrittenTo() throws SQLException {
    Path path = folder.resolve("ledger.db");
    keep(path, Example.coded("a"), RUN);
    keep(path, Example.coded("b"), RUN);
    try (var db = DriverManager.getConnection("jdbc:sqlite:" + path);
        var sql = db.createStatement()) {
      for (String undo :
          List.of(
              "DROP TABLE told",
              "DROP TABLE term",
              "DROP TABLE story",
              "DROP TABLE spread",
              "DROP TABLE volume",
              "DROP TABLE standing",
              "DROP TABLE named",
              "DROP TABLE dealing",
              "DROP TABLE typed",
              "DROP INDEX party_described",
              "DROP INDEX entry_wrong",
              "DROP INDEX entry_doubt",
              "DROP INDEX entry_place",
              "DROP INDEX version_outlet",
              "ALTER TABLE entry DROP COLUMN confidence",
              "UPDATE list_version SET number = 1",
              "DELETE FROM flyway_schema_history WHERE version IN ('4', '5', '6', '7', '8')",
              "PRAGMA user_version = 3")) {
        sql.execute(undo);
      }
    }
    assertThat(category(() -> Ledger.open(path))).isEqualTo(Category.OTHER_VERSION);
    LedgerWriter.open(path).close();
    try (Ledger ledger = Ledger.open(path)) {
      assertThat(ledger.story(new ArticleId("b")).orElseThrow().reports()).isEqualTo(2);
      assertThat(ledger.doubtful(9)).hasSize(2);
    }
  }

  @Test
  void aLedgerThatAnotherProgramIsWritingToIsBusy() {
    Path path = folder.resolve("ledger.db");
    keep(path, Example.coded("a"), RUN);
    SQLiteException busy = new SQLiteException("busy", SQLiteErrorCode.SQLITE_BUSY);
    assertThat(SqliteDatabase.told(new LedgerAddress.SqliteFile(path), busy).category())
        .isEqualTo(Category.BUSY);
  }

  private static void keep(Path path, CodedArticle coded, Run run) {
    try (LedgerWriter writer = LedgerWriter.open(path)) {
      writer.keep(coded, run);
    }
  }

  private static Category category(Runnable action) {
    try {
      action.run();
    } catch (LedgerException e) {
      return e.category();
    }
    throw new AssertionError("no LedgerException");
  }
}
