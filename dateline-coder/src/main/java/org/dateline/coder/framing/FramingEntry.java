package org.dateline.coder.framing;

import java.util.List;
import java.util.Set;
import org.dateline.text.document.Upos;

/**
 * A term of the lexicon.
 *
 * @param term as the lexicon writes it
 * @param words its words in small letters, at least one
 * @param open whether the last word may have any ending
 * @param tags parts of speech that a term of one word may have; empty for any
 * @param unless lemmas that make it another word when they stand near
 * @param category its category
 * @param reason why it is in the lexicon
 */
record FramingEntry(
    String term,
    List<String> words,
    boolean open,
    Set<Upos> tags,
    Set<String> unless,
    String category,
    String reason) {
  FramingEntry {
    words = List.copyOf(words);
    tags = Set.copyOf(tags);
    unless = Set.copyOf(unless);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a term without words");
    }
  }
}
