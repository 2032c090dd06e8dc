package org.dateline.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dateline.model.CodedArticle;

/** What a ledger must answer, whatever store it is in. */
interface LedgerContract {
  /** A run. */
  Run RUN = new Run("1", "m", "l", Instant.parse("2024-03-27T10:00:00Z"));

  /** A run of a later program. */
  Run LATER = new Run("2", "m", "l", Instant.parse("2024-05-01T10:00:00Z"));

  /** When somebody judges. */
  Instant NOW = Instant.parse("2024-06-01T08:00:00Z");

  /** The address of a ledger that is not there yet. */
  LedgerAddress fresh();

  /** A ledger with these articles. */
  static LedgerAddress filled(LedgerAddress address, CodedArticle... articles) {
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      writer.keep(List.of(articles), RUN);
    }
    return address;
  }

  /** The articles of the statements that meet a filter, newest first. */
  static List<String> ids(Ledger ledger, StatementKind kind, Filter filter) {
    return ledger.statements(kind, filter, Optional.empty(), 100).items().stream()
        .map(kept -> kept.article().id().value())
        .toList();
  }

  /** The articles in which a search finds what was typed. */
  static List<String> found(Ledger ledger, String typed) {
    Filter filter = Filter.NONE.text(Optional.of(TextQuery.parse(typed)));
    return ledger.reports(filter, Optional.empty(), 10).items().stream()
        .map(report -> report.article().id().value())
        .toList();
  }
}
