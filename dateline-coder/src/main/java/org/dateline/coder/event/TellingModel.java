package org.dateline.coder.event;

import java.util.List;
import org.dateline.coder.weight.FeatureWeights;

/**
 * What readers of news reports would say of a word that a frame fits: three logistic models over
 * readable features, learnt from readers' verdicts by {@code org.dateline.eval.TellingTraining}.
 * Immutable and safe to share.
 *
 * @param telling whether it tells of an event of public life
 * @param repeating whether it tells of one that the report has told before
 * @param background whether it happened before the news and its run-up
 */
record TellingModel(FeatureWeights telling, FeatureWeights repeating, FeatureWeights background) {

  /** What is more probable than this tells of an event: misses weigh somewhat more than extras. */
  private static final double TELLS = 0.45;

  /** The weights that come with the program. */
  static TellingModel load() {
    return new TellingModel(
        weights("tells.tsv.gz"), weights("again.tsv.gz"), weights("past.tsv.gz"));
  }

  private static FeatureWeights weights(String file) {
    return FeatureWeights.load(TellingModel.class, file);
  }

  /** The probability that a candidate tells of an event, 0 to 1. */
  double probability(List<String> features) {
    return telling.probability(features);
  }

  /** Whether that probability is enough. */
  static boolean tells(double probability) {
    return probability >= TELLS;
  }

  /** Whether an event is more probably one that was told before. */
  boolean again(List<String> features) {
    return repeating.probability(features) > 0.5;
  }

  /** Whether an event that happened is more probably background. */
  boolean past(List<String> features) {
    return background.probability(features) > 0.5;
  }
}
