package org.dateline.coder.attribution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dateline.coder.weight.FeatureWeights;

/**
 * How far each feature of a candidate speaks for or against its being an attribution: a logistic
 * model whose weights are a compressed text file, learnt from PolNeAR by {@code
 * org.dateline.eval.AttributionTraining}. Immutable and safe to share.
 */
final class CueWeights {
  private static final String FILE = "weights.tsv.gz";
  private final FeatureWeights weights;

  private CueWeights(FeatureWeights weights) {
    this.weights = weights;
  }

  CueWeights(Map<String, Double> weights) {
    this(new FeatureWeights(weights));
  }

  /** The weights that come with the program. */
  static CueWeights bundled() {
    return new CueWeights(FeatureWeights.load(CueWeights.class, FILE));
  }

  /** The probability, 0 to 1. */
  double probability(List<String> features) {
    return weights.probability(features);
  }

  /**
   * The probability that a word is a cue, 0 to 1.
   *
   * @param said its features without the beginning that they share
   */
  double probabilityOfCue(Collection<String> said) {
    double sum = 0;
    for (String feature : said) {
      sum +=
          Features.isWord(feature)
              ? weights.weight(feature)
              : weights.weight(Features.CUE, feature);
    }
    return FeatureWeights.probability(sum);
  }
}
