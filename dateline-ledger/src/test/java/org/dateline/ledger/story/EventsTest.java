package org.dateline.ledger.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ledger.story.Reports.body;
import static org.dateline.ledger.story.Reports.report;

import java.util.Arrays;
import java.util.List;
import org.dateline.ledger.story.Disagreement.Kind;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventType;
import org.dateline.model.Stance;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.dateline.model.Tally.Bound;
import org.junit.jupiter.api.Test;

class EventsTest {
  private static final String RAID = "Raiders attacked the village of Tolo.";
  private static final String SHELLS = "The army shelled the port of Varna Bay.";

  @Test
  void mentionsOfOneDayWithTheSamePartiesAreOneEvent() {
    List<Event> events =
        events(
            report("a", "Star", "2024-05-02", RAID)
                .event("m1", EventType.ASSAULT, "attacked", "Raiders", "Tolo", "2024-05-01")
                .coded(),
            report("b", "Post", "2024-05-02", RAID)
                .event("m2", EventType.ASSAULT, "attacked", "Raiders", "Tolo", "2024-05-01")
                .event("m3", EventType.ASSAULT, "village", "Army", "Varna", "2024-04-20")
                .coded());
    assertThat(events)
        .extracting(Event::supporting)
        .containsExactlyInAnyOrder(ids("m1", "m2"), ids("m3"));
    assertThat(events.getFirst().reasons().getFirst().words()).contains("actor", "day");
  }

  @Test
  void aPlanIsAnotherEventThanTheDeed() {
    List<Event> events =
        events(
            report("a", "Star", "2024-05-02", RAID)
                .event("m1", EventType.ASSAULT, "attacked", "Raiders", "Tolo", "2024-05-01")
                .event(
                    "m2",
                    EventType.ASSAULT,
                    "attacked",
                    "Raiders",
                    "Tolo",
                    "2024-05-01",
                    Status.DEMANDED,
                    body("Warlord"))
                .coded());
    assertThat(events).hasSize(2);
  }

  @Test
  void aDenialIsKeptBesideWhatItDenies() {
    CodedArticle told =
        report("a", "Star", "2024-05-02", RAID)
            .event("m1", EventType.ASSAULT, "attacked", "Raiders", "Tolo", "2024-05-01")
            .coded();
    CodedArticle denied =
        report("b", "Post", "2024-05-03", RAID)
            .event(
                "m2",
                EventType.ASSAULT,
                "attacked",
                "Raiders",
                "Tolo",
                "2024-05-01",
                Status.NEGATED,
                body("Raiders", Stance.DENY))
            .coded();
    Event event = events(told, denied).getFirst();
    assertThat(event.supporting()).isEqualTo(ids("m1"));
    assertThat(event.contradicting()).isEqualTo(ids("m2"));
    assertThat(overview(told, denied).disagreements())
        .extracting(Disagreement::kind)
        .containsExactly(Kind.DENIAL);
  }

  @Test
  void swappedPartiesAreADisagreement() {
    CodedArticle one =
        report("a", "Star", "2024-05-02", RAID)
            .event("m1", EventType.ASSAULT, "attacked", "Raiders", "Guards", "2024-05-01")
            .coded();
    CodedArticle other =
        report("b", "Post", "2024-05-02", RAID)
            .event("m2", EventType.ASSAULT, "attacked", "Guards", "Raiders", "2024-05-01")
            .coded();
    assertThat(overview(one, other).disagreements())
        .extracting(Disagreement::kind)
        .containsExactly(Kind.PARTIES);
  }

  @Test
  void aRulingSplitsAnEvent() {
    CodedArticle one =
        report("a", "Star", "2024-05-02", SHELLS)
            .event("m1", EventType.ASSAULT, "shelled", "Army", "", "2024-05-01")
            .event("m2", EventType.ASSAULT, "shelled", "Army", "", "2024-05-01")
            .coded();
    assertThat(events(one)).hasSize(1);
    Rulings apart = Rulings.of(List.of(), List.of(new Rulings.Pair("m1", "m2")));
    assertThat(overview(List.of(one), Rulings.none(), apart).events()).hasSize(2);
  }

