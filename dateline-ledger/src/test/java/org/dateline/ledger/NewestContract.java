package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.CountryCode;
import org.dateline.model.EventMention;
import org.dateline.model.EventType;
import org.junit.jupiter.api.Test;

/** The newest of what meets a filter, by whichever way it is found. */
interface NewestContract extends LedgerContract {
  /** Filters that some of the reports of {@link #several} meet. */
  List<Filter> SOME =
      List.of(
          Filter.NONE.types(Set.of(EventType.CONSULT)),
          Filter.NONE.types(Set.of(EventType.PROTEST)),
          Filter.NONE.place(Optional.of("kampala")),
          Filter.NONE.countries(Set.of(new CountryCode("UGA"))),
          Filter.NONE.parties(List.of(PartyQuery.of("test:KEN"))),
          Filter.NONE.text(Optional.of(TextQuery.parse("vigil"))),
          Filter.NONE
              .text(Optional.of(TextQuery.parse("villagers")))
              .types(Set.of(EventType.CONSULT)),
          Filter.NONE
              .types(Set.of(EventType.CONSULT))
              .days(Optional.of(LocalDate.of(2024, 1, 1)), Optional.empty()));

  private LedgerAddress several() {
    return LedgerContract.filled(
        fresh(),
        Example.coded("a"),
        Example.meeting("b"),
        Example.withoutEvents(Example.coded("c")),
        Example.wholeText("d", "A vigil."),
        Example.withoutEvents(Example.coded("e")),
        Example.withoutEvents(Example.coded("f")));
  }

  @Test
  default void reportsBehindThoseLookedAtOneByOneAreFoundToo() {
    try (LedgerDatabase database = LedgerDatabase.reading(several())) {
      for (Filter filter : SOME) {
        List<String> all = newest(database, filter, Optional.empty(), 9, 100, 9);
        assertThat(all).as("%s", filter).isNotEmpty();
        for (int walked = 0; walked < 8; walked++) {
          for (int size = 1; size < 4; size++) {
            assertThat(newest(database, filter, Optional.empty(), size, 0, walked))
                .as("%s, %d of %d", filter, size, walked)
                .containsExactlyElementsOf(all.subList(0, Math.min(size, all.size())));
          }
        }
      }
    }
  }

  @Test
  default void aListGoesOnBehindItsCursorHoweverItIsFound() {
    Filter consulting = Filter.NONE.types(Set.of(EventType.CONSULT));
    try (LedgerDatabase database = LedgerDatabase.reading(several())) {
      List<ReportEntry> first =
          database.read(
              db -> ArticleList.newest(db, database, consulting, Optional.empty(), 1, 0, 9));
      ReportEntry last = first.getFirst();
      Cursor after =
          new Cursor(last.article().published().map(Object::toString).orElse(""), last.number());
      assertThat(last.article().id().value()).isEqualTo("a");
      for (int walked = 0; walked < 8; walked++) {
        assertThat(newest(database, consulting, Optional.of(after), 9, 0, walked))
            .containsExactly("b");
      }
    }
  }

  private static List<String> newest(
      LedgerDatabase database,
      Filter filter,
      Optional<Cursor> after,
      int size,
      int many,
      int walked) {
    return database
        .read(db -> ArticleList.newest(db, database, filter, after, size, many, walked))
        .stream()
        .map(report -> report.article().id().value())
        .toList();
  }

  @Test
  default void reportsAreCountedNoFurtherThanTheyAreAskedFor() {
    try (Ledger ledger = Ledger.open(several())) {
      Filter consulting = Filter.NONE.types(Set.of(EventType.CONSULT));
      assertThat(ledger.countReports(consulting, 9)).isEqualTo(2);
      assertThat(ledger.countReports(consulting, 1)).isEqualTo(1);
      assertThat(ledger.countReports(consulting.quads(Set.of(4)), 9)).isZero();
    }
  }

  @Test
  default void eventMentionsWithoutTheirReportsAreTheSame() {
    try (Ledger ledger = Ledger.open(several())) {
      for (Filter filter : SOME) {
        List<KeptStatement> kept =
            ledger.statements(StatementKind.EVENT, filter, Optional.empty(), 9).items();
        assertThat(ledger.mentions(filter, 9)).as("%s", filter).isEqualTo(mentions(kept));
      }
      List<ReportEntry> reports = ledger.reports(Filter.NONE, Optional.empty(), 9).items();
      List<KeptStatement> all =
          ledger.statements(StatementKind.EVENT, Filter.NONE, Optional.empty(), 99).items();
      assertThat(ledger.mentionsOf(reports, 99)).isEqualTo(mentions(all));
      assertThat(ledger.mentionsOf(reports, 1))
          .containsExactlyElementsOf(
              mentions(all).stream()
                  .filter(
                      one ->
                          mentions(all).stream()
                              .filter(other -> other.report().equals(one.report()))
                              .findFirst()
                              .equals(Optional.of(one)))
                  .toList());
      assertThat(ledger.mentionsOf(List.of(), 9)).isEmpty();
    }
  }

  private static List<ReportedEvent> mentions(List<KeptStatement> kept) {
    return kept.stream()
        .map(one -> new ReportedEvent(one.article().id(), (EventMention) one.statement()))
        .toList();
  }
}
