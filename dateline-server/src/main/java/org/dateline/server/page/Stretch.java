package org.dateline.server.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * A day, a week, a month or a year, as a place on an axis of time.
 *
 * @param name what it is called
 * @param first its first day
 * @param last its last day
 */
public record Stretch(String name, LocalDate first, LocalDate last) {
  private static final int MOST_DAYS = 45;
  private static final int MOST_MONTHS = 36;

  /** How long a stretch is. */
  public enum Unit {
    /** One day. */
    DAY,
    /** Seven days from a Monday on, called by that Monday. */
    WEEK,
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
    public String label() {
      return switch (this) {
        case DAY -> "day";
        case WEEK -> "week";
        case MONTH -> "month";
        case YEAR -> "year";
      };
    }
  }

  /** The stretch that has a day. */
  static Stretch of(LocalDate day, Unit unit) {
    return switch (unit) {
      case DAY -> new Stretch(day.toString(), day, day);
      case WEEK -> {
        LocalDate first = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new Stretch(first.toString(), first, first.plusDays(6));
      }
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

  /** The stretch that {@link #of} calls {@code name}. */
  static Stretch named(String name, Unit unit) {
    return of(
        LocalDate.parse(
            switch (unit) {
              case DAY, WEEK -> name;
              case MONTH -> name + "-01";
              case YEAR -> name + "-01-01";
            }),
        unit);
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
