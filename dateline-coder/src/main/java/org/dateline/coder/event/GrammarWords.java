package org.dateline.coder.event;

import java.util.Set;

/** Closed lists of words by which {@link Grammar} reads phrases. */
final class GrammarWords {
  static final Set<String> COURT_CASES = Set.of("in", "at", "before");

  static final Set<String> REASONS = Set.of("for", "of", "over", "with");

  /** Before a gerund that tells what somebody is kept from: "warned them against selling arms". */
  static final Set<String> KEPT_FROM = Set.of("against", "from");

  static final Set<String> COUNTING =
      Set.of("at least", "at most", "up to", "more than", "as many", "fewer than", "less than");

  static final Set<String> CALENDAR =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "day",
          "week",
          "month",
          "year",
          "morning",
          "evening",
          "night",
          "afternoon",
          "weekend",
          "today",
          "yesterday",
          "tomorrow");

  static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

  /** What opens a clause of the same time and place as the one above it. */
  static final Set<String> SIMULTANEOUS = Set.of("when", "where", "while", "as");

  private GrammarWords() {}
}
