package org.dateline.ledger.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.ledger.story.Terms.Term;
import org.jspecify.annotations.Nullable;

/**
 * The first day that a report names, read from its words alone: "Tuesday" is the latest one up to
 * the day of publication, "January 28" or "Jan. 28" the latest such day.
 */
final class NewsDay {
  /** Days named later than this many words into a report are seldom the day of the news. */
  private static final int WORDS = 200;

  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
  private static final Map<String, Month> MONTHS = new HashMap<>();

  static {
    for (DayOfWeek day : DayOfWeek.values()) {
      WEEKDAYS.put(day.name().toLowerCase(Locale.ROOT), day);
    }
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      MONTHS.put(name, month);
      MONTHS.put(name.substring(0, 3), month);
    }
    MONTHS.put("sept", Month.SEPTEMBER);
  }

  private NewsDay() {}

  /** The day, or empty where the first words name none. */
  static Optional<LocalDate> of(List<Term> words, LocalDate published) {
    int last = Math.min(words.size(), WORDS);
    for (int i = 0; i < last; i++) {
      Term word = words.get(i);
      if (!word.capital()) {
        continue;
      }
      @Nullable DayOfWeek weekday = WEEKDAYS.get(word.form());
      if (weekday != null) {
        return Optional.of(published.with(TemporalAdjusters.previousOrSame(weekday)));
      }
      @Nullable Month month = MONTHS.get(word.form());
      if (month != null && i + 1 < words.size()) {
        Optional<LocalDate> day = day(month, words.get(i + 1).form(), published);
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Month month, String number, LocalDate published) {
    if (!number.matches("[0-9]{1,2}(st|nd|rd|th)?")) {
      return Optional.empty();
    }
    int day = Integer.parseInt(number.replaceAll("[a-z]", ""));
    if (day < 1 || day > month.maxLength()) {
      return Optional.empty();
    }
    LocalDate here = MonthDay.of(month, day).atYear(published.getYear());
    return Optional.of(here.isAfter(published) ? here.minusYears(1) : here);
  }
}
