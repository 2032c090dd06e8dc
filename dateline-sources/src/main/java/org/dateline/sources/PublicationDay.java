package org.dateline.sources;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the day of publication.
 *
 * <p>ISO 8601 only, with or without a time; the day is taken as written, whatever the offset, since
 * it is the outlet's own. Other notations are not guessed at: 03/04/2024 is two days.
 */
public final class PublicationDay {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})"
              + "(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?\\s?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?");

  private static final Pattern BASIC =
      Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:T\\d{4,6}(?:Z|[+-]\\d{4})?)?$");

  private PublicationDay() {}

  /**
   * The same, and the basic form of ISO 8601 that news agencies use: {@code 20240326T101500Z}.
   * Empty where it is neither.
   */
  static Optional<LocalDate> compact(String written) {
    return of(BASIC.matcher(written.strip()).replaceFirst("$1-$2-$3"));
  }

  /** The day, or empty where {@code written} is no ISO date or no day of the calendar. */
  public static Optional<LocalDate> of(String written) {
    Matcher iso = ISO.matcher(written.strip());
    if (!iso.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(iso.group(1)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
