package org.dateline.coder.event;

import java.util.List;
import java.util.Map;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.coder.weight.FeatureWeights;
import org.dateline.model.Status;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * Whether what any predicate tells of has happened, event of the lexicon or not. For tools that
 * score or learn this alone. Immutable and safe to share.
 */
public final class PredicateStatus {
  /** Below this probability of its having happened, what no rule decides is in doubt. */
  private static final double DOUBTFUL = 0.25;

  /** Above it, what a rule held possible has happened. */
  private static final double SURE = 0.9;

  private final StatusReader reader;
  private final FactualityModel model;
  private final Lexicon lexicon;

  private PredicateStatus(StatusReader reader, FactualityModel model, Lexicon lexicon) {
    this.reader = reader;
    this.model = model;
    this.lexicon = lexicon;
  }

  /**
   * With the governing words and the weights that come with the program, and the word classes of
   * {@code lexicon}.
   */
  public static PredicateStatus load(Lexicon lexicon) {
    return new PredicateStatus(StatusReader.load(), FactualityModel.load(), lexicon);
  }

  /**
   * The same with weights on trial.
   *
   * @param happened in log-odds, by feature, for "it happened"
   * @param not the same for "it did not"
   */
  public PredicateStatus withWeights(Map<String, Double> happened, Map<String, Double> not) {
    return new PredicateStatus(
        reader,
        new FactualityModel(new FeatureWeights(happened), new FeatureWeights(not)),
        lexicon);
  }

  /**
   * The status of an event. Rules decide; a verb that none of them decides, or that one of them
   * holds merely possible, is judged by the weights where these are sure.
   */
  Status status(Grammar grammar, Token predicate) {
    Status status = reader.status(grammar, predicate);
    if (!grammar.verbal(predicate)) {
      return status;
    }
    return switch (status) {
      case ACTUAL ->
          model.happened(grammar.sentence(), predicate, status) < DOUBTFUL
              ? Status.HYPOTHETICAL
              : status;
      case HYPOTHETICAL ->
          model.happened(grammar.sentence(), predicate, status) > SURE ? Status.ACTUAL : status;
      case NEGATED, FUTURE, DEMANDED, HISTORICAL -> status;
    };
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
    return reader.status(new Grammar(sentence, lexicon), predicate);
  }
}
