package org.dateline.text.coreference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.document.Mention;
import org.dateline.text.document.NameType;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * A mention with what joining needs to know.
 *
 * @param number its number in text order
 * @param mention its words
 * @param sentence its sentence
 * @param type of a name
 * @param words its words in small letters, for names without titles
 * @param modifiers what a noun phrase says besides its head, in small letters
 * @param traits what pronouns agree with
 * @param pronoun for pronouns
 * @param definite whether a noun phrase points back: "the", "this", "that"
 */
record Referent(
    int number,
    Mention mention,
    Sentence sentence,
    Optional<NameType> type,
    List<String> words,
    Set<String> modifiers,
    Traits traits,
    Optional<Pronoun> pronoun,
    boolean definite) {

  /** The syntactic head. */
  Token head() {
    return sentence.token(mention.head());
  }

  /** The head's dictionary form in small letters. */
  String headLemma() {
    return head().lemma().toLowerCase(Locale.ROOT);
  }

  boolean is(Mention.Kind kind) {
    return mention.kind() == kind;
  }

  /** The words of one or more tokens in small letters. */
  static List<String> words(List<Token> tokens) {
    List<String> words = new ArrayList<>();
    for (Token token : tokens) {
      words.add(token.form().toLowerCase(Locale.ROOT));
    }
    return List.copyOf(words);
  }
}
