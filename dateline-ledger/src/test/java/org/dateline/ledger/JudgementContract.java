package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.ledger.LedgerException.Category;
import org.dateline.model.CodedArticle;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.junit.jupiter.api.Test;

/** What people judge shows in lists and can be taken back. */
interface JudgementContract extends LedgerContract {
  @Test
  default void judgementsShowInListsAndCanBeTakenBack() {
    CodedArticle coded = Example.coded("a");
    LedgerAddress address = LedgerContract.filled(fresh(), coded);
    StatementId event = coded.events().getFirst().id();
    try (Judge judge = Judge.open(address);
        Ledger ledger = Ledger.open(address)) {
      Judgement wrong =
          judge.judge(new Verdict.Marked(event, Mark.WRONG), "Ada", "No visit at all", NOW);
      assertThat(LedgerContract.ids(ledger, StatementKind.EVENT, Filter.NONE)).isEmpty();
      assertThat(
              LedgerContract.ids(
                  ledger, StatementKind.EVENT, Filter.NONE.marks(Set.of(Mark.WRONG))))
          .hasSize(1);
      Judgement back = judge.withdraw(wrong.number(), "Ben", "There was one", NOW.plusSeconds(60));
      assertThat(LedgerContract.ids(ledger, StatementKind.EVENT, Filter.NONE)).hasSize(1);
      assertThat(ledger.judgements(event)).containsExactly(back);
      assertThat(ledger.judgements(Long.MAX_VALUE, 10)).containsExactly(back);
      assertThat(back.withdrawn().orElseThrow().who()).isEqualTo("Ben");
    }
  }

  @Test
  default void aCorrectionChangesWhatListsShowAndNotWhatWasRead() {
    CodedArticle coded = Example.coded("a");
    LedgerAddress address = LedgerContract.filled(fresh(), coded);
    StatementId event = coded.events().getFirst().id();
    try (Judge judge = Judge.open(address);
        Ledger ledger = Ledger.open(address)) {
      Judgement planned =
          judge.judge(new Verdict.Corrected(event, "status", "future"), "Ada", "Next week", NOW);
      judge.judge(
          new Verdict.Corrected(event, "actors.0.countries", "[\"UGA\"]"), "Ada", "Hers", NOW);
      KeptStatement shown = ledger.find(event.value(), 2).getFirst();
      assertThat(shown.corrected()).isTrue();
      assertThat(shown.json()).contains("\"status\":\"future\"").contains("\"code\":\"UGAGOV\"");
      assertThat(
              LedgerContract.ids(
                  ledger, StatementKind.EVENT, Filter.NONE.statuses(Set.of(Status.FUTURE))))
          .hasSize(1);
      judge.withdraw(planned.number(), "Ada", "It was this week", NOW);
      assertThat(ledger.find(event.value(), 2).getFirst().json())
          .contains("\"status\":\"actual\"")
          .contains("\"code\":\"UGAGOV\"");
    }
  }

  @Test
  default void aDateAndAnExactNumberAreCorrectedWhole() {
    CodedArticle coded = Example.coded("a");
    LedgerAddress address = LedgerContract.filled(fresh(), coded);
    StatementId event = coded.events().getFirst().id();
    StatementId tally = coded.tallies().getFirst().id();
    try (Judge judge = Judge.open(address);
        Ledger ledger = Ledger.open(address)) {
      judge.judge(new Verdict.Corrected(event, "date", "2023-02"), "Ada", "In February", NOW);
      judge.judge(new Verdict.Corrected(tally, "number", "31"), "Ada", "Thirty-one", NOW);
      assertThat(ledger.find(event.value(), 1).getFirst().json())
          .contains("\"start\":\"2023-02-01\",\"end\":\"2023-02-28\",\"granularity\":\"month\"");
      assertThat(ledger.find(tally.value(), 1).getFirst().json())
          .contains("\"low\":31,\"high\":31,\"bound\":\"exact\"");
      assertThatThrownBy(
              () -> judge.judge(new Verdict.Corrected(event, "date", "2023-13"), "Ada", "x", NOW))
          .hasMessageContaining("no day, month or year 2023-13");
    }
  }

  @Test
  default void aPlaceIsAddedWhereNoneWasFoundAndCorrectedWhereOneWas() {
    CodedArticle coded = Example.coded("a");
    LedgerAddress address = LedgerContract.filled(fresh(), coded);
    StatementId event = coded.events().getFirst().id();
    try (Judge judge = Judge.open(address);
        Ledger ledger = Ledger.open(address)) {
      judge.judge(new Verdict.Corrected(event, "place", "null"), "Ada", "Not there", NOW);
      assertThat(ledger.find(event.value(), 1).getFirst().json()).contains("\"place\":null");
      judge.judge(new Verdict.Corrected(event, "place", "Kisumu, KEN"), "Ada", "There", NOW);
      assertThat(ledger.find(event.value(), 1).getFirst().json())
          .contains("\"name\":\"Kisumu\",\"country\":\"KEN\",\"admin1\":null,\"lat\":null");
      assertThat(
              ledger
                  .statements(
                      StatementKind.EVENT,
                      Filter.NONE.place(Optional.of("Kisumu")),
                      Optional.empty(),
                      9)
                  .items())
          .extracting(one -> one.id())
          .contains(event);
      assertThatThrownBy(
              () -> judge.judge(new Verdict.Corrected(event, "place", "Oz, ZZZ"), "Ada", "x", NOW))
          .hasMessageContaining("no country code: ZZZ");
    }
  }

  @Test
  default void judgementsThatMakeNoSenseAreRefused() {
    CodedArticle coded = Example.coded("a");
    StatementId event = coded.events().getFirst().id();
    StatementId tally = coded.tallies().getFirst().id();
    try (Judge judge = Judge.open(LedgerContract.filled(fresh(), coded))) {
      for (Verdict senseless :
          List.of(
              new Verdict.Marked(new StatementId("none"), Mark.WRONG),
              new Verdict.Corrected(event, "status", "perhaps"),
              new Verdict.Corrected(event, "no.such.field", "1"),
              new Verdict.Corrected(event, "quad", "4"),
              new Verdict.Corrected(event, "id", "other"),
              new Verdict.Corrected(event, "place.span", "[0, 9999]"),
              new Verdict.Same(Verdict.Subject.EVENT, event.value(), event.value()),
              new Verdict.Same(Verdict.Subject.EVENT, event.value(), tally.value()),
              new Verdict.Different(Verdict.Subject.STORY, "a", "none"))) {
        assertThatThrownBy(() -> judge.judge(senseless, "Ada", "why", NOW))
            .as("%s", senseless)
            .isInstanceOfSatisfying(
                LedgerException.class,
                e -> assertThat(e.category()).isEqualTo(Category.NO_JUDGEMENT));
      }
      assertThatThrownBy(() -> judge.judge(new Verdict.Marked(event, Mark.RIGHT), " ", "why", NOW))
          .isInstanceOf(LedgerException.class);
      assertThatThrownBy(() -> judge.withdraw(99, "Ada", "why", NOW))
          .hasMessageContaining("no judgement 99");
    }
  }
}
