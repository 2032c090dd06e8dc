package org.dateline.server.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A day, a month or a year, as a place on an axis of time.
 *
 * @param name what it is called
 * @param first its first day
 * @param last its last day
 */
record Stretch(String name, LocalDate first, LocalDate last) {
  private static final int MOST_DAYS = 45;
  private static final int MOST_MONTHS = 36;

  /** How long a stretch is. */
  enum Unit {
    /** One day. */
    DAY,
    /** One month of the calendar. */
    MONTH,
    /** One year of the calendar. */
    YEAR;

    /** What fits on an axis from one day to another. */
    static Unit between(LocalDate first, LocalDate last) {
      long days = ChronoUnit.DAYS.between(first, last);
      return days <= MOST_DAYS ? DAY : days <= MOST_MONTHS * 31L ? MONTH : YEAR;
    }

    /** What it is called. */
    String label() {
      return switch (this) {
        case DAY -> "day";
        case MONTH -> "month";
        case YEAR -> "year";
      };
    }
  }

  /** The stretch that has a day. */
  static Stretch of(LocalDate day, Unit unit) {
    return switch (unit) {
      case DAY -> new Stretch(day.toString(), day, day);
      case MONTH -> {
        LocalDate first = day.withDayOfMonth(1);
        yield new Stretch(
            first.toString().substring(0, 7), first, first.plusMonths(1).minusDays(1));
      }
      case YEAR -> {
        LocalDate first = day.withDayOfYear(1);
        yield new Stretch(Integer.toString(day.getYear()), first, first.plusYears(1).minusDays(1));
      }
    };
  }

  /** All from the one that has {@code first} to the one that has {@code last}; no gap between. */
  static List<Stretch> covering(LocalDate first, LocalDate last, Unit unit) {
    List<Stretch> all = new ArrayList<>();
    for (Stretch one = of(first, unit);
        !one.first().isAfter(last);
        one = of(one.last().plusDays(1), unit)) {
      all.add(one);
    }
    return all;
  }
}
