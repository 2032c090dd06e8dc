package org.dateline.ledger.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ledger.story.Reports.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.junit.jupiter.api.Test;

class StoriesTest {
  private static final List<CodedArticle> QUAKES =
      List.of(
          report(
                  "peru-1",
                  "Morning Star",
                  "2024-06-28",
                  "A magnitude 7.2 earthquake struck off Arequipa in southern Peru on Friday, Peru's"
                      + " geophysical institute said. Eight people were hurt in Caraveli.")
              .coded(),
          report(
                  "peru-2",
                  "Evening Post",
                  "2024-06-29",
                  "Eight people were hurt in Caraveli when an earthquake of magnitude 7.2 shook"
                      + " Arequipa, in southern Peru, on Friday. A tsunami warning was lifted.")
              .coded(),
          report(
                  "japan-1",
                  "Morning Star",
                  "2024-06-29",
                  "A magnitude 5.4 earthquake struck off Chiba in eastern Japan on Saturday, Japan's"
                      + " weather agency said. Nobody was hurt in Tokyo.")
              .coded(),
          report(
                  "japan-2",
                  "Evening Post",
                  "2024-06-29",
                  "Trains stopped in Tokyo after an earthquake of magnitude 5.4 off Chiba, in eastern"
                      + " Japan, on Saturday. Nobody was hurt.")
              .coded());

  private final Stories stories = Stories.load();

  @Test
  void twoEarthquakesAreTwoStories() {
    assertThat(stories.find(QUAKES, Rulings.none()))
        .extracting(Story::reports)
        .containsExactlyInAnyOrder(ids("peru-1", "peru-2"), ids("japan-1", "japan-2"));
  }

  @Test
  void theReasonNamesWhatTheyShare() {
    Story peru = stories.find(QUAKES, Rulings.none()).getFirst();
    assertThat(peru.reasons()).hasSize(1);
    assertThat(peru.reasons().getFirst().words()).contains("arequipa");
  }

  @Test
  void plainStoriesDoNotDependOnTheOrderOfReports() {
    List<CodedArticle> shuffled = new ArrayList<>(QUAKES);
    Collections.shuffle(shuffled, new Random(7));
    assertThat(stories.find(shuffled, Rulings.none()).stream().map(Story::reports))
        .containsExactlyElementsOf(
            stories.find(QUAKES, Rulings.none()).stream().map(Story::reports).toList());
  }

  @Test
  void aRulingSplitsAndMerges() {
    Rulings rulings =
        Rulings.of(
            List.of(new Rulings.Pair("peru-1", "japan-1")),
            List.of(new Rulings.Pair("peru-1", "peru-2")));
    assertThat(stories.find(QUAKES, rulings))
        .extracting(Story::reports)
        .anyMatch(reports -> reports.containsAll(ids("peru-1", "japan-1")))
        .noneMatch(reports -> reports.containsAll(ids("peru-1", "peru-2")));
  }

  @Test
  void emptyAndOneWordReportsStandAlone() {
    List<CodedArticle> reports = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      reports.add(report("e" + i, "A", "2024-05-02", "").coded());
    }
    assertThat(stories.find(reports, Rulings.none())).hasSize(50);
  }

  @Test
  void tenThousandIdenticalReportsAreOneStory() {
    List<CodedArticle> reports =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    report(
                            String.format("r%05d", i),
                            "Outlet",
                            "2024-05-02",
                            "Lawmakers in Ravenna put off the canal bill again on Monday.")
                        .coded())
            .toList();
    assertThat(stories.find(reports, Rulings.none())).hasSize(1);
  }

  private static List<ArticleId> ids(String... ids) {
    return java.util.Arrays.stream(ids).map(ArticleId::new).toList();
  }
}
