package org.dateline.eval.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.eval.GvaCorpus;
import org.dateline.eval.GvaCorpus.Incident;
import org.dateline.eval.story.EcbPlusCorpus.Document;
import org.dateline.ledger.story.SameNews;
import org.dateline.ledger.story.Stories;
import org.dateline.ledger.story.StoryRules;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;

/**
 * Learns how far each thing that two reports share says that they tell the same news: of the pairs
 * of a report and those before it that it is compared with, whether both are of one story. Every
 * set of reports counts the same, however many pairs it has.
 */
public final class StoryTraining {
  private static final String HEAD =
      """
      # How far each thing that two reports share says that they tell the same news: feature, tab, weight in log-odds.
      # Fitted on the even topics of ECB+ (CC BY 3.0) and every other incident of the Gun Violence Archive, from the first.
      """;

  /** Thresholds that are tried, in hundredths. */
  private static final int FIRST_THRESHOLD = 30;

  private static final int LAST_THRESHOLD = 60;
  private static final int STEP = 5;

  /** Reports come in so many orders to be scored. */
  private static final List<Integer> SHUFFLES =
      List.of(EcbPlusEvaluation.SEED, EcbPlusEvaluation.SEED + 1);

  private final Stories stories = Stories.load();
  private final List<List<Pair>> sets = new ArrayList<>();

  StoryTraining() {}

  /** Two reports, and whether they tell one story. */
  private static final class Pair {
    private final double[] features;
    private final boolean same;

    private Pair(double[] features, boolean same) {
      this.features = features;
      this.same = same;
    }
  }

  /**
   * Adds a set of reports.
   *
   * @param story of each report, by its id, the story that it tells
   */
  void add(List<Article> reports, Map<String, String> story) {
    List<Article> inOrder =
        EcbPlusEvaluation.comingIn(reports, EcbPlusEvaluation.SEED).stream()
            .map(CodedArticle::article)
            .toList();
    List<Pair> pairs = new ArrayList<>();
    stories.compare(
        inOrder,
        (earlier, later, features) ->
            pairs.add(
                new Pair(
                    features,
                    story(inOrder.get(earlier), story).equals(story(inOrder.get(later), story)))));
    sets.add(pairs);
  }

  private static String story(Article report, Map<String, String> stories) {
    String story = stories.get(report.id().value());
    if (story == null) {
      throw new IllegalArgumentException("a report without a story: " + report.id());
    }
    return story;
  }

  /** How many pairs of reports were added. */
  int size() {
    return sets.stream().mapToInt(List::size).sum();
  }

  /** The weights of {@link SameNews#FEATURES}. */
  Map<String, Double> learn() {
    MaximumLikelihood model = new MaximumLikelihood(SameNews.FEATURES.size());
    for (List<Pair> pairs : sets) {
      double weight = 1.0 / pairs.size() / sets.size();
      pairs.forEach(pair -> model.add(pair.features, pair.same, weight));
    }
    double[] fitted = model.fit();
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String feature : SameNews.FEATURES) {
      // As the file has it.
      weights.put(feature, Math.round(1000 * fitted[weights.size()]) / 1000.0);
    }
    return weights;
  }

  /** The lines of the weights file. */
  static String lines(Map<String, Double> weights) {
    StringBuilder out = new StringBuilder(HEAD);
    weights.forEach(
        (feature, weight) ->
            out.append(feature)
                .append('\t')
                .append(String.format(Locale.ROOT, "%.3f", weight))
                .append('\n'));
    return out.toString();
  }

  /**
   * Half of both sets.
   *
   * @param documents topics of ECB+
   * @param incidents incidents of the Gun Violence Archive
   */
  private record Half(List<Document> documents, List<Incident> incidents) {
    List<Article> reported() {
      return documents.stream().map(Document::article).toList();
    }

    /** The mean over shuffles of the reports. */
    String scores(Stories stories) {
      Partition<String> events = new Partition<>(EcbPlusEvaluation.gold(documents));
      Partition<String> gold = new Partition<>(GvaIncidentsEvaluation.gold(incidents));
      double topics = 0;
      double pairs = 0;
      double each = 0;
      for (int seed : SHUFFLES) {
        topics += found(reported(), stories, seed).bCubed(events).f1() / SHUFFLES.size();
        Partition<String> found = found(GvaIncidentsEvaluation.reports(incidents), stories, seed);
        pairs += found.pairs(gold).f1() / SHUFFLES.size();
        each += found.bCubed(gold).f1() / SHUFFLES.size();
      }
      return String.format(
          Locale.ROOT,
          "ECB+ B-cubed F1 %.3f; GVA pairwise F1 %.3f, B-cubed F1 %.3f; both together %.4f",
          topics,
          pairs,
          each,
          (topics + (pairs + each) / 2) / 2);
    }

    private static Partition<String> found(List<Article> reports, Stories stories, int seed) {
      return new Partition<>(EcbPlusEvaluation.found(reports, stories, seed));
    }
  }

  /**
   * Learns the weights anew, as they must be when terms or features have changed: {@code
   * StoryTraining ECB GVA OUT}, where {@code ECB} is the folder of ECB+, {@code GVA} the file of
   * the Gun Violence Archive and {@code OUT} is {@code same-news.tsv} of the ledger's story
   * package. Prints how well each threshold does on the halves learnt from, with the weights that
   * the program has and with those learnt, and at the usual threshold the halves apart.
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("StoryTraining ECB GVA OUT expected");
    }
    List<Document> documents = EcbPlusCorpus.read(Path.of(args[0])).documents();
    Half learntFrom =
        new Half(
            documents.stream().filter(d -> d.topic() % 2 == 0).toList(),
            GvaCorpus.read(Path.of(args[1]), 2, 0));
    Half apart =
        new Half(
            documents.stream().filter(d -> d.topic() % 2 == 1).toList(),
            GvaCorpus.read(Path.of(args[1]), 2, 1));
    StoryTraining training = new StoryTraining();
    training.add(learntFrom.reported(), EcbPlusEvaluation.gold(learntFrom.documents()));
    training.add(
        GvaIncidentsEvaluation.reports(learntFrom.incidents()),
        GvaIncidentsEvaluation.gold(learntFrom.incidents()));
    System.out.println(training.size() + " pairs of reports");
    Map<String, Double> weights = training.learn();
    Files.writeString(Path.of(args[2]), lines(weights), StandardCharsets.UTF_8);
    System.out.print(lines(weights));
    StoryRules usual = StoryRules.usual();
    SameNews learnt = SameNews.of(weights);
    System.out.println("apart, as shipped: " + apart.scores(training.stories));
    System.out.println("apart, as learnt:  " + apart.scores(Stories.with(usual, learnt)));
    System.out.println("learnt from, as shipped: " + learntFrom.scores(training.stories));
    for (int hundredths = FIRST_THRESHOLD; hundredths <= LAST_THRESHOLD; hundredths += STEP) {
      StoryRules rules = new StoryRules(usual.days(), usual.alike(), hundredths / 100.0);
      System.out.println(
          "learnt from, " + rules.likely() + ": " + learntFrom.scores(Stories.with(rules, learnt)));
    }
  }
}
