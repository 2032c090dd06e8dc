package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.CodedArticle;
import org.dateline.model.CountryCode;
import org.dateline.model.EventType;
import org.dateline.model.Status;
import org.junit.jupiter.api.Test;

/** Lists of parties, of what they do and are called, and of outlets. */
interface ActorContract extends LedgerContract {
  @Test
  default void actorsHaveDescriptionsWithEvidenceAndDealings() {
    LedgerAddress address =
        LedgerContract.filled(fresh(), Example.coded("a"), Example.meeting("b"));
    try (Ledger ledger = Ledger.open(address)) {
      PartyQuery ruto = PartyQuery.of("William Ruto");
      assertThat(ledger.actors(Filter.NONE, 10).getFirst().name()).contains("William Ruto");
      ActorViews.Description office = ledger.descriptions(ruto, Filter.NONE, 10).items().getFirst();
      assertThat(office.words()).isEqualTo("Kenyan President Ruto");
      assertThat(office.code()).contains("KENGOV");
      assertThat(ledger.find(office.evidence().value(), 1)).isNotEmpty();
      assertThat(ledger.dealings(ruto, Filter.NONE))
          .containsExactly(
              new ActorViews.Dealing(
                  "2024-04",
                  "test:UGA",
                  Optional.of("Yoweri Museveni"),
                  Optional.of("UGAGOV"),
                  List.of(1, 0, 0, 0),
                  2.5));
      for (Optional<String> other : List.of(Optional.<String>empty(), Optional.of("test:UGA"))) {
        assertThat(ledger.dealingsByDay(ruto, other, Filter.NONE))
            .containsExactly(new DayDealing("2024-04-02", "test:UGA", List.of(1, 0, 0, 0), 1, 2.5));
      }
      assertThat(ledger.dealingsByDay(ruto, Optional.of("test:none"), Filter.NONE)).isEmpty();
      Filter later = Filter.NONE.days(Optional.of(LocalDate.of(2024, 5, 1)), Optional.empty());
      assertThat(ledger.dealingsByDay(ruto, Optional.empty(), later)).isEmpty();
      assertThat(ledger.ties(List.of("test:UGA", "test:KEN"), Filter.NONE))
          .containsExactly(new ActorViews.Tie("test:KEN", "test:UGA", List.of(1, 0, 0, 0)));
      assertThat(ledger.ties(List.of("test:UGA"), Filter.NONE)).isEmpty();
      assertThat(ledger.names(List.of("test:UGA", "test:none")))
          .containsExactly(
              Map.entry(
                  "test:UGA",
                  new ActorViews.Named("test:UGA", "Yoweri Museveni", Optional.of("UGAGOV"))));
    }
  }

  @Test
  default void titlesMakeARegisterOfWhoHeldWhichOfficeWhen() {
    CodedArticle first = Example.entitled("a", LocalDate.of(2024, 1, 5), "President Ruto");
    CodedArticle second = Example.entitled("b", LocalDate.of(2024, 5, 2), "Kenyan President Ruto");
    try (Ledger ledger = Ledger.open(LedgerContract.filled(fresh(), second, first))) {
      Holding president =
          new Holding(
              Optional.of("KEN"),
              "Kenyan President",
              "William Ruto",
              "test:KEN",
              Optional.of("KENGOV"),
              "2024-01-05",
              "2024-05-02",
              2,
              List.of(first.events().getFirst().id(), second.events().getFirst().id()));
      assertThat(ledger.offices(Filter.NONE, 10)).containsExactly(president);
      assertThat(ledger.offices(Filter.NONE.parties(List.of(PartyQuery.of("William Ruto"))), 10))
          .containsExactly(president);
      Filter spring = Filter.NONE.days(Optional.of(LocalDate.of(2024, 2, 1)), Optional.empty());
      assertThat(ledger.offices(spring, 10))
          .singleElement()
          .extracting(Holding::reports)
          .isEqualTo(1);
      assertThat(ledger.offices(Filter.NONE.countries(Set.of(new CountryCode("UGA"))), 10))
          .isEmpty();
    }
  }

  @Test
  default void sourcesShowTheirVolumeAndWhomTheyCite() {
    try (Ledger ledger =
        Ledger.open(LedgerContract.filled(fresh(), Example.coded("a"), Example.coded("b")))) {
      ActorViews.Source paper = ledger.sources(Filter.NONE, 10).getFirst();
      assertThat(paper.outlet()).isEqualTo("The <Paper> & Co");
      assertThat(paper.reports()).isEqualTo(2);
      assertThat(paper.statements()).isEqualTo(4);
      assertThat(paper.share()).hasValue(0.5);
      assertThat(ledger.cited("the <paper> & co", 5))
          .extracting(ActorViews.Cited::key, ActorViews.Cited::statements)
          .containsExactly(tuple("the ministry", 4));
    }
  }

  @Test
  default void whereMoreMeetsAFilterThanIsCountedAtOnceTheNewestIsCounted() {
    LedgerAddress address =
        LedgerContract.filled(
            fresh(), Example.coded("a"), Example.meeting("b"), Example.coded("c"));
    Filter consulting = Filter.NONE.types(Set.of(EventType.CONSULT, EventType.AID));
    Filter worded = Filter.NONE.text(Optional.of(TextQuery.parse("villagers")));
    try (LedgerDatabase database = LedgerDatabase.reading(address)) {
      for (Filter filter : List.of(consulting, worded)) {
        Counted<ActorViews.ActorEntry> newest = atOnce(database, filter, 1);
        assertThat(newest.all()).isFalse();
        assertThat(newest.items())
            .extracting(ActorViews.ActorEntry::key, ActorViews.ActorEntry::events)
            .containsExactly(tuple("test:KEN", 1), tuple("test:UGA", 1));
        Counted<ActorViews.ActorEntry> all = atOnce(database, filter, 4);
        assertThat(all.all()).isTrue();
        assertThat(all.items().getFirst().events()).isEqualTo(3);
      }
      Counted<ActorViews.Description> described =
          database.read(
              db ->
                  ActorQueries.descriptions(db, PartyQuery.of("William Ruto"), Filter.NONE, 9, 1));
      assertThat(described.all()).isFalse();
      assertThat(described.items())
          .extracting(ActorViews.Description::mentions, ActorViews.Description::last)
          .containsExactly(tuple(1, "2024-04-02"));
    }
  }

  private static Counted<ActorViews.ActorEntry> atOnce(
      LedgerDatabase database, Filter filter, int most) {
    return database.read(db -> ActorQueries.actorsAtOnce(db, database, filter, 99, most));
  }

  @Test
  default void aPartyIsCalledWhatItIsCalledMostOften() {
    LedgerAddress address =
        LedgerContract.filled(
            fresh(),
            Example.meeting("a"),
            Example.meeting("b", "Zealous Museveni"),
            Example.meeting("c"));
    try (Ledger ledger = Ledger.open(address)) {
      Filter uganda = Filter.NONE.countries(Set.of(new CountryCode("UGA")));
      for (Filter filter : List.of(Filter.NONE, uganda, uganda.statuses(Set.of(Status.values())))) {
        assertThat(ledger.actors(filter, 9))
            .extracting(actor -> actor.name().orElse(""))
            .containsExactly("William Ruto", "Yoweri Museveni");
      }
      assertThat(ledger.dealings(PartyQuery.of("William Ruto"), Filter.NONE))
          .extracting(dealing -> dealing.name().orElse(""))
          .containsExactly("Yoweri Museveni");
    }
  }
}
