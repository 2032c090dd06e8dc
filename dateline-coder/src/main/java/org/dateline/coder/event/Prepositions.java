package org.dateline.coder.event;

import java.util.Optional;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/** The prepositions of noun phrases. */
final class Prepositions {
  private Prepositions() {}

  /** The preposition of a phrase, fixed expressions joined by spaces; empty where it has none. */
  static String of(Sentence sentence, Token noun) {
    if (sentence.children(noun).isEmpty()) {
      return "";
    }
    Optional<Token> marker = sentence.children(noun, "case").findFirst();
    if (marker.isEmpty()) {
      // "into former minister Ann Lee": the preposition may hang on the title before the name.
      marker =
          sentence.children(noun).stream()
              .filter(c -> c.index() < noun.index() && (c.is("nmod") || c.is("compound")))
              .filter(c -> !c.relation().equals("nmod:poss"))
              .flatMap(c -> sentence.children(c, "case"))
              .filter(c -> !c.xpos().equals("POS"))
              .findFirst();
    }
    if (marker.isEmpty()) {
      return "";
    }
    StringBuilder words = new StringBuilder(Grammar.lower(marker.get()));
    sentence
        .children(marker.get(), "fixed")
        .forEach(t -> words.append(' ').append(Grammar.lower(t)));
    boolean outOf =
        words.toString().equals("out")
            && sentence.children(noun, "case").anyMatch(c -> Grammar.lower(c).equals("of"));
    return outOf ? "out of" : words.toString();
  }

  /** "At least ten people", "up to a billion": whether what looks like one bounds a number. */
  static boolean counts(Sentence sentence, Token noun) {
    for (Token word : sentence.subtree(noun)) {
      if (word.index() < noun.index()) {
        String pair = Grammar.lower(word) + " " + Grammar.lower(sentence.token(word.index() + 1));
        if (GrammarWords.COUNTING.contains(pair)) {
          return true;
        }
      }
    }
    return false;
  }
}
