package org.dateline.text.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days with a name, by the notation of {@code holidays.tsv}. */
final class Holiday {
  private static final Pattern FIXED = Pattern.compile("(\\d\\d)-(\\d\\d)");
  private static final Pattern NTH = Pattern.compile("(\\d\\d)-w(-?\\d)-(\\d)");
  private static final Pattern EASTER = Pattern.compile("easter([+-]\\d+)");

  private Holiday() {}

  /** Whether {@code when} is written as {@code holidays.tsv} says. */
  static boolean isNotation(String when) {
    return when.equals("moon") || in(when, 2000).isPresent();
  }

  /** The day in {@code year}; empty for days of a lunar calendar. */
  static Optional<LocalDate> in(String when, int year) {
    Matcher fixed = FIXED.matcher(when);
    if (fixed.matches()) {
      return Optional.of(LocalDate.of(year, number(fixed, 1), number(fixed, 2)));
    }
    Matcher nth = NTH.matcher(when);
    if (nth.matches()) {
      return Optional.of(
          LocalDate.of(year, number(nth, 1), 1)
              .with(
                  TemporalAdjusters.dayOfWeekInMonth(
                      number(nth, 2), DayOfWeek.of(number(nth, 3)))));
    }
    Matcher easter = EASTER.matcher(when);
    if (easter.matches()) {
      return Optional.of(easter(year).plusDays(number(easter, 1)));
    }
    return Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Jones, Butcher). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
