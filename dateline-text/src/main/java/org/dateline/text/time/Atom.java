package org.dateline.text.time;

import java.util.Map;
import java.util.Optional;
import org.dateline.model.Span;

/**
 * A word, number or mark of a sentence, or a phrase with one sense.
 *
 * @param span where it stands in the article's text
 * @param words its words in small letters, parted by single spaces
 * @param senses what it can mean in an expression of time, with the value in each sense
 * @param glued whether no space parts it from the atom before
 * @param capital whether it begins with a capital letter
 */
record Atom(Span span, String words, Map<Sense, String> senses, boolean glued, boolean capital) {

  boolean has(Sense sense) {
    return senses.containsKey(sense);
  }

  /** The value in a sense that it has. */
  String value(Sense sense) {
    return Optional.ofNullable(senses.get(sense)).orElseThrow();
  }

  /** The value, as a number, in a sense that it has and whose values are whole numbers. */
  int number(Sense sense) {
    return Integer.parseInt(value(sense));
  }

  /** Whether it is one of digits, letters or marks that {@code words} spells. */
  boolean is(String other) {
    return words.equals(other);
  }
}
