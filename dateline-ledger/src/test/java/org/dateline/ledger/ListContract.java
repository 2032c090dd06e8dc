package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.dateline.model.CountryCode;
import org.dateline.model.EventType;
import org.dateline.model.Status;
import org.junit.jupiter.api.Test;

/** Lists of statements and of reports, and what filters and searches find. */
interface ListContract extends LedgerContract {
  @Test
  default void aFilterShowsWhatMeetsAllOfIt() {
    Filter all = Filter.NONE;
    try (Ledger ledger = Ledger.open(LedgerContract.filled(fresh(), Example.coded("a")))) {
      for (Filter met :
          List.of(
              all,
              all.days(Optional.of(LocalDate.of(2024, 3, 26)), Optional.empty()),
              all.days(Optional.empty(), Optional.of(LocalDate.of(2024, 3, 26))),
              all.parties(List.of(PartyQuery.of("william RUTO"))),
              all.parties(List.of(PartyQuery.of("KENGOV"))),
              all.parties(List.of(PartyQuery.of("test:KEN"))),
              all.parties(List.of(PartyQuery.of("KENGOV"), PartyQuery.of("William Ruto"))),
              all.parties(List.of(PartyQuery.of("the ministry", Set.of(Role.CLAIMANT)))),
              all.countries(Set.of(new CountryCode("KEN"), new CountryCode("FRA"))),
              all.types(Set.of(EventType.CONSULT, EventType.AID)),
              all.statuses(Set.of(Status.ACTUAL)),
              all.quads(Set.of(1)),
              all.place(Optional.of("UGA")),
              all.place(Optional.of("kampala")),
              all.outlets(Set.of("the <paper> & CO")),
              all.text(Optional.of(TextQuery.parse("villagers"))),
              all.article(Optional.of(new ArticleId("a"))))) {
        assertThat(LedgerContract.ids(ledger, StatementKind.EVENT, met))
            .as("%s", met)
            .containsExactly("a");
        assertThat(ledger.count(StatementKind.EVENT, met)).isEqualTo(1);
      }
      for (Filter unmet :
          List.of(
              all.days(Optional.of(LocalDate.of(2024, 3, 27)), Optional.empty()),
              all.days(Optional.empty(), Optional.of(LocalDate.of(2024, 3, 25))),
              all.parties(List.of(PartyQuery.of("Ruto"))),
              all.parties(List.of(PartyQuery.of("the ministry"))),
              all.parties(List.of(PartyQuery.of("KENGOV"), PartyQuery.of("UGAGOV"))),
              all.countries(Set.of(new CountryCode("UGA"))),
              all.types(Set.of(EventType.AID)),
              all.statuses(Set.of(Status.NEGATED)),
              all.quads(Set.of(4)),
              all.place(Optional.of("Nairobi")),
              all.outlets(Set.of("The Paper")),
              all.text(Optional.of(TextQuery.parse("football"))),
              all.marks(Set.of(Mark.WRONG)),
              all.article(Optional.of(new ArticleId("b"))))) {
        assertThat(LedgerContract.ids(ledger, StatementKind.EVENT, unmet))
            .as("%s", unmet)
            .isEmpty();
      }
      assertThat(LedgerContract.ids(ledger, StatementKind.TALLY, all.whats(Set.of("killed"))))
          .hasSize(1);
      assertThat(LedgerContract.ids(ledger, StatementKind.TALLY, all.whats(Set.of("injured"))))
          .isEmpty();
      assertThat(LedgerContract.ids(ledger, StatementKind.QUOTE, all)).hasSize(1);
    }
  }

