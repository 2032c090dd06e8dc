package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dateline.ledger.story.Rulings;
import org.dateline.ledger.story.Stories;
import org.dateline.ledger.story.Story;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.dateline.model.StatementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories grow in a ledger as they are found among the same reports as a whole. */
abstract class StoryContract {
  private static final Run RUN = new Run("1", "m", "l", Instant.parse("2024-03-27T10:00:00Z"));
  private static final Run LATER = new Run("2", "m", "l", Instant.parse("2024-05-01T10:00:00Z"));
  private static final Instant NOW = Instant.parse("2024-06-01T08:00:00Z");
  private static final Stories STORIES = Stories.load();
  private static final String PERU =
      "A magnitude 7.2 earthquake struck off Arequipa in southern Peru on Friday, Peru's"
          + " geophysical institute said. Eight people were hurt in Caraveli.";
  private static final String JAPAN =
      "A magnitude 5.4 earthquake struck off Chiba in eastern Japan on Saturday, Japan's"
          + " weather agency said. Nobody was hurt in Tokyo.";

  /** The address of a ledger that is not there yet. */
  abstract LedgerAddress fresh();

  private static CodedArticle report(String id, Optional<LocalDate> day, String text) {
    return Example.with(
        Example.wholeText(id, text),
        a ->
            new Article(
                a.id(), a.url(), Optional.of("Outlet"), a.title(), day, a.language(), a.text()));
  }

  private static CodedArticle report(String id, String day, String text) {
    return report(id, Optional.of(LocalDate.parse(day)), text);
  }

  private static final List<CodedArticle> QUAKES =
      List.of(
          report("peru-1", "2024-06-28", PERU),
          report("japan-1", "2024-06-29", JAPAN),
          report("peru-2", "2024-06-29", PERU + " A tsunami warning was lifted."),
          report("japan-2", "2024-06-29", "Trains stopped. " + JAPAN));

