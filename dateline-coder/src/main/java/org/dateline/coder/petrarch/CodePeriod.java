package org.dateline.coder.petrarch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code of an actor with the days between which it holds: {@code [EGYMIL 770101-120812]}, {@code
 * [EGYGOV > 140608]}, {@code [EGYELI]}.
 *
 * @param code the letters
 * @param from first day; empty where there is none
 * @param to last day; empty where there is none
 */
record CodePeriod(String code, Optional<LocalDate> from, Optional<LocalDate> to) {
  private static final Pattern FORM =
      Pattern.compile("([^\\s<>]+?)\\s*(?:([<>])\\s*(\\d+)|(\\d+)\\s*-\\s*(\\d+))?");

  /** The last year of this century that two digits stand for. */
  private static final int LAST_OF_CENTURY = 30;

  private static final int SHORT = 6;

  /**
   * Reads what stands between the brackets.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  static CodePeriod of(String written) {
    Matcher form = FORM.matcher(written.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'[" + written + "]' is no code with days such as [EGYGOV 770101-120812]");
    }
    String code = form.group(1).toUpperCase(Locale.ROOT);
    if (form.group(2) != null) {
      LocalDate day = day(form.group(3));
      return form.group(2).equals("<")
          ? new CodePeriod(code, Optional.empty(), Optional.of(day.minusDays(1)))
          : new CodePeriod(code, Optional.of(day.plusDays(1)), Optional.empty());
    }
    if (form.group(4) != null) {
      LocalDate from = day(form.group(4));
      LocalDate to = day(form.group(5));
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("'[" + written + "]' ends before it begins");
      }
      return new CodePeriod(code, Optional.of(from), Optional.of(to));
    }
    return new CodePeriod(code, Optional.empty(), Optional.empty());
  }

  boolean dated() {
    return from.isPresent() || to.isPresent();
  }

  private static LocalDate day(String digits) {
    try {
      if (digits.length() != SHORT && digits.length() != SHORT + 2) {
        throw new IllegalArgumentException("'" + digits + "' is no day such as 140608 or 20140608");
      }
      int year = Integer.parseInt(digits.substring(0, digits.length() - 4));
      int full =
          digits.length() > SHORT ? year : year > LAST_OF_CENTURY ? 1900 + year : 2000 + year;
      String rest = digits.substring(digits.length() - 4);
      return LocalDate.of(
          full, Integer.parseInt(rest.substring(0, 2)), Integer.parseInt(rest.substring(2)));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + digits + "' is no day of the calendar", e);
    }
  }
}
