package org.dateline.coder.attribution;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.dateline.coder.weight.Steps;
import org.dateline.text.document.EventScores;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * What the network holds of a cue, its source and its content, as features. It is not asked for
 * headlines whose cue is a mark, nor for a content in another sentence than its cue.
 */
final class NetworkVoice {
  private NetworkVoice() {}

  /**
   * Adds that a word is a cue.
   *
   * @param candidate one of its readings
   * @param kind its part of speech
   * @param frame the shapes of all its readings
   */
  static void ofCue(Candidate candidate, String kind, String frame, Collection<String> all) {
    if (candidate.construction().headline()) {
      return;
    }
    candidate
        .sentence()
        .scores()
        .ifPresent(
            scores -> {
              String credits = Steps.of(scores.cue(candidate.cue().index()));
              all.add("network=" + credits);
              all.add("network=" + credits + "|" + kind);
              all.add("network=" + credits + "|" + frame);
            });
  }

  /** Adds what it holds of a reading's source and of the words inside and outside its content. */
  static void ofReading(Candidate candidate, String shape, List<String> all) {
    if (!candidate.construction().headline()
        && candidate.sentence().index() == candidate.contentSentence().index()) {
      candidate.sentence().scores().ifPresent(scores -> ofReading(candidate, scores, shape, all));
    }
  }

  private static void ofReading(
      Candidate candidate, EventScores scores, String shape, List<String> all) {
    int cue = candidate.cue().index();
    String source =
        candidate
            .source()
            .map(s -> scores.role(EventScores.Role.SOURCE, cue, s.index()))
            .filter(OptionalDouble::isPresent)
            .map(odds -> Steps.of(odds.getAsDouble()))
            .orElse("-");
    all.add("network-source=" + source);
    all.add("network-source=" + source + "|" + shape);
    Set<Token> inside = new HashSet<>(candidate.content());
    Set<Token> neither = new HashSet<>(candidate.cueWords());
    candidate.source().ifPresent(s -> neither.addAll(candidate.sentence().subtree(s)));
    double in = 0;
    double out = 0;
    int known = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    int outside = 0;
    for (Token token : candidate.sentence().tokens()) {
      OptionalDouble odds = scores.role(EventScores.Role.CONTENT, cue, token.index());
      if (odds.isEmpty() || token.upos() == Upos.PUNCT) {
        continue;
      }
      if (inside.contains(token)) {
        in += odds.getAsDouble();
        known++;
        least = Math.min(least, odds.getAsDouble());
      } else if (!neither.contains(token)) {
        out += odds.getAsDouble();
        outside++;
        most = Math.max(most, odds.getAsDouble());
      }
    }
    String within = known == 0 ? "-" : Steps.of(in / known);
    String without = outside == 0 ? "-" : Steps.of(out / outside);
    all.add("network-in=" + within);
    all.add("network-in=" + within + "|" + shape);
    all.add("network-least=" + (known == 0 ? "-" : Steps.of(least)));
    all.add("network-out=" + without);
    all.add("network-most=" + (outside == 0 ? "-" : Steps.of(most)));
    all.add("network-both=" + within + "|" + without);
  }
}