  /** Reports on some topics, of which each has words of its own, on days in any order. */
  private static List<CodedArticle> made(long seed, int count) {
    Random random = new Random(seed);
    List<CodedArticle> reports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int topic = random.nextInt(12);
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 40; word++) {
        boolean own = random.nextInt(3) == 0;
        text.append(own ? "Name" + topic + "x" + random.nextInt(20) : "w" + random.nextInt(200));
        text.append(random.nextInt(12) == 0 ? ". " : " ");
      }
      Optional<LocalDate> day =
          random.nextInt(10) == 0
              ? Optional.empty()
              : Optional.of(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(60)));
      reports.add(report("r" + i, day, text.toString()));
    }
    return reports;
  }

  private static Set<Story> told(LedgerAddress address) {
    Set<Story> stories = new HashSet<>();
    try (Ledger ledger = Ledger.open(address)) {
      StoryFilter all = new StoryFilter(Optional.empty(), Optional.empty(), 1, Filter.NONE);
      for (StoryEntry entry : ledger.stories(all, false, 0, 10_000)) {
        Story story = ledger.together(entry).orElseThrow().story();
        assertThat(story.reports()).hasSize(entry.reports());
        stories.add(story);
      }
    }
    return stories;
  }

  private static List<Set<String>> groups(LedgerAddress address) {
    return told(address).stream()
        .map(story -> Set.copyOf(story.reports().stream().map(ArticleId::value).toList()))
        .toList();
  }

  private static void judge(LedgerAddress address, Verdict verdict) {
    try (Judge judge = Judge.open(address)) {
      judge.judge(verdict, "Ada", "seen", NOW);
    }
  }

  private static void withdraw(LedgerAddress address, long number) {
    try (Judge judge = Judge.open(address)) {
      judge.withdraw(number, "Ben", "not so", NOW);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void grownBatchByBatchTheyAreThoseOfTheWhole(long seed) {
    List<CodedArticle> reports = made(seed, 80);
    LedgerAddress address = fresh();
    Random random = new Random(seed);
    for (int from = 0; from < reports.size(); ) {
      int to = Math.min(reports.size(), from + 1 + random.nextInt(40));
      try (LedgerWriter writer = LedgerWriter.open(address)) {
        writer.keep(reports.subList(from, to), RUN);
      }
      from = to;
    }
    List<Story> whole = STORIES.find(reports, Rulings.none());
    assertThat(whole).hasSizeBetween(5, 60);
    assertThat(told(address)).containsExactlyInAnyOrderElementsOf(whole);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void judgedWhileTheyGrowTheyAreThoseOfTheWholeWithTheRulingsThatHold(long seed) {
    List<CodedArticle> reports = made(seed, 60);
    LedgerAddress address = fresh();
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      writer.keep(reports.subList(0, 30), RUN);
    }
    Random random = new Random(seed);
    List<Rulings.Pair> together = new ArrayList<>();
    List<Rulings.Pair> apart = new ArrayList<>();
    for (int number = 1; number <= 8; number++) {
      String one = "r" + random.nextInt(15);
      String other = "r" + (15 + random.nextInt(15));
      boolean same = number % 2 == 0;
      judge(
          address,
          same
              ? new Verdict.Same(Verdict.Subject.STORY, one, other)
              : new Verdict.Different(Verdict.Subject.STORY, one, other));
      if (number > 6) {
        withdraw(address, number);
      } else {
        (same ? together : apart).add(new Rulings.Pair(one, other));
      }
    }
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      writer.keep(reports.subList(30, 60), RUN);
    }
    assertThat(told(address).stream().map(Story::reports))
        .containsExactlyInAnyOrderElementsOf(
            STORIES.find(reports, Rulings.of(together, apart)).stream()
                .map(Story::reports)
                .toList());
  }

  @Test
  void mergesAndSplitsHoldForWhatComesLaterAndAreUndone() {
    LedgerAddress address = fresh();
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      writer.keep(QUAKES.subList(0, 3), RUN);
    }
    judge(address, new Verdict.Same(Verdict.Subject.STORY, "peru-1", "japan-1"));
    judge(address, new Verdict.Different(Verdict.Subject.STORY, "peru-1", "peru-2"));
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      writer.keep(QUAKES.subList(3, 4), RUN);
    }
    assertThat(groups(address))
        .containsExactlyInAnyOrder(Set.of("peru-1", "japan-1", "japan-2"), Set.of("peru-2"));
    withdraw(address, 1);
    assertThat(groups(address))
        .containsExactlyInAnyOrder(
            Set.of("peru-1"), Set.of("peru-2"), Set.of("japan-1", "japan-2"));
    withdraw(address, 2);
    assertThat(groups(address))
        .containsExactlyInAnyOrder(Set.of("peru-1", "peru-2"), Set.of("japan-1", "japan-2"));
  }

  @Test
  void aReportWhoseTextChangesTellsAnotherStory() {
    LedgerAddress address = fresh();
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      writer.keep(QUAKES, RUN);
      writer.keep(report("peru-1", "2024-06-28", "Trains stopped in Tokyo. " + JAPAN), LATER);
      writer.keep(report("japan-1", "2024-06-29", JAPAN), LATER);
    }
    assertThat(groups(address))
        .containsExactlyInAnyOrder(Set.of("peru-2"), Set.of("peru-1", "japan-1", "japan-2"));
  }

  @Test
  void aStoryChangesWhenAReportOfItIsJudgedAndWhatIsWrongIsNotTold() {
    LedgerAddress address = fresh();
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      writer.keep(QUAKES, RUN);
    }
    StoryEntry before = story(address, "peru-2");
    StatementId wrong = QUAKES.get(2).events().getFirst().id();
    judge(address, new Verdict.Marked(wrong, Mark.WRONG));
    StoryEntry after = story(address, "peru-2");
    assertThat(after.changed()).isGreaterThan(before.changed());
    assertThat(story(address, "japan-1").changed()).isEqualTo(before.changed());
    assertThat(mentions(address, after)).isNotEmpty().doesNotContain(wrong);
    withdraw(address, 1);
    assertThat(mentions(address, story(address, "peru-2"))).contains(wrong);
  }

  @Test
  void mentionsOfTwoStoriesThatAreRuledOneEventAreToldTogether() {
    LedgerAddress address = fresh();
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      writer.keep(QUAKES, RUN);
    }
    StatementId peru = QUAKES.get(0).events().getFirst().id();
    StatementId japan = QUAKES.get(1).events().getFirst().id();
    assertThat(mentions(address, story(address, "peru-1"))).doesNotContain(japan);
    judge(address, new Verdict.Same(Verdict.Subject.EVENT, peru.value(), japan.value()));
    for (String report : List.of("peru-1", "japan-1")) {
      try (Ledger ledger = Ledger.open(address)) {
        Together together = ledger.together(story(address, report)).orElseThrow();
        assertThat(together.overview().events())
            .anyMatch(event -> event.mentions().toList().containsAll(List.of(peru, japan)));
      }
    }
  }

  @Test
  void storiesAreListedByTheirDaysAndBySize() {
    LedgerAddress address = fresh();
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      writer.keep(QUAKES, RUN);
      writer.keep(report("peru-3", "2024-06-30", PERU + " Roads were open again."), RUN);
      writer.keep(report("alone", Optional.empty(), "Nothing else."), RUN);
    }
    try (Ledger ledger = Ledger.open(address)) {
      StoryFilter several = StoryFilter.several(Optional.empty(), Optional.empty());
      assertThat(ledger.stories(several, false, 0, 9))
          .extracting(StoryEntry::reports)
          .containsExactly(3, 2);
      assertThat(ledger.stories(several, true, 1, 9))
          .extracting(StoryEntry::reports)
          .containsExactly(2);
      StoryFilter before =
          new StoryFilter(
              Optional.empty(), Optional.of(LocalDate.parse("2024-06-28")), 1, Filter.NONE);
      assertThat(ledger.stories(before, false, 0, 9))
          .extracting(StoryEntry::reports)
          .containsExactly(3);
      StoryFilter late =
          new StoryFilter(
              Optional.of(LocalDate.parse("2024-06-30")), Optional.empty(), 1, Filter.NONE);
      assertThat(ledger.stories(late, false, 0, 9))
          .extracting(StoryEntry::last)
          .containsExactly(Optional.of(LocalDate.parse("2024-06-30")));
    }
  }

  @Test
  void aPageOfStoriesTellsWhatEachOfThemTells() {
    LedgerAddress address = fresh();
    try (LedgerWriter writer = LedgerWriter.open(address)) {
      writer.keep(made(4, 60), RUN);
    }
    judge(address, new Verdict.Same(Verdict.Subject.STORY, "r1", "r2"));
    StoryFilter all = new StoryFilter(Optional.empty(), Optional.empty(), 1, Filter.NONE);
    try (Ledger ledger = Ledger.open(address)) {
      List<StoryEntry> page = ledger.stories(all, false, 0, 20);
      StoryEntry gone = new StoryEntry(1_000_000, 2, Optional.empty(), Optional.empty(), 1);
      List<StoryEntry> asked = new ArrayList<>(page);
      asked.add(3, gone);

      List<Together> together = ledger.together(asked);

      assertThat(together).extracting(Together::entry).containsExactlyElementsOf(page);
      assertThat(together)
          .containsExactlyElementsOf(
              page.stream().map(entry -> ledger.together(entry).orElseThrow()).toList());
      assertThat(together)
          .anySatisfy(one -> assertThat(one.story().reasons()).hasSizeGreaterThan(1));
      assertThat(ledger.together(gone)).isEmpty();
      assertThat(ledger.together(List.of())).isEmpty();
    }
  }

  private static StoryEntry story(LedgerAddress address, String report) {
    try (Ledger ledger = Ledger.open(address)) {
      return ledger.story(new ArticleId(report)).orElseThrow();
    }
  }

  private static List<StatementId> mentions(LedgerAddress address, StoryEntry story) {
    try (Ledger ledger = Ledger.open(address)) {
      return ledger.together(story).orElseThrow().overview().events().stream()
          .flatMap(event -> event.mentions())
          .toList();
    }
  }
}
