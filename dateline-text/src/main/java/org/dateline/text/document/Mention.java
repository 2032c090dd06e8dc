package org.dateline.text.document;

import org.dateline.model.Span;

/**
 * A mention of somebody or something that is spoken of more than once.
 *
 * @param sentence number of its sentence
 * @param span its words, the noun phrase without relative clauses
 * @param head number of its head token
 * @param kind name, noun phrase or pronoun
 */
public record Mention(int sentence, Span span, int head, Kind kind) {

  /** How something is mentioned. */
  public enum Kind {
    /** By name. */
    NAME,
    /** By a noun phrase. */
    NOMINAL,
    /** By a pronoun. */
    PRONOUN
  }
}
