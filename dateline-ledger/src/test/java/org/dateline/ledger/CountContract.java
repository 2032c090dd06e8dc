package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.ledger.LedgerException.Category;
import org.dateline.model.CodedArticle;
import org.dateline.model.CountryCode;
import org.dateline.model.EventType;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.junit.jupiter.api.Test;

/** Kept counts are those of what is listed, whatever changes and whoever made them. */
interface CountContract extends LedgerContract {
  @Test
  default void keptCountsOfPartiesAreThoseOfTheListedEventsWhateverChanges() {
    LedgerAddress address =
        LedgerContract.filled(fresh(), Example.coded("a"), Example.meeting("b"));
    CodedArticle gone = Example.withoutEvents(Example.meeting("c"));
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      writer.keep(Example.meeting("c"), RUN);
      writer.keep(gone, LATER);
    }
    assertCounted(address, 2);
    StatementId wrong = Example.coded("a").events().getFirst().id();
    try (Judge judge = Judge.open(address)) {
      judge.judge(new Verdict.Marked(wrong, Mark.WRONG), "Ada", "no", NOW);
    }
    assertCounted(address, 1);
    try (Judge judge = Judge.open(address)) {
      judge.withdraw(1, "Ada", "yes", NOW);
    }
    assertCounted(address, 2);
  }

  private static void assertCounted(LedgerAddress address, int ofFirst) {
    try (LedgerDatabase database = LedgerDatabase.reading(address)) {
      Filter consulting = Filter.NONE.types(Set.of(EventType.CONSULT));
      int walked =
          database.read(
              db ->
                  ArticleList.count(
                      db,
                      ReportSelection.newest(db, database, consulting, Optional.empty(), 1),
                      9));
      assertThat(walked).isEqualTo(ofFirst);
    }
    try (Ledger ledger = Ledger.open(address)) {
      Filter none = Filter.NONE;
      for (Filter filter :
          List.of(
              none,
              none.countries(Set.of(new CountryCode("KEN"))),
              none.countries(Set.of(new CountryCode("UGA"))),
              none.types(Set.of(EventType.CONSULT)),
              none.days(Optional.of(LocalDate.of(2024, 3, 26)), Optional.empty()),
              none.days(
                  Optional.of(LocalDate.of(2024, 3, 1)), Optional.of(LocalDate.of(2024, 3, 31))),
              none.place(Optional.of("KEN")),
              none.place(Optional.of("UGA")),
              none.place(Optional.of("Kampala")),
              none.outlets(Set.of("The <Paper> & Co")),
              none.parties(List.of(PartyQuery.of("Yoweri Museveni"))))) {
        // The same events, but by a part that no counts are kept for.
        Filter counting = filter.statuses(Set.of(Status.values()));
        assertThat(ledger.actors(filter, 99))
            .as("%s", filter)
            .isEqualTo(ledger.actors(counting, 99));
        assertThat(ledger.actorsAtOnce(counting, 99))
            .as("%s", filter)
            .isEqualTo(new Counted<>(ledger.actors(filter, 99), true));
      }
      assertThat(ledger.actors(none, 99).getFirst().events()).isEqualTo(ofFirst);
      for (String name : List.of("William Ruto", "Yoweri Museveni")) {
        Filter always = none.days(Optional.of(LocalDate.of(1000, 1, 1)), Optional.empty());
        assertThat(ledger.dealings(PartyQuery.of(name), none))
            .isEqualTo(ledger.dealings(PartyQuery.of(name), always));
        List<String> both = List.of("test:UGA", "test:KEN");
        assertThat(ledger.ties(both, none)).isEqualTo(ledger.ties(both, always)).hasSize(1);
      }
    }
  }

  @Test
  default void aLedgerOfTheVersionBeforeKeepsItsCounts() {
    LedgerAddress address =
        LedgerContract.filled(fresh(), Example.coded("a"), Example.meeting("b"));
    try (LedgerDatabase before = LedgerDatabase.writing(address)) {
      before.write(
          db -> {
            for (String undo :
                List.of(
                    "ALTER TABLE dealing RENAME TO kept",
                    "CREATE TABLE dealing AS SELECT key, month, other, q1, q2, q3, q4, events,"
                        + " scored, score FROM kept",
                    "DROP TABLE kept",
                    "DROP INDEX party_described",
                    "DROP INDEX entry_wrong",
                    "DROP TABLE typed",
                    "DELETE FROM standing WHERE role IN ('site', 'day')",
                    "DELETE FROM flyway_schema_history WHERE version IN ('6', '7', '8')",
                    address instanceof LedgerAddress.Postgres
                        ? "UPDATE ledger_version SET number = 5"
                        : "PRAGMA user_version = 5")) {
              db.execute(undo);
            }
            return true;
          });
    }
    assertThatThrownBy(() -> Ledger.open(address))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.category()).isEqualTo(Category.OTHER_VERSION));
    LedgerWriter.open(address).close();
    assertCounted(address, 2);
    try (Judge judge = Judge.open(address)) {
      StatementId wrong = Example.coded("a").events().getFirst().id();
      judge.judge(new Verdict.Marked(wrong, Mark.WRONG), "Ada", "no", NOW);
    }
    assertCounted(address, 1);
  }
}