  @Test
  void copiesAndCommonClaimantsCountOnce() {
    String text =
        RAID + " Nobody saw them come, and the night was dark; by noon they had gone north.";
    Overview overview =
        overview(
            raid("a", "Star", text, "m1", "Police"),
            raid("b", "Post", text, "m2", "Police"),
            raid("c", "Herald", RAID + " They came at night.", "m3", "Police"),
            raid("d", "Courier", RAID + " Smoke rose.", "m4", "Red Cross"));
    Event event = overview.events().getFirst();
    assertThat(event.supporting()).hasSize(4);
    Corroboration who = overview.corroboration(event);
    assertThat(who.independent()).isEqualTo(2);
    assertThat(who.origins()).extracting(Origin::name).containsExactly("Police", "Red Cross");
    assertThat(who.origins().getFirst().reports()).hasSize(3);
  }

  @Test
  void aSecondWitnessInTheSameReportIsListedAndNotCounted() {
    Corroboration one =
        Corroboration.of(List.of(word("a", "Police"), word("a", "Mayor")), java.util.Map.of());
    assertThat(one.independent()).isEqualTo(1);
    assertThat(one.others()).hasSize(1);
    Corroboration three =
        Corroboration.of(
            List.of(
                word("a", "Police"), word("a", "Mayor"), word("b", "Police"), word("c", "Post")),
            java.util.Map.of());
    assertThat(three.independent()).isEqualTo(3);
  }

  @Test
  void aRevisionIsNoContradictionBetweenTwo() {
    List<Disagreement> found =
        overview(
                raid("a", "Star", "2024-05-02")
                    .tally("t1", "killed", 3, Bound.EXACT, body("Police"))
                    .coded(),
                raid("b", "Post", "2024-05-03")
                    .tally("t2", "killed", 5, Bound.EXACT, body("Police"))
                    .tally("t3", "killed", 9, Bound.AT_LEAST, body("Rebels"))
                    .coded())
            .disagreements();
    assertThat(found).extracting(Disagreement::kind).containsExactly(Kind.FIGURES, Kind.REVISION);
    assertThat(found.getFirst().sides())
        .extracting(side -> side.claimant() + " " + side.words())
        .containsExactly("Police 5", "Rebels at least 9");
    assertThat(found.get(1).sides()).extracting(Disagreement.Side::words).containsExactly("3", "5");
  }

  private static Corroboration.Word word(String report, String origin) {
    return new Corroboration.Word(new ArticleId(report), origin);
  }

  private static Reports raid(String id, String outlet, String day) {
    return report(id, outlet, day, RAID);
  }

  private static CodedArticle raid(
      String id, String outlet, String text, String mention, String who) {
    return report(id, outlet, "2024-05-02", text)
        .event(
            mention,
            EventType.ASSAULT,
            "attacked",
            "Raiders",
            "Tolo",
            "2024-05-01",
            Status.ACTUAL,
            body(who))
        .coded();
  }

  private static List<Event> events(CodedArticle... reports) {
    return overview(reports).events();
  }

  /** All reports are ruled to be one story: what is tested are the steps after stories. */
  private static Overview overview(CodedArticle... reports) {
    List<Rulings.Pair> together =
        Arrays.stream(reports)
            .map(
                report ->
                    new Rulings.Pair(
                        reports[0].article().id().value(), report.article().id().value()))
            .toList();
    return overview(List.of(reports), Rulings.of(together, List.of()), Rulings.none());
  }

  private static List<StatementId> ids(String... ids) {
    return Arrays.stream(ids).map(StatementId::new).toList();
  }

  private static Overview overview(
      List<CodedArticle> reports, Rulings onStories, Rulings onEvents) {
    return Overview.of(reports, Stories.load().find(reports, onStories), onEvents);
  }
}
