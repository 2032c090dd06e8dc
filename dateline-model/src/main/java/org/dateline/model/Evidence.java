package org.dateline.model;

/**
 * The words that a statement rests on.
 *
 * @param sentence index of the sentence in its article, from 0
 * @param span the stretch that tells of it
 * @param trigger the word or words that name what happened, inside {@code span}
 */
public record Evidence(int sentence, Span span, Span trigger) {

  /** Refuses a trigger outside the span. */
  public Evidence {
    if (!span.contains(trigger)) {
      throw new IllegalArgumentException("trigger " + trigger + " outside " + span);
    }
  }
}
