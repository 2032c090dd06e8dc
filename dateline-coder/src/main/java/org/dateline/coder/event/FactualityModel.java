package org.dateline.coder.event;

import java.util.List;
import org.dateline.coder.weight.FeatureWeights;
import org.dateline.model.Status;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * Whether what a predicate tells of happened, as readers of plain text judged it: two logistic
 * models, one for "it happened" and one for "it did not", learnt from UDS-IH2 by {@code
 * org.dateline.eval.FactualityTraining}, each in the mean with what the network holds of the same.
 * What neither claims is uncertain. Immutable and safe to share.
 */
final class FactualityModel {
  /** How much more a doubt counts than its probability: doubt is rare, and missed otherwise. */
  private static final double DOUBT = 3.25;

  /** The same of "it did not". */
  private static final double NOT = 1.5;

  private final FeatureWeights happened;
  private final FeatureWeights not;

  FactualityModel(FeatureWeights happened, FeatureWeights not) {
    this.happened = happened;
    this.not = not;
  }

  /** The weights that come with the program. */
  static FactualityModel load() {
    return new FactualityModel(
        FeatureWeights.load(FactualityModel.class, "happened.tsv.gz"),
        FeatureWeights.load(FactualityModel.class, "not-happened.tsv.gz"));
  }

  /** What a reader takes from the sentence, given the status that the rules read. */
  Factuality of(Sentence sentence, Token predicate, Status status) {
    List<String> features = FactualityFeatures.of(sentence, predicate, status);
    double yes = mean(happened.probability(features), sentence, predicate, "happened");
    double no = mean(not.probability(features), sentence, predicate, "not");
    double doubt = (1 - yes - no) * DOUBT;
    if (yes >= no * NOT && yes >= doubt) {
      return Factuality.HAPPENED;
    }
    return no * NOT >= doubt ? Factuality.NOT : Factuality.UNCERTAIN;
  }

  /** The probability that it happened, 0 to 1. */
  double happened(Sentence sentence, Token predicate, Status status) {
    List<String> features = FactualityFeatures.of(sentence, predicate, status);
    return mean(happened.probability(features), sentence, predicate, "happened");
  }

  /** A probability by the weights in the mean with the network's, where the sentence has those. */
  private static double mean(double weights, Sentence sentence, Token predicate, String value) {
    return sentence
        .scores()
        .map(scores -> scores.factuality(predicate.index(), value))
        .map(odds -> (weights + 1 / (1 + Math.exp(-odds))) / 2)
        .orElse(weights);
  }
}