  @Test
  default void pagesAreNewestFirstAndMissNothingWhenMoreComesIn() {
    LedgerAddress address = fresh();
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      for (int day : List.of(3, 9, 1, 7, 5)) {
        writer.keep(Example.on("day" + day, LocalDate.of(2024, 1, day)), RUN);
      }
      try (Ledger ledger = Ledger.open(address)) {
        List<String> seen = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
          Page<KeptStatement> page = ledger.statements(StatementKind.EVENT, Filter.NONE, after, 2);
          page.items().forEach(kept -> seen.add(kept.article().id().value()));
          after = page.next().map(cursor -> Cursor.parse(cursor.toString()));
          writer.keep(Example.on("new" + seen.size(), LocalDate.of(2024, 1, 10)), RUN);
        } while (after.isPresent());
        assertThat(seen).containsExactly("day9", "day7", "day5", "day3", "day1");
      }
    }
  }

  @Test
  default void searchFindsByItsContract() {
    LedgerAddress address =
        LedgerContract.filled(
            fresh(),
            titled("truce", "Cease-fire in the Sahel", "Both sides met in São Paulo."),
            titled("match", "Football", "Both teams met; the two sides drew 3-3."));
    try (Ledger ledger = Ledger.open(address)) {
      assertThat(LedgerContract.found(ledger, "both")).containsExactlyInAnyOrder("truce", "match");
      assertThat(LedgerContract.found(ledger, "SAO paulo")).containsExactly("truce");
      assertThat(LedgerContract.found(ledger, "cease-fire")).containsExactly("truce");
      assertThat(LedgerContract.found(ledger, "\"both sides\"")).containsExactly("truce");
      assertThat(LedgerContract.found(ledger, "\"sides both\"")).isEmpty();
      assertThat(LedgerContract.found(ledger, "footb*")).containsExactly("match");
      assertThat(LedgerContract.found(ledger, "footb")).isEmpty();
      assertThat(LedgerContract.found(ledger, "met -football")).containsExactly("truce");
      assertThat(LedgerContract.found(ledger, "side")).isEmpty();
      assertThat(LedgerContract.found(ledger, "\"two sides drew 3 3")).containsExactly("match");
      assertThat(LedgerContract.found(ledger, "met') OR 1=1 --")).isEmpty();
      assertThatThrownBy(() -> TextQuery.parse("-football \"\" !"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static CodedArticle titled(String id, String title, String text) {
    return Example.with(
        Example.plain(id, text),
        a ->
            new Article(
                a.id(), a.url(), a.outlet(), Optional.of(title), a.published(), "en", text));
  }

  @Test
  default void reportsAreTheSameWhetherFoundByTheirStatementsOrOneAfterTheOther() {
    LedgerAddress address =
        LedgerContract.filled(
            fresh(),
            Example.coded("a"),
            Example.meeting("b"),
            Example.withoutEvents(Example.coded("c")),
            Example.wholeText("d", "A vigil."));
    Filter none = Filter.NONE;
    Map<Filter, List<String>> reports = new LinkedHashMap<>();
    reports.put(none.types(Set.of(EventType.CONSULT)), List.of("a", "b"));
    reports.put(none.types(Set.of(EventType.PROTEST)), List.of("d"));
    reports.put(none.statuses(Set.of(Status.NEGATED)), List.of());
    reports.put(none.quads(Set.of(1)).place(Optional.of("UGA")), List.of("a"));
    reports.put(none.place(Optional.of("kampala")), List.of("a"));
    reports.put(none.parties(List.of(PartyQuery.of("Yoweri Museveni"))), List.of("b"));
    reports.put(
        none.parties(List.of(PartyQuery.of("KENGOV"))).countries(Set.of(new CountryCode("UGA"))),
        List.of("b"));
    reports.put(none.countries(Set.of(new CountryCode("KEN"))), List.of("a", "b"));
    reports.put(none.parties(List.of(PartyQuery.of("test:KEN"))), List.of("a", "b"));
    try (LedgerDatabase database = LedgerDatabase.reading(address)) {
      reports.forEach(
          (filter, expected) -> {
            for (int many : List.of(0, 100)) {
              ReportSelection selection =
                  database.read(
                      db -> ReportSelection.newest(db, database, filter, Optional.empty(), many));
              List<ReportEntry> page = database.read(db -> ArticleList.page(db, selection, 9));
              assertThat(page)
                  .as("%s, %d", filter, many)
                  .extracting(report -> report.article().id().value())
                  .containsExactlyElementsOf(expected);
            }
          });
    }
    try (Ledger ledger = Ledger.open(address)) {
      reports.forEach(
          (filter, expected) -> {
            assertThat(ledger.countReports(filter, 9)).isEqualTo(expected.size());
            assertThat(ledger.reportIds(filter)).hasSize(expected.size());
          });
      assertThat(ledger.countReports(none, 2)).isEqualTo(2);
    }
  }
}
