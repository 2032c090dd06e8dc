package org.dateline.coder.event;

import java.util.List;
import java.util.Map;
import org.dateline.coder.weight.FeatureWeights;
import org.dateline.model.Status;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * Whether what any predicate tells of has happened, event of the lexicon or not. For tools that
 * score or learn this alone. Immutable and safe to share.
 */
public final class PredicateStatus {
  private final StatusReader reader;
  private final FactualityModel model;

  private PredicateStatus(StatusReader reader, FactualityModel model) {
    this.reader = reader;
    this.model = model;
  }

  /** With the governing words and the weights that come with the program. */
  public static PredicateStatus load() {
    return new PredicateStatus(StatusReader.load(), FactualityModel.load());
  }

  /**
   * The same with weights on trial.
   *
   * @param happened in log-odds, by feature, for "it happened"
   * @param not the same for "it did not"
   */
  public PredicateStatus withWeights(Map<String, Double> happened, Map<String, Double> not) {
    return new PredicateStatus(
        reader, new FactualityModel(new FeatureWeights(happened), new FeatureWeights(not)));
  }

  /** What a reader takes from the sentence: the rules' status, weighed with its other words. */
  public Factuality of(Sentence sentence, Token predicate) {
    return model.of(sentence, predicate, rules(sentence, predicate));
  }

  /** The features that the weights judge. */
  public List<String> features(Sentence sentence, Token predicate) {
    return FactualityFeatures.of(sentence, predicate, rules(sentence, predicate));
  }

  private Status rules(Sentence sentence, Token predicate) {
    return reader.status(new Grammar(sentence), predicate);
  }
}
