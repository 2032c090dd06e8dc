package org.dateline.coder.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Tells what looks like somebody's words and credits nothing, because nobody is behind it or
 * nothing is said.
 */
final class PlainWords {
  /** Families of verbs that name what somebody speaks about. */
  private static final List<String> TOPICAL = List.of("discuss", "cite", "say");

  private PlainWords() {}

  static boolean are(Candidate candidate, CueLexicon lexicon) {
    return foreseen(candidate, lexicon)
        || skill(candidate, lexicon)
        || topic(candidate, lexicon)
        || asked(candidate, lexicon)
        || Settings.tale(candidate, lexicon)
        || measure(candidate)
        || between(candidate)
        || helps(candidate, lexicon)
        || noun(candidate, lexicon);
  }

  /** "Talks <b>are expected to</b> fail", but not "it is expected that talks will fail". */
  private static boolean foreseen(Candidate candidate, CueLexicon lexicon) {
    return candidate.source().isEmpty()
        && candidate.construction() != Construction.CLAUSE
        && lexicon.has(candidate.cue(), "V", "foresee");
  }

  /** "Pupils <b>learn how to</b> swim": a skill. */
  private static boolean skill(Candidate candidate, CueLexicon lexicon) {
    List<Token> content = Words.lexical(candidate.content());
    return lexicon.has(candidate.cue(), "V", "know")
        && content.size() > 1
        && Words.lemma(content.get(0)).equals("how")
        && Words.lemma(content.get(1)).equals("to");
  }

  /** "<b>Speaking about the film</b>, the singer said …": what the words are about. */
  private static boolean topic(Candidate candidate, CueLexicon lexicon) {
    Token cue = candidate.cue();
    return mentions(candidate, lexicon)
        && cue.xpos().equals("VBG")
        && cue.is("advcl")
        && cue.head() > cue.index()
        && lexicon.tells(candidate.sentence().token(cue.head()));
  }

  /** Whether a verb has a thing that is spoken about, and no clause, as its content. */
  private static boolean mentions(Candidate candidate, CueLexicon lexicon) {
    Construction shape = candidate.construction();
    boolean thing =
        shape.takesObject() || shape == Construction.OBLIQUE || shape == Construction.AFTER;
    return thing
        && candidate.sentence().children(candidate.cue(), "ccomp").findAny().isEmpty()
        && candidate.content().stream().noneMatch(Words::isQuote)
        && TOPICAL.stream().anyMatch(family -> lexicon.has(candidate.cue(), "V", family));
  }

  /** "<b>Do you think</b> that talks will fail?": a question tells nobody's view. */
  private static boolean asked(Candidate candidate, CueLexicon lexicon) {
    Sentence sentence = candidate.sentence();
    Token cue = candidate.cue();
    Optional<Token> you = candidate.source().filter(t -> Words.lemma(t).equals("you"));
    return you.isPresent()
        && !lexicon.has(cue, "V", "say")
        && sentence.tokens().stream().anyMatch(t -> t.form().equals("?") && t.index() > cue.index())
        && sentence.children(cue, "aux").anyMatch(aux -> aux.index() < you.get().index());
  }

  /** "The bank<b>, in its report in May,</b> foretold …": where or when, between source and cue. */
  private static boolean between(Candidate candidate) {
    List<Token> content = Words.lexical(candidate.content());
    return candidate.source().isPresent()
        && candidate.contentSentence().index() == candidate.sentence().index()
        && candidate.source().get().index() < content.getFirst().index()
        && content.getLast().index() < candidate.cue().index()
        && content.getFirst().upos() == Upos.ADP
        && content.stream().noneMatch(t -> t.upos() == Upos.VERB || t.upos() == Upos.AUX);
  }

  /** "Prices <b>declined to 60 percent</b>": an infinitive without a verb. */
  private static boolean measure(Candidate candidate) {
    return candidate.construction() == Construction.INFINITIVE
        && candidate.content().stream()
            .noneMatch(t -> t.upos() == Upos.VERB || t.upos() == Upos.AUX);
  }

  /** "<b>Support the rebels</b> by sending guns": an act. */
  private static boolean helps(Candidate candidate, CueLexicon lexicon) {
    Sentence sentence = candidate.sentence();
    return lexicon.has(candidate.cue(), "V", "support")
        && sentence
            .children(candidate.cue(), "advcl")
            .anyMatch(t -> Subjects.preposition(sentence, t).filter("by"::equals).isPresent());
  }

  /**
   * "Said that <b>claims</b> that police fired were false": a noun that the tree took for a verb.
   */
  private static boolean noun(Candidate candidate, CueLexicon lexicon) {
    Sentence sentence = candidate.sentence();
    Token cue = candidate.cue();
    int i = cue.index();
    return cue.xpos().equals("VBZ")
        && Vouching.claims(cue, lexicon)
        && i > 0
        && i + 1 < sentence.tokens().size()
        && sentence.token(i + 1).form().equals("that")
        && Set.of("that", "all", "any", "such").contains(Words.lemma(sentence.token(i - 1)));
  }
}
