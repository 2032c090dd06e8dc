package org.dateline.text.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.DateBasis;
import org.dateline.model.EventDate;
import org.dateline.model.Granularity;
import org.dateline.model.Span;

/** TIMEX3 values of points and the days that they cover. */
final class CalendarValue {
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(T.*)?");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)(-WE)?");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");
  private static final Pattern PART = Pattern.compile("(\\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)");
  private static final Pattern YEARS = Pattern.compile("\\d{2,4}");

  private CalendarValue() {}

  /** The days from the first to the last, inclusive. */
  record Days(LocalDate first, LocalDate last, Granularity granularity) {}

  /** The days that {@code value} covers; empty for lengths, repetitions and open values. */
  static Optional<Days> days(String value) {
    try {
      int slash = value.indexOf('/');
      if (slash > 0) {
        Optional<Days> from = days(value.substring(0, slash));
        Optional<Days> to = days(value.substring(slash + 1));
        return from.flatMap(f -> to.map(t -> new Days(f.first(), t.last(), Granularity.RANGE)));
      }
      return point(value);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<Days> point(String value) {
    Matcher day = DAY.matcher(value);
    if (day.matches()) {
      LocalDate date = LocalDate.parse(day.group(1));
      return Optional.of(new Days(date, date, Granularity.DAY));
    }
    Matcher week = WEEK.matcher(value);
    if (week.matches()) {
      LocalDate monday = monday(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
      return Optional.of(
          week.group(3) == null
              ? new Days(monday, monday.plusDays(6), Granularity.WEEK)
              : new Days(monday.plusDays(5), monday.plusDays(6), Granularity.RANGE));
    }
    if (MONTH.matcher(value).matches()) {
      return Optional.of(months(YearMonth.parse(value), 1, Granularity.MONTH));
    }
    Matcher part = PART.matcher(value);
    if (part.matches()) {
      return Optional.of(part(Integer.parseInt(part.group(1)), part.group(2)));
    }
    if (YEARS.matcher(value).matches()) {
      return Optional.of(years(value));
    }
    return Optional.empty();
  }

  private static LocalDate monday(int year, int week) {
    return LocalDate.of(year, 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
        .with(java.time.DayOfWeek.MONDAY);
  }

  /** Seasons are those of the northern hemisphere; winter begins in December of its year. */
  private static Days part(int year, String code) {
    return switch (code.charAt(0)) {
      case 'Q' -> part(year, (code.charAt(1) - '1') * 3 + 1, 3);
      case 'H' -> part(year, (code.charAt(1) - '1') * 6 + 1, 6);
      default -> part(year, Season.of(code).firstMonth(), 3);
    };
  }

  private static Days part(int year, int month, int length) {
    return months(YearMonth.of(year, month), length, Granularity.RANGE);
  }

  private static Days months(YearMonth first, int length, Granularity granularity) {
    return new Days(first.atDay(1), first.plusMonths(length - 1L).atEndOfMonth(), granularity);
  }

  /** A year, a decade by its first three digits or a century by its first two. */
  private static Days years(String digits) {
    int span = digits.length() == 4 ? 1 : digits.length() == 3 ? 10 : 100;
    int first = Integer.parseInt(digits) * span;
    return new Days(
        LocalDate.of(Math.max(1, first), 1, 1),
        LocalDate.of(first + span - 1, 12, 31),
        span == 1 ? Granularity.YEAR : Granularity.RANGE);
  }

  /** The event date of {@code value}; unknown where it covers no days. */
  static EventDate date(String value, boolean explicit, Span span) {
    return days(value)
        .map(
            d ->
                new EventDate(
                    Optional.of(d.first()),
                    Optional.of(d.last()),
                    d.granularity(),
                    explicit ? DateBasis.EXPLICIT : DateBasis.RELATIVE,
                    Optional.of(span)))
        .orElse(EventDate.UNKNOWN);
  }

  /** The period of {@code unit} that {@code day} lies in. */
  static String of(LocalDate day, Unit unit) {
    return switch (unit) {
      case SECOND, MINUTE, HOUR -> "";
      case DAY -> day.toString();
      case WEEKEND -> week(day) + "-WE";
      case WEEK, FORTNIGHT -> week(day);
      case MONTH -> YearMonth.from(day).toString();
      case QUARTER -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> String.format(Locale.ROOT, "%04d", day.getYear());
      case DECADE -> String.format(Locale.ROOT, "%03d", day.getYear() / 10);
      case CENTURY -> String.format(Locale.ROOT, "%02d", day.getYear() / 100);
      case MILLENNIUM -> "";
    };
  }

  private static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
