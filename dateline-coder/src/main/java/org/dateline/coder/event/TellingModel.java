package org.dateline.coder.event;

import java.util.List;
import java.util.Optional;
import org.dateline.coder.weight.FeatureWeights;
import org.dateline.model.EventType;

/**
 * What readers of news reports would say of a word that a frame fits: four logistic models over
 * readable features, learnt from readers' verdicts by {@code org.dateline.eval.TellingTraining}.
 * Immutable and safe to share.
 *
 * @param telling whether it tells of an event of public life
 * @param repeating whether it tells of one that the report has told before
 * @param background whether it happened before the news and its run-up
 * @param meaning whether it tells of an event of another type than the rules take
 */
record TellingModel(
    FeatureWeights telling,
    FeatureWeights repeating,
    FeatureWeights background,
    FeatureWeights meaning) {

  /** What is as probable as this tells of an event. */
  private static final double TELLS = 0.5;

  /** How probable another sense must be: the order of the lexicon's frames counts for something. */
  private static final double SENSE = 0.7;

  /** The weights that come with the program. */
  static TellingModel load() {
    return new TellingModel(
        weights("tells.tsv.gz"),
        weights("again.tsv.gz"),
        weights("past.tsv.gz"),
        weights("sense.tsv.gz"));
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

  /**
   * The type that a word more probably means than the one that the rules take; empty where none is.
   *
   * @param candidate the word
   * @param features its features in the sense that the rules take
   */
  Optional<EventType> sense(Candidate candidate, List<String> features) {
    Optional<EventType> likest = Optional.empty();
    double most = SENSE;
    for (EventType other : candidate.match().senses()) {
      double probability =
          meaning.probability(TellingFeatures.sense(candidate.type(), other, features));
      if (probability > most) {
        likest = Optional.of(other);
        most = probability;
      }
    }
    return likest;
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
