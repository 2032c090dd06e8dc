package org.dateline.coder.attribution;

import java.util.List;
import java.util.Set;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * The reason that a source gives for its judgement is its own: "called the arrest unlawful,
 * <b>because the state had left the court</b>".
 */
final class Reasons {
  private static final List<String> JUDGING =
      List.of("praise", "blame", "think", "oppose", "support", "urge");

  /** Words that give a reason only after a comma; without one they may tell the time. */
  private static final Set<String> AFTER_COMMA = Set.of("since", "as");

  private Reasons() {}

  /** The words of the reason, none where there is none. */
  static List<Token> of(Candidate candidate, CueLexicon lexicon) {
    Sentence sentence = candidate.sentence();
    Token cue = candidate.cue();
    boolean judges =
        !candidate.construction().states()
            && JUDGING.stream().anyMatch(family -> lexicon.has(cue, "V", family));
    if (!judges || candidate.contentSentence().index() != sentence.index()) {
      return List.of();
    }
    return sentence
        .children(cue, "advcl")
        .filter(clause -> clause.index() > candidate.content().getFirst().index())
        .filter(clause -> gives(sentence, clause))
        .findFirst()
        .map(clause -> Words.below(sentence, clause))
        .orElse(List.of());
  }

  private static boolean gives(Sentence sentence, Token clause) {
    return sentence
        .children(clause, "mark")
        .anyMatch(
            mark ->
                mark.upos() == Upos.SCONJ
                    && (Words.lemma(mark).equals("because")
                        || AFTER_COMMA.contains(Words.lemma(mark))
                            && mark.index() > 0
                            && sentence.token(mark.index() - 1).form().equals(",")));
  }
}
