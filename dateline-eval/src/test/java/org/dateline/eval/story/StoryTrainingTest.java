package org.dateline.eval.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.dateline.ledger.story.SameNews;
import org.dateline.ledger.story.Stories;
import org.dateline.ledger.story.StoryRules;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.junit.jupiter.api.Test;

class StoryTrainingTest {
  @Test
  void whatIsLearntPutsOtherReportsIntoTheirStories() {
    StoryTraining training = new StoryTraining();
    Made learntFrom = new Made(1);
    training.add(learntFrom.reports, learntFrom.story);

    Map<String, Double> weights = training.learn();

    Made others = new Made(2);
    Stories learnt = Stories.with(StoryRules.usual(), SameNews.of(weights));
    Partition<String> found = new Partition<>(EcbPlusEvaluation.found(others.reports, learnt, 3));
    assertThat(found.pairs(new Partition<>(others.story)).f1()).isGreaterThan(0.9);
  }

  @Test
  void whereReportsOfOneStoryShareNothingMoreNoneComeTogether() {
    Made made = new Made(1);
    Map<String, String> alone = new TreeMap<>();
    made.reports.forEach(report -> alone.put(report.id().value(), report.id().value()));
    StoryTraining training = new StoryTraining();
    training.add(made.reports, alone);

    Stories learnt = Stories.with(StoryRules.usual(), SameNews.of(training.learn()));

    assertThat(EcbPlusEvaluation.found(new Made(2).reports, learnt, 3).values())
        .doesNotHaveDuplicates();
  }

  @Test
  void theFileHasAWeightForEachFeature() {
    StoryTraining training = new StoryTraining();
    Made made = new Made(1);
    training.add(made.reports, made.story);

    assertThat(StoryTraining.lines(training.learn()).lines().filter(line -> !line.startsWith("#")))
        .extracting(line -> line.split("\t")[0])
        .containsExactlyElementsOf(SameNews.FEATURES);
  }

  @Test
  void aReportWithoutAStoryIsRefused() {
    Made made = new Made(1);
    StoryTraining training = new StoryTraining();
    assertThatThrownBy(() -> training.add(made.reports, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without a story");
  }

  @Test
  void theBestWeightsAreThoseOfTheShares() {
    MaximumLikelihood model = new MaximumLikelihood(2);
    // Of those without the second feature one in four is wanted, of those with it nine in ten.
    model.add(new double[] {1, 0}, true, 0.1);
    model.add(new double[] {1, 0}, false, 0.3);
    model.add(new double[] {1, 1}, true, 0.54);
    model.add(new double[] {1, 1}, false, 0.06);

    double[] weights = model.fit();

    assertThat(weights[0]).isCloseTo(Math.log(1.0 / 3), within(1e-3));
    assertThat(weights[0] + weights[1]).isCloseTo(Math.log(9), within(1e-3));
  }

  @Test
  void casesThatOneFeaturePartsGiveFiniteWeights() {
    MaximumLikelihood model = new MaximumLikelihood(1);
    model.add(new double[] {1}, true, 0.5);
    model.add(new double[] {-1}, false, 0.5);

    assertThat(model.fit()[0]).isBetween(5.0, 50.0);
  }

  /** Thirty stories of four reports each: words of their own, and words that all news has. */
  private static final class Made {
    private final List<Article> reports = new ArrayList<>();
    private final Map<String, String> story = new TreeMap<>();

    private Made(int seed) {
      Random random = new Random(seed);
      for (int of = 0; of < 30; of++) {
        List<String> own = names(random, 12);
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(60));
        for (int one = 0; one < 4; one++) {
          ArticleId id = new ArticleId(seed + "-" + of + "-" + one);
          reports.add(report(id, own, names(random, 8), day.plusDays(random.nextInt(2)), random));
          story.put(id.value(), "story " + of);
        }
      }
    }

    private static Article report(
        ArticleId id, List<String> story, List<String> own, LocalDate day, Random random) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        List<String> from = i % 4 == 3 ? own : i % 2 == 0 ? COMMON : story;
        text.append(from.get(random.nextInt(from.size()))).append(i % 10 == 9 ? ". " : " ");
      }
      return new Article(
          id,
          Optional.empty(),
          Optional.empty(),
          Optional.of(story.get(0) + " and " + story.get(random.nextInt(story.size()))),
          Optional.of(day),
          "en",
          text.toString());
    }

    private static final List<String> COMMON =
        List.of("police", "said", "court", "people", "city", "government", "officials", "found");

    private static List<String> names(Random random, int many) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        StringBuilder name = new StringBuilder(i % 3 == 0 ? "K" : "k");
        for (int c = 0; c < 3; c++) {
          name.append("aeiou".charAt(random.nextInt(5))).append("lmnrtz".charAt(random.nextInt(6)));
        }
        names.add(name.toString());
      }
      return names;
    }
  }
}
