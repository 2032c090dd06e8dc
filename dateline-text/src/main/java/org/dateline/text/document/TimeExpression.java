package org.dateline.text.document;

import org.dateline.model.EventDate;
import org.dateline.model.Span;

/**
 * Words that say when, how long or how often.
 *
 * @param sentence number of its sentence
 * @param span where it stands
 * @param kind point, time of day, length or repetition
 * @param value its TIMEX3 value, for instance {@code 1998-03-13}, {@code 1998-W11}, {@code P2D},
 *     {@code PRESENT_REF}; empty string where the words fix none
 * @param date the days it covers; {@link EventDate#UNKNOWN} for lengths, repetitions and what
 *     cannot be fixed
 */
public record TimeExpression(int sentence, Span span, Kind kind, String value, EventDate date) {

  /** TIMEX3's types. */
  public enum Kind {
    /** A day, week, month, year or vaguer point. */
    DATE,
    /** A time of day. */
    TIME,
    /** A length of time. */
    DURATION,
    /** A repetition. */
    SET
  }
}
