package org.dateline.coder.event;

import java.util.List;
import org.dateline.coder.weight.FeatureWeights;

/**
 * Whether a candidate tells of an event of public life, and whether of one before the news and its
 * run-up, as readers of news reports judged it: two logistic models, learnt by {@code
 * org.dateline.eval.TellingTraining}. Immutable and safe to share.
 */
final class TellingModel {
  /** A candidate that is more probable tells of an event. */
  static final double TELLS = 0.4;

  /** An event that is more probably so is background. */
  static final double PAST = 0.5;

  private final FeatureWeights tells;
  /** An event that is more probably told before is told again. */
  static final double AGAIN = 0.5;

  private final FeatureWeights past;
  private final FeatureWeights again;

  TellingModel(FeatureWeights tells, FeatureWeights past, FeatureWeights again) {
    this.tells = tells;
    this.past = past;
    this.again = again;
  }

  /** The weights that come with the program. */
  static TellingModel load() {
    if (TellingModel.class.getResource("again.tsv.gz") == null) {
      return new TellingModel(new FeatureWeights(java.util.Map.of()), new FeatureWeights(java.util.Map.of()), new FeatureWeights(java.util.Map.of()));
    }
    return new TellingModel(
        FeatureWeights.load(TellingModel.class, "tells.tsv.gz"),
        FeatureWeights.load(TellingModel.class, "past.tsv.gz"),
        FeatureWeights.load(TellingModel.class, "again.tsv.gz"));
  }

  /** The probability that a candidate tells of an event, 0 to 1. */
  double tells(List<String> features) {
    return tells.probability(features);
  }

  /** The probability that an event is background, 0 to 1. */
  double past(List<String> features) {
    return past.probability(features);
  }

  /** The probability that an event was told before, 0 to 1. */
  double again(List<String> features) {
    return again.probability(features);
  }
}
