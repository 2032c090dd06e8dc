package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.ledger.LedgerException.Category;
import org.dateline.ledger.LedgerWriter.Kept;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.dateline.model.CountryCode;
import org.dateline.model.EventType;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.junit.jupiter.api.Test;

/** What a ledger must answer, whatever store it is in. */
abstract class LedgerContract {
  private static final Run RUN = new Run("1", "m", "l", Instant.parse("2024-03-27T10:00:00Z"));
  private static final Run LATER = new Run("2", "m", "l", Instant.parse("2024-05-01T10:00:00Z"));
  private static final Instant NOW = Instant.parse("2024-06-01T08:00:00Z");

  /** The address of a ledger that is not there yet. */
  abstract LedgerAddress fresh();

  private static LedgerAddress filled(LedgerAddress address, CodedArticle... articles) {
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      writer.keep(List.of(articles), RUN);
    }
    return address;
  }

  private static List<String> ids(Ledger ledger, StatementKind kind, Filter filter) {
    return ledger.statements(kind, filter, Optional.empty(), 100).items().stream()
        .map(kept -> kept.article().id().value())
        .toList();
  }

  private static CodedArticle titled(String id, String title, String text) {
    return Example.with(
        Example.plain(id, text),
        a ->
            new Article(
                a.id(), a.url(), a.outlet(), Optional.of(title), a.published(), "en", text));
  }

  @Test
  void everyStatementComesBackAsItWasKept() {
    CodedArticle coded = Example.coded("a");
    try (Ledger ledger = Ledger.open(filled(fresh(), coded))) {
      KeptArticle kept = ledger.article(new ArticleId("a")).orElseThrow();
      assertThat(StatementJson.line(kept.coded())).isEqualTo(StatementJson.line(coded));
      assertThat(kept.coded().events()).isEqualTo(Example.rounded(coded.events()));
      assertThat(kept.coded().quotes()).isEqualTo(coded.quotes());
      assertThat(kept.coded().tallies()).isEqualTo(coded.tallies());
      assertThat(kept.coded().sentences()).isEqualTo(coded.sentences());
      assertThat(kept.run()).isEqualTo(RUN);
    }
  }

  @Test
  void aTypeOfTheUsersOwnIsKeptAndFound() {
    CodedArticle coded = Example.wholeText("a", "A vigil.");
    try (Ledger ledger = Ledger.open(filled(fresh(), coded, Example.coded("b")))) {
      assertThat(ledger.article(new ArticleId("a")).orElseThrow().coded().events())
          .isEqualTo(coded.events());
      Filter own = Filter.NONE.customs(Set.of("NIGHT_VIGIL", "RAID"));
      assertThat(ids(ledger, StatementKind.EVENT, own)).containsExactly("a");
      for (String other : List.of("NIGHT", "NIGHT%", "NIGHTXVIGIL", "PROTEST")) {
        assertThat(ids(ledger, StatementKind.EVENT, Filter.NONE.customs(Set.of(other))))
            .as(other)
            .isEmpty();
      }
      assertThat(ids(ledger, StatementKind.EVENT, Filter.NONE.types(Set.of(EventType.PROTEST))))
          .containsExactly("a");
    }
  }

  @Test
  void aFilterShowsWhatMeetsAllOfIt() {
    Filter all = Filter.NONE;
    try (Ledger ledger = Ledger.open(filled(fresh(), Example.coded("a")))) {
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
        assertThat(ids(ledger, StatementKind.EVENT, met)).as("%s", met).containsExactly("a");
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
        assertThat(ids(ledger, StatementKind.EVENT, unmet)).as("%s", unmet).isEmpty();
      }
      assertThat(ids(ledger, StatementKind.TALLY, all.whats(Set.of("killed")))).hasSize(1);
      assertThat(ids(ledger, StatementKind.TALLY, all.whats(Set.of("injured")))).isEmpty();
      assertThat(ids(ledger, StatementKind.QUOTE, all)).hasSize(1);
    }
  }

  @Test
  void pagesAreNewestFirstAndMissNothingWhenMoreComesIn() {
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
  void searchFindsByItsContract() {
    LedgerAddress address =
        filled(
            fresh(),
            titled("truce", "Cease-fire in the Sahel", "Both sides met in São Paulo."),
            titled("match", "Football", "Both teams met; the two sides drew 3-3."));
    try (Ledger ledger = Ledger.open(address)) {
      assertThat(found(ledger, "both")).containsExactlyInAnyOrder("truce", "match");
      assertThat(found(ledger, "SAO paulo")).containsExactly("truce");
      assertThat(found(ledger, "cease-fire")).containsExactly("truce");
      assertThat(found(ledger, "\"both sides\"")).containsExactly("truce");
      assertThat(found(ledger, "\"sides both\"")).isEmpty();
      assertThat(found(ledger, "footb*")).containsExactly("match");
      assertThat(found(ledger, "footb")).isEmpty();
      assertThat(found(ledger, "met -football")).containsExactly("truce");
      assertThat(found(ledger, "side")).isEmpty();
      assertThat(found(ledger, "\"two sides drew 3 3")).containsExactly("match");
      assertThat(found(ledger, "met') OR 1=1 --")).isEmpty();
      assertThatThrownBy(() -> TextQuery.parse("-football \"\" !"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static List<String> found(Ledger ledger, String typed) {
    Filter filter = Filter.NONE.text(Optional.of(TextQuery.parse(typed)));
    return ledger.reports(filter, Optional.empty(), 10).items().stream()
        .map(report -> report.article().id().value())
        .toList();
  }

  @Test
  void theSameAddressWithAnotherTextIsAVersionOfOneArticle() {
    LedgerAddress address = fresh();
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      CodedArticle first = Example.at("https://example.org/1", "x", "Ten people were hurt.");
      CodedArticle second = Example.at("https://example.org/1", "y", "Twelve people were hurt.");
      assertThat(writer.keep(List.of(first, second, first, second), RUN))
          .containsExactly(Kept.ADDED, Kept.NEW_VERSION, Kept.ALREADY_THERE, Kept.ALREADY_THERE);
    }
    try (Ledger ledger = Ledger.open(address)) {
      assertThat(ledger.counts().articles()).isEqualTo(1);
      assertThat(ledger.versions(new ArticleId("y")))
          .extracting(Article::text)
          .containsExactly("Ten people were hurt.", "Twelve people were hurt.");
      assertThat(ledger.article(new ArticleId("x")).orElseThrow().version()).isEqualTo(2);
      assertThat(found(ledger, "ten")).isEmpty();
      assertThat(found(ledger, "twelve")).hasSize(1);
    }
  }

  @Test
  void aLaterReadingIsShownInPlaceOfTheEarlier() {
    CodedArticle first = Example.coded("a");
    LedgerAddress address = filled(fresh(), first);
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      writer.keep(Example.withoutEvents(first), LATER);
    }
    try (Ledger ledger = Ledger.open(address)) {
      assertThat(ids(ledger, StatementKind.EVENT, Filter.NONE)).isEmpty();
      assertThat(ids(ledger, StatementKind.TALLY, Filter.NONE)).containsExactly("a");
      assertThat(ledger.runs()).containsExactly(RUN, LATER);
    }
  }

  @Test
  void readingsComeInOrderAndOnceForWhoeverFollowsThem() {
    LedgerAddress address = filled(fresh(), Example.coded("a"), Example.plain("b", "Nothing."));
    try (Ledger ledger = Ledger.open(address)) {
      List<KeptArticle> all = ledger.readingsAfter(0, 10);
      assertThat(all)
          .extracting(kept -> kept.coded().article().id().value())
          .containsExactly("a", "b");
      assertThat(ledger.readingsAfter(all.getLast().number(), 10)).isEmpty();
      filled(address, Example.plain("c", "More."));
      assertThat(ledger.readingsAfter(all.getLast().number(), 10)).hasSize(1);
    }
  }

  @Test
  void judgementsShowInListsAndCanBeTakenBack() {
    CodedArticle coded = Example.coded("a");
    LedgerAddress address = filled(fresh(), coded);
    StatementId event = coded.events().getFirst().id();
    try (Judge judge = Judge.open(address);
        Ledger ledger = Ledger.open(address)) {
      Judgement wrong =
          judge.judge(new Verdict.Marked(event, Mark.WRONG), "Ada", "No visit at all", NOW);
      assertThat(ids(ledger, StatementKind.EVENT, Filter.NONE)).isEmpty();
      assertThat(ids(ledger, StatementKind.EVENT, Filter.NONE.marks(Set.of(Mark.WRONG))))
          .hasSize(1);
      Judgement back = judge.withdraw(wrong.number(), "Ben", "There was one", NOW.plusSeconds(60));
      assertThat(ids(ledger, StatementKind.EVENT, Filter.NONE)).hasSize(1);
      assertThat(ledger.judgements(event)).containsExactly(back);
      assertThat(ledger.judgements(Long.MAX_VALUE, 10)).containsExactly(back);
      assertThat(back.withdrawn().orElseThrow().who()).isEqualTo("Ben");
    }
  }

  @Test
  void aCorrectionChangesWhatListsShowAndNotWhatWasRead() {
    CodedArticle coded = Example.coded("a");
    LedgerAddress address = filled(fresh(), coded);
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
      assertThat(ids(ledger, StatementKind.EVENT, Filter.NONE.statuses(Set.of(Status.FUTURE))))
          .hasSize(1);
      judge.withdraw(planned.number(), "Ada", "It was this week", NOW);
      assertThat(ledger.find(event.value(), 2).getFirst().json())
          .contains("\"status\":\"actual\"")
          .contains("\"code\":\"UGAGOV\"");
    }
  }

  @Test
  void aDateAndAnExactNumberAreCorrectedWhole() {
    CodedArticle coded = Example.coded("a");
    LedgerAddress address = filled(fresh(), coded);
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
  void aPlaceIsAddedWhereNoneWasFoundAndCorrectedWhereOneWas() {
    CodedArticle coded = Example.coded("a");
    LedgerAddress address = filled(fresh(), coded);
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
  void judgementsThatMakeNoSenseAreRefused() {
    CodedArticle coded = Example.coded("a");
    StatementId event = coded.events().getFirst().id();
    StatementId tally = coded.tallies().getFirst().id();
    try (Judge judge = Judge.open(filled(fresh(), coded))) {
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

  @Test
  void actorsHaveDescriptionsWithEvidenceAndDealings() {
    LedgerAddress address = filled(fresh(), Example.coded("a"), Example.meeting("b"));
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
  void titlesMakeARegisterOfWhoHeldWhichOfficeWhen() {
    CodedArticle first = Example.entitled("a", LocalDate.of(2024, 1, 5), "President Ruto");
    CodedArticle second = Example.entitled("b", LocalDate.of(2024, 5, 2), "Kenyan President Ruto");
    try (Ledger ledger = Ledger.open(filled(fresh(), second, first))) {
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
  void sourcesShowTheirVolumeAndWhomTheyCite() {
    try (Ledger ledger = Ledger.open(filled(fresh(), Example.coded("a"), Example.coded("b")))) {
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
  void aBatchIsKeptWholeOrNotAtAll() {
    LedgerAddress address = filled(fresh(), Example.coded("a"));
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      List<CodedArticle> batch = List.of(Example.coded("b"), Example.broken("c"));
      assertThatThrownBy(() -> writer.keep(batch, RUN))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThat(writer.keep(Example.coded("b"), RUN)).isEqualTo(Kept.ADDED);
    }
    try (Ledger ledger = Ledger.open(address)) {
      assertThat(ledger.counts().articles()).isEqualTo(2);
    }
  }

  @Test
  void readersDoNotWaitForAWriter() {
    LedgerAddress address = filled(fresh(), Example.coded("a"));
    try (LedgerDatabase writing = LedgerDatabase.writing(address);
        Ledger ledger = Ledger.open(address)) {
      int seen =
          writing.write(
              db -> {
                db.execute("DELETE FROM party");
                return ledger
                    .statements(
                        StatementKind.EVENT,
                        Filter.NONE.parties(List.of(PartyQuery.of("KENGOV"))),
                        Optional.empty(),
                        5)
                    .items()
                    .size();
              });
      assertThat(seen).isEqualTo(1);
    }
  }

  @Test
  void whatIsMissingIsTold() {
    LedgerAddress address = fresh();
    assertThatThrownBy(() -> Ledger.open(address))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.category()).isEqualTo(Category.MISSING));
    assertThatThrownBy(() -> Judge.open(address)).isInstanceOf(LedgerException.class);
  }

  @Test
  void keptCountsOfPartiesAreThoseOfTheListedEventsWhateverChanges() {
    LedgerAddress address = filled(fresh(), Example.coded("a"), Example.meeting("b"));
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
    try (Ledger ledger = Ledger.open(address)) {
      Filter none = Filter.NONE;
      for (Filter filter :
          List.of(
              none,
              none.countries(Set.of(new CountryCode("KEN"))),
              none.countries(Set.of(new CountryCode("UGA"))),
              none.types(Set.of(EventType.CONSULT)),
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
  void aLedgerOfTheVersionBeforeKeepsItsCounts() {
    LedgerAddress address = filled(fresh(), Example.coded("a"), Example.meeting("b"));
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
                    "DELETE FROM standing WHERE role = 'site'",
                    "DELETE FROM flyway_schema_history WHERE version = '6'",
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

  @Test
  void whereMoreMeetsAFilterThanIsCountedAtOnceTheNewestIsCounted() {
    LedgerAddress address =
        filled(fresh(), Example.coded("a"), Example.meeting("b"), Example.coded("c"));
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
  void reportsAreTheSameWhetherFoundByTheirStatementsOrOneAfterTheOther() {
    LedgerAddress address =
        filled(
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

  @Test
  void aPartyIsCalledWhatItIsCalledMostOften() {
    LedgerAddress address =
        filled(
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
