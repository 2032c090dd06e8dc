package org.dateline.server;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.LedgerWriter;
import org.dateline.ledger.Run;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;

/**
 * A desk over a ledger of its own, on a free port of the loopback address.
 *
 * @param desk the desk
 * @param ledger what it shows
 * @param ask asks it
 * @param file where its ledger is
 */
record Desks(Desk desk, Ledger ledger, Asking ask, Path file) implements AutoCloseable {
  private static final Run RUN =
      new Run("test", "none", "none", Instant.parse("2024-04-01T00:00:00Z"));

  /** A desk over a ledger in {@code folder} with {@code reports} reports of the same visit. */
  static Desks open(Path folder, int reports) {
    Path file = folder.resolve("desk.db");
    try (LedgerWriter writer = LedgerWriter.open(file)) {
      for (int i = 1; i <= reports; i++) {
        writer.keep(new Visit().code(report(i)), RUN);
      }
    }
    Ledger ledger = Ledger.open(file);
    Desk desk = Desk.open(DeskSettings.loopback(0), ledger, new Visit(), System.err);
    Asking ask = new Asking(desk);
    return new Desks(desk, ledger, ask, file);
  }

  /** Another desk over the same ledger. */
  Desk another(DeskSettings settings) {
    return Desk.open(settings, ledger, new Visit(), System.err);
  }

  /** Keeps one more report while the desk is open. */
  void keep(CodedArticle coded) {
    try (LedgerWriter writer = LedgerWriter.open(file)) {
      writer.keep(coded, RUN);
    }
  }

  private static Article report(int number) {
    return new Article(
        new ArticleId("report-" + number),
        Optional.of("https://courier.example/" + number),
        Optional.of(number % 2 == 0 ? "Lake Courier" : "The <b>Paper</b> & Co"),
        Optional.of("Ruto in Kampala, part " + number + " <script>alert(1)</script>"),
        Optional.of(LocalDate.of(2024, 3, 27).plusDays(number)),
        "en",
        Visit.TEXT);
  }

  @Override
  public void close() {
    desk.close();
    ledger.close();
  }
}
