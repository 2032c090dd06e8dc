package org.dateline.text.document;

import org.dateline.model.Span;

/**
 * A name in the text.
 *
 * @param type what it names
 * @param sentence number of its sentence
 * @param first number of its first token
 * @param last number of its last token, inclusive
 * @param span where it stands
 * @param score the model's probability for it, 0 to 1
 */
public record NamedMention(
    NameType type, int sentence, int first, int last, Span span, double score) {

  /** Refuses a last token before the first. */
  public NamedMention {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("no tokens: " + first + " to " + last);
    }
  }
}
