package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.List;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/** The words of a cue round its head: "has repeatedly been asked about". */
final class CueWords {
  private CueWords() {}

  /** The verb with the auxiliaries, adverbs and particles that stand next to it. */
  static List<Token> verb(Sentence sentence, Token verb) {
    int first = verb.index();
    while (first > 0 && belongs(sentence.token(first - 1), verb)) {
      first--;
    }
    while (first < verb.index() && sentence.token(first).upos() == Upos.PUNCT) {
      first++;
    }
    int last = verb.index();
    while (last + 1 < sentence.tokens().size() && particle(sentence.token(last + 1), verb)) {
      last++;
    }
    return sentence.tokens().subList(first, last + 1);
  }

  private static boolean belongs(Token token, Token verb) {
    return token.head() == verb.index()
        && (token.is("aux")
            || token.is("cop")
            || token.is("advmod") && token.upos() != Upos.SCONJ && !token.xpos().startsWith("W")
            || token.upos() == Upos.PART);
  }

  private static boolean particle(Token token, Token verb) {
    return token.head() == verb.index() && token.relation().equals("compound:prt");
  }

  /** {@link #verb} with the preposition of {@code phrase}, where it follows. */
  static List<Token> verbWith(Sentence sentence, Token verb, Token phrase) {
    List<Token> words = new ArrayList<>(verb(sentence, verb));
    int end = words.getLast().index();
    Subjects.prepositions(sentence, phrase).filter(t -> t.index() > end).forEach(words::add);
    return words;
  }

  /** The noun with its describing words, or from the light verb that carries it. */
  static List<Token> noun(Sentence sentence, Token noun, CueLexicon lexicon) {
    int first = noun.index();
    while (first > 0 && describes(sentence.token(first - 1), noun)) {
      first--;
    }
    List<Token> words = sentence.tokens().subList(first, noun.index() + 1);
    if (noun.is("obj")) {
      Token governor = sentence.token(noun.head());
      if (lexicon.in("LIGHT_VERB", governor) && noun.index() - governor.index() <= 6) {
        int start = verb(sentence, governor).getFirst().index();
        if (start < first) {
          return sentence.tokens().subList(start, noun.index() + 1);
        }
      }
    }
    return words;
  }

  private static boolean describes(Token token, Token noun) {
    return token.head() == noun.index()
        && (token.is("amod") || token.is("det") || token.is("compound"))
        && token.upos() != Upos.PROPN;
  }

  /** The adjective with its copula, where nothing but adverbs parts them. */
  static List<Token> adjective(Sentence sentence, Token adjective) {
    return verb(sentence, adjective);
  }

  /** {@code words} and the preposition of {@code phrase}, where it follows them. */
  static List<Token> with(List<Token> words, Sentence sentence, Token phrase) {
    List<Token> all = new ArrayList<>(words);
    int end = words.getLast().index();
    Subjects.prepositions(sentence, phrase).filter(t -> t.index() > end).forEach(all::add);
    return all;
  }
}
