package org.dateline.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When something happened, with what that rests on.
 *
 * @param start first day; empty where open or unknown
 * @param end last day, inclusive; empty where open or unknown
 * @param granularity how exactly it is known
 * @param basis what it rests on
 * @param span the words that give it; empty where none do
 */
public record EventDate(
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Granularity granularity,
    DateBasis basis,
    Optional<Span> span) {

  /** Nothing is known. */
  public static final EventDate UNKNOWN =
      new EventDate(
          Optional.empty(),
          Optional.empty(),
          Granularity.UNKNOWN,
          DateBasis.UNKNOWN,
          Optional.empty());

  /** Refuses an end before the start, and a known granularity without any day. */
  public EventDate {
    if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
      throw new IllegalArgumentException("ends before it starts: " + start + " to " + end);
    }
    if (start.isEmpty() && end.isEmpty() && granularity != Granularity.UNKNOWN) {
      throw new IllegalArgumentException("granularity " + granularity + " without a day");
    }
  }
}
