package org.dateline.eval;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.dateline.coder.event.Factuality;
import org.dateline.coder.event.PredicateStatus;
import org.dateline.coder.lexicon.LexiconReader;
import org.dateline.text.Annotator;

/** Learns from UDS-IH2 how far each feature of a predicate says that it happened or did not. */
public final class FactualityTraining {
  private static final int ROUNDS = 12;
  private static final double PENALTY = 2e-4;
  private static final String HEAD =
      """
      # Weights in log-odds: feature, tab, weight. Learnt from UDS-IH2 (Rudinger et al. 2018): whether
      # readers took it that what a predicate tells of WHAT.
      """;

  private final PredicateStatus statuses = PredicateStatus.load(LexiconReader.bundled());
  private final LogisticRegression happened = new LogisticRegression();
  private final LogisticRegression not = new LogisticRegression();

  FactualityTraining() {}

  /** Adds the judged words of a set. */
  void add(JudgedPredicates set, HeldOutAnnotator annotator) {
    set.each(
        judged -> annotator.annotate(judged.block(), judged.article()),
        (judged, target, word) -> {
          if (word.isPresent()) {
            List<String> features = statuses.features(word.get().sentence(), word.get().token());
            Factuality gold = target.gold();
            happened.add(example(features, gold == Factuality.HAPPENED));
            not.add(example(features, gold == Factuality.NOT));
          }
        });
  }

  private static LogisticRegression.Example example(List<String> features, boolean wanted) {
    return new LogisticRegression.Example(features, wanted ? 1 : 0);
  }

  /** What was learnt of "it happened". */
  Map<String, Double> happened() {
    return happened.learn(ROUNDS, PENALTY);
  }

  /** What was learnt of "it did not". */
  Map<String, Double> not() {
    return not.learn(ROUNDS, PENALTY);
  }

  /**
   * Learns the weights anew, as they must be when the parser or the rules of status have changed:
   * {@code FactualityTraining DATA FOLDER [HALF HALF]}, where {@code DATA} is the development set,
   * {@code FOLDER} the event package's resources and the halves are those of {@link
   * HeldOutAnnotator}. Prints the score on the sentences that are kept apart, read with the network
   * that comes with the program.
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      throw new IllegalArgumentException("FactualityTraining DATA FOLDER [HALF HALF] expected");
    }
    Path data = Path.of(args[0]);
    Path folder = Path.of(args[1]);
    try (HeldOutAnnotator halves = HeldOutAnnotator.load(args, 2);
        Annotator annotator = Annotator.load()) {
      FactualityTraining training = new FactualityTraining();
      training.add(JudgedPredicates.read(data).part(false), halves);
      Map<String, Double> happened = training.happened();
      Map<String, Double> not = training.not();
      write(folder.resolve("happened.tsv.gz"), "happened", happened);
      write(folder.resolve("not-happened.tsv.gz"), "did not happen", not);
      PredicateStatus learnt = training.statuses.withWeights(happened, not);
      System.out.println(new StatusEvaluation(annotator::annotate, learnt).run(data).table());
    }
  }

  private static void write(Path file, String what, Map<String, Double> weights)
      throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      String text = HEAD.replace("WHAT", what) + AttributionTraining.lines(weights);
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
