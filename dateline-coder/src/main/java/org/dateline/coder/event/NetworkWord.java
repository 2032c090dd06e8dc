package org.dateline.coder.event;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.dateline.coder.weight.Steps;
import org.dateline.model.EventType;
import org.dateline.text.document.EventScores;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * What the network holds of the word of a candidate that most probably tells of an event, in steps
 * of log-odds.
 */
final class NetworkWord {
  private final EventScores scores;
  private final int word;

  private NetworkWord(EventScores scores, int word) {
    this.scores = scores;
    this.word = word;
  }

  /** Of a candidate; empty where its tree does not come from the network. */
  static Optional<NetworkWord> of(Candidate candidate) {
    Sentence sentence = candidate.grammar().sentence();
    return sentence
        .scores()
        .map(
            scores ->
                new NetworkWord(
                    scores,
                    candidate.match().arguments().trigger().stream()
                        .map(Token::index)
                        .max(Comparator.comparingDouble(scores::tells))
                        .orElse(candidate.head().index())));
  }

  /** That it tells of an event of one of PLOVER's types. */
  String event(EventType type) {
    return Steps.of(scores.event(word, small(type)));
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** That it tells of any event. */
  String tells() {
    return Steps.of(scores.tells(word));
  }

  /** The likeliest type, or none. */
  String likeliest() {
    return scores.likeliestEvent(word);
  }

  /** The likeliest status of what it tells. */
  String status() {
    return scores.likeliestStatus(word);
  }

  /** That what it tells is of the past. */
  String historical() {
    return Steps.of(scores.status(word, "historical"));
  }

  /** That a word heads a party of what it tells; "-" where that was not asked. */
  String role(EventScores.Role role, Token other) {
    double odds = odds(role, other);
    return odds == Double.NEGATIVE_INFINITY ? "-" : Steps.of(odds);
  }

  /** The same as a number; negative infinity where that was not asked. */
  double odds(EventScores.Role role, Token other) {
    return scores.role(role, word, other.index()).orElse(Double.NEGATIVE_INFINITY);
  }
}
