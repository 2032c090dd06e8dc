package org.dateline.sources.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as pages write them, in figures from year to day or with the month in English words. Figures
 * alone in another order are read only where they allow one reading: 25/11/2019, not 03/04/2019.
 */
final class WrittenDay {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:[T ]?\\d{0,6}Z?)?$");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?i)\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+" + MONTH + ",?[\\s-]+(\\d{4})\\b");
  private static final Pattern FIGURES =
      Pattern.compile("(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?!\\d)");
  private static final Pattern IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d{2})[-/](\\d{1,2}|[a-z]{3})[-/](\\d{1,2})(?=[/_-]|$)");
  private static final int FIRST_YEAR = 1900;

  private WrittenDay() {}

  /** The first day that is written there. */
  static Optional<LocalDate> of(String written) {
    Matcher compact = COMPACT.matcher(written.strip());
    if (compact.find()) {
      return day(compact.group(1), compact.group(2), compact.group(3));
    }
    Matcher iso = ISO.matcher(written);
    if (iso.find()) {
      return day(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(written);
    if (monthFirst.find()) {
      return day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
    }
    Matcher dayFirst = DAY_FIRST.matcher(written);
    if (dayFirst.find()) {
      return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
    }
    Matcher figures = FIGURES.matcher(written);
    return figures.find() ? figures(figures) : Optional.empty();
  }

  /** The day in the path of an address, such as {@code /2019/11/20/}. */
  static Optional<LocalDate> inAddress(String address) {
    Matcher path = IN_ADDRESS.matcher(address);
    if (!path.find()) {
      return Optional.empty();
    }
    String month = path.group(2);
    boolean word = Character.isLetter(month.charAt(0));
    return word && !MONTHS.contains(month)
        ? Optional.empty()
        : day(path.group(1), word ? month(month) : month, path.group(3))
            .filter(WrittenDay::isPlausible);
  }

  /** Whether a time is written in UTC, so that its day may not be the outlet's. */
  static boolean isUtc(String written) {
    return written.matches(".*\\d(?:Z|\\+00:?00)");
  }

  /** Whether news can have appeared on that day: 1970-01-01 and the year 1 are unset clocks. */
  static boolean isPlausible(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && !day.equals(LocalDate.EPOCH) && day.getYear() < 2100;
  }

  private static Optional<LocalDate> figures(Matcher figures) {
    int first = Integer.parseInt(figures.group(1));
    int second = Integer.parseInt(figures.group(2));
    if (first > 12) {
      return day(figures.group(3), figures.group(2), figures.group(1));
    }
    return second > 12 || first == second
        ? day(figures.group(3), figures.group(1), figures.group(2))
        : Optional.empty();
  }

  private static String month(String name) {
    return String.valueOf(MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
