package org.dateline.coder.attribution;

import java.util.List;
import java.util.Set;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Tells the setting of what is said from what is said: "the minister said <u>in Geneva on
 * Monday</u>" says when and where, and to whom, and credits nothing.
 */
final class Settings {
  private static final Set<String> SETTING =
      Set.of(
          "on",
          "in",
          "at",
          "during",
          "to",
          "after",
          "before",
          "via",
          "through",
          "following",
          "by",
          "from",
          "upon",
          "ahead",
          "late",
          "early",
          "last",
          "earlier",
          "while");

  private static final int LONGEST = 6;

  private Settings() {}

  /** Whether the content of a candidate is nothing but the setting. */
  static boolean only(Candidate candidate, CueLexicon lexicon) {
    Construction construction = candidate.construction();
    boolean shape =
        construction.ordered()
            || construction == Construction.OBLIQUE
            || Words.lemma(candidate.cue()).equals("tell") && construction.takesObject();
    if (!shape
        || !lexicon.tells(candidate.cue())
        || candidate.content().getFirst().index() < candidate.cue().index()
        || candidate.content().stream().anyMatch(Words::isQuote)) {
      return false;
    }
    Sentence sentence = candidate.contentSentence();
    List<Token> content = candidate.content();
    int first = content.getFirst().index();
    int last = content.getLast().index();
    return content.stream()
        .filter(t -> t.head() < first || t.head() > last)
        .filter(t -> t.upos() != Upos.PUNCT && t.upos() != Upos.CCONJ)
        .allMatch(t -> setting(sentence, t, lexicon));
  }

  /** Whether a few words are nothing but one phrase of when or where. */
  static boolean phrase(List<Token> words) {
    List<Token> lexical = Words.lexical(words);
    if (lexical.isEmpty() || lexical.size() > LONGEST || words.stream().anyMatch(Words::isQuote)) {
      return false;
    }
    boolean opens = SETTING.contains(Words.lemma(lexical.getFirst()));
    boolean day = lexical.size() == 1 && lexical.getFirst().upos() == Upos.PROPN;
    return (opens || day)
        && lexical.stream().noneMatch(t -> t.upos() == Upos.VERB || t.upos() == Upos.AUX);
  }

  private static boolean setting(Sentence sentence, Token top, CueLexicon lexicon) {
    boolean adverbial = top.is("obl") || top.is("advmod") || top.is("case") || top.is("nmod");
    return told(sentence, top, lexicon)
        || adverbial
            && top.upos() != Upos.VERB
            && Subjects.preposition(sentence, top).map(SETTING::contains).orElse(true);
  }

  /** What is told, where it begins with a "that" after the one who is told. */
  static List<Token> withoutHearer(Sentence sentence, Token cue, List<Token> words) {
    int first = words.getFirst().index();
    boolean told =
        Words.lemma(cue).equals("tell") && first > cue.index() && first <= cue.index() + 2;
    if (!told || words.getFirst().form().equals("that")) {
      return words;
    }
    for (int i = 1; i < Math.min(words.size(), LONGEST); i++) {
      Token word = words.get(i);
      if (word.upos() == Upos.VERB || word.upos() == Upos.AUX) {
        return words;
      }
      if (word.form().equals("that") && word.upos() == Upos.SCONJ) {
        return words.subList(i, words.size());
      }
    }
    return words;
  }

  /** "The film <b>tells the story of</b> four women". */
  static boolean tale(Candidate candidate, CueLexicon lexicon) {
    Token cue = candidate.cue();
    return Words.lemma(cue).equals("tell")
        && candidate.construction() != Construction.CLAUSE
        && candidate.sentence().children(cue, "obj").anyMatch(t -> lexicon.in("TALE", t))
        && candidate.content().stream().noneMatch(Words::isQuote);
  }

  /** "Told <b>reporters</b>", but not "told a story". */
  private static boolean told(Sentence sentence, Token top, CueLexicon lexicon) {
    return (top.is("obj") || top.is("iobj"))
        && !lexicon.in("TALE", top)
        && sentence.head(top).filter(verb -> Words.lemma(verb).equals("tell")).isPresent();
  }
}
