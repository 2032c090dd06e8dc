package org.dateline.coder.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Stance;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Reads how a source stands to its content from the cue and its negation. Who "did not confirm" or
 * "declined to say" takes no stand, and neither does who "has not denied"; who "does not believe
 * that …" denies it.
 */
final class Stances {
  private static final Set<String> NEGATING =
      Set.of("not", "n't", "n’t", "never", "neither", "nor", "hardly");

  private final CueLexicon lexicon;

  Stances(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The stance of the source of {@code candidate} to its content. */
  Stance of(Candidate candidate) {
    Sentence sentence = candidate.sentence();
    Token cue = candidate.cue();
    Stance said = lexicon.find(cue).map(Cue::stance).orElse(Stance.NEUTRAL);
    if (negated(sentence, cue, lexicon)) {
      boolean thinks = cue.upos() == Upos.VERB && lexicon.in("THINKING", cue);
      return thinks ? Stance.DENY : Stance.NEUTRAL;
    }
    if (said == Stance.DENY && (saysNothing(candidate) || judges(candidate))) {
      return Stance.NEUTRAL;
    }
    if (branded(candidate)) {
      return Stance.DENY;
    }
    return candidate.construction().states() && callsFalse(candidate) ? Stance.DENY : said;
  }

  /**
   * "<b>The report</b> that police fired <b>is false</b>, the ministry said": who calls a claim
   * false denies it. Only where that is all that is said: the verdict heads the content.
   */
  private boolean callsFalse(Candidate candidate) {
    Sentence sentence = candidate.contentSentence();
    List<Token> words = Words.lexical(candidate.content());
    if (words.isEmpty()) {
      return false;
    }
    Token last = words.getLast();
    boolean whole =
        words.stream()
                .filter(t -> t.upos() != Upos.DET && !t.form().equalsIgnoreCase("that"))
                .findFirst()
                .filter(t -> falsifiable(sentence, t))
                .isPresent()
            && last.index() > 0
            && Words.lemma(sentence.token(last.index() - 1)).equals("be");
    if (whole && verdict(sentence, last)) {
      return true;
    }
    return candidate.content().stream()
        .filter(t -> candidate.content().stream().noneMatch(u -> u.index() == t.head()))
        .anyMatch(
            t ->
                verdict(sentence, t)
                    && sentence.children(t).stream().anyMatch(s -> claim(sentence, s)));
  }

  private boolean verdict(Sentence sentence, Token word) {
    boolean not =
        negatedHere(sentence, word)
            || word.index() > 0 && NEGATING.contains(Words.lemma(sentence.token(word.index() - 1)));
    return not ? lexicon.in("TRUE", word) : lexicon.in("FALSE", word);
  }

  private static boolean negatedHere(Sentence sentence, Token word) {
    return sentence.children(word).stream().anyMatch(t -> NEGATING.contains(Words.lemma(t)));
  }

  /** What may be false: a claim by its noun, or a clause ("it is not true that …"). */
  private boolean claim(Sentence sentence, Token subject) {
    return subject.is("nsubj") && falsifiable(sentence, subject)
        || subject.is("csubj")
        || subject.is("ccomp");
  }

  /** A claim or a report, but of an "address" or a "record" only what it says. */
  private boolean falsifiable(Sentence sentence, Token noun) {
    int next = noun.index() + 1;
    boolean that =
        next < sentence.tokens().size() && sentence.token(next).form().equalsIgnoreCase("that");
    return Vouching.names(noun, lexicon)
            && (lexicon.has(noun, "N", "claim") || lexicon.in("ACCOUNT", noun))
        || that && Vouching.claims(noun, lexicon);
  }

  /** "Dismissed <b>the raid as a stunt</b>" says what the raid was; no claim is denied by it. */
  private boolean judges(Candidate candidate) {
    Sentence sentence = candidate.sentence();
    Token cue = candidate.cue();
    Optional<Token> object = sentence.children(cue, "obj").findFirst();
    boolean as =
        sentence.children(cue).stream()
            .filter(t -> t.is("obl") || t.is("advcl"))
            .anyMatch(t -> Subjects.preposition(sentence, t).filter("as"::equals).isPresent());
    return as
        && object.filter(t -> !Vouching.names(t, lexicon)).isPresent()
        && candidate.content().stream().noneMatch(t -> lexicon.in("FALSE", t));
  }

  /** "<b>Called</b> reports that police fired <b>baseless</b>". */
  private boolean branded(Candidate candidate) {
    List<Token> words = Words.lexical(candidate.content());
    return lexicon.has(candidate.cue(), "V", "brand")
        && !words.isEmpty()
        && lexicon.in("FALSE", words.getLast())
        && words.stream().limit(2).anyMatch(t -> Vouching.names(t, lexicon));
  }

  /** Whether the cue is negated, by a word of its own or by what governs it. */
  static boolean negated(Sentence sentence, Token cue, CueLexicon lexicon) {
    if (sentence.children(cue).stream().anyMatch(t -> negates(t, cue))) {
      return true;
    }
    Optional<Token> governor =
        sentence
            .head(cue)
            .filter(t -> cue.is("xcomp") || cue.is("advcl") || cue.is("ccomp"))
            .filter(t -> t.index() < cue.index());
    if (governor.filter(t -> cue.is("xcomp") && lexicon.in("WITHHOLDING", t)).isPresent()) {
      return sentence.children(governor.get()).stream().noneMatch(t -> negates(t, cue));
    }
    boolean without = sentence.children(cue, "mark").anyMatch(t -> lexicon.in("WITHHOLDING", t));
    boolean noLonger =
        cue.index() > 1
            && sentence.token(cue.index() - 1).form().equalsIgnoreCase("longer")
            && sentence.token(cue.index() - 2).form().equalsIgnoreCase("no");
    return without || noLonger;
  }

  private static boolean negates(Token token, Token cue) {
    return token.index() < cue.index()
        && NEGATING.contains(Words.lemma(token))
        && (token.is("advmod") || token.is("cc") || token.upos() == Upos.PART);
  }

  /** "Refused to say whether …" denies nothing, and "ruled that …" is no "ruled out". */
  private boolean saysNothing(Candidate candidate) {
    List<Token> content = Words.lexical(candidate.content());
    boolean answers =
        content.stream().limit(2).anyMatch(t -> t.upos() == Upos.VERB && lexicon.in("WITHHELD", t));
    return answers
        || Words.lemma(candidate.cue()).equals("rule")
            && candidate.cueWords().stream().noneMatch(t -> t.form().equalsIgnoreCase("out"));
  }
}
