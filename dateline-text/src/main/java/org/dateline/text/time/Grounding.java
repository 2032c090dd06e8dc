package org.dateline.text.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.dateline.text.time.Meaning.Clock;
import org.dateline.text.time.Meaning.DayOfMonth;
import org.dateline.text.time.Meaning.DayRange;
import org.dateline.text.time.Meaning.Festival;
import org.dateline.text.time.Meaning.Fixed;
import org.dateline.text.time.Meaning.From;
import org.dateline.text.time.Meaning.InYear;
import org.dateline.text.time.Meaning.Length;
import org.dateline.text.time.Meaning.Month;
import org.dateline.text.time.Meaning.MonthDay;
import org.dateline.text.time.Meaning.Offset;
import org.dateline.text.time.Meaning.PartOfYear;
import org.dateline.text.time.Meaning.Repeated;
import org.dateline.text.time.Meaning.Same;
import org.dateline.text.time.Meaning.Vague;
import org.dateline.text.time.Meaning.Weekday;
import org.dateline.text.time.Meaning.YearBefore;

/**
 * Lays the calendar beside meanings, in text order: the day of publication stays, the narrative
 * moves with every day, month, quarter and year that is named. For one document and one thread.
 */
final class Grounding {
  private static final int FRESH_DAYS = 100;

  private final Optional<LocalDate> published;
  private Optional<LocalDate> narrative;
  private Optional<LocalDate> reached;
  private Optional<String> quarter = Optional.empty();
  private Optional<String> year = Optional.empty();

  Grounding(Optional<LocalDate> published) {
    this.published = published;
    this.narrative = published;
    this.reached = published;
  }

  /** The TIMEX3 value of {@code meaning} beside a verb of {@code tense}; empty text if open. */
  String value(Meaning meaning, Tense tense) {
    String value = ground(meaning, tense);
    remember(meaning, value);
    return value;
  }

  private void remember(Meaning meaning, String value) {
    CalendarValue.days(value)
        .ifPresent(
            days -> {
              switch (days.granularity()) {
                case DAY -> {
                  narrative = Optional.of(days.first());
                  reached = narrative;
                }
                case YEAR -> {
                  year = Optional.of(value);
                  reached = Optional.of(days.first());
                }
                case MONTH, WEEK -> reached = Optional.of(days.first());
                case RANGE -> {
                  boolean compared = meaning instanceof YearBefore || meaning instanceof InYear;
                  if (value.contains("-Q") && !compared) {
                    quarter = Optional.of(value);
                  }
                }
                case UNKNOWN -> {}
              }
            });
    if (meaning instanceof Clock && narrative.isEmpty()) {
      narrative = published;
    }
  }

  private String ground(Meaning meaning, Tense tense) {
    return switch (meaning) {
      case Fixed fixed -> fixed.value();
      case Vague vague -> vague.value();
      case Length length -> length.value();
      case Repeated repeated -> repeated.value();
      case MonthDay day ->
          day(y -> safe(y, day.month(), day.day()), tense)
              .map(LocalDate::toString)
              .orElse(String.format(Locale.ROOT, "XXXX-%02d-%02d", day.month(), day.day()));
      case DayRange range -> range(range, tense);
      case DayOfMonth day -> dayOfMonth(day);
      case Month month -> month(month, tense);
      case PartOfYear part -> part(part, tense);
      case InYear in -> inYear(in);
      case Weekday weekday -> weekday(weekday, tense);
      case Festival festival -> festival(festival, tense);
      case Offset offset -> base(offset).map(d -> offset(d, offset)).orElse("");
      case YearBefore before -> yearBefore(before);
      case Same same -> same(same.unit(), tense);
      case Clock clock -> clock(clock, tense);
    };
  }

  private Optional<LocalDate> base(From from) {
    return switch (from) {
      case PUBLICATION -> published;
      case NARRATIVE -> narrative;
    };
  }

  /**
   * Days are counted from the day reached, and from none where a month or year far from it was
   * named since: "in 1996 a court freed them; two days later …". Months and years are counted from
   * whatever was named last.
   */
  private Optional<LocalDate> base(Offset offset) {
    boolean coarse =
        switch (offset.unit()) {
          case SECOND, MINUTE, HOUR, DAY, WEEKEND, WEEK, FORTNIGHT -> false;
          case MONTH, QUARTER, YEAR, DECADE, CENTURY, MILLENNIUM -> true;
        };
    if (offset.from() != From.NARRATIVE || coarse) {
      return coarse && offset.from() == From.NARRATIVE ? reached : base(offset.from());
    }
    return narrative.filter(
        day ->
            reached
                .filter(last -> Math.abs(ChronoUnit.DAYS.between(day, last)) > FRESH_DAYS)
                .isEmpty());
  }

  private static LocalDate safe(int year, int month, int day) {
    return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
  }

  /**
   * The right year for a day that recurs yearly: the nearest, unless the tense points away from it.
   */
  private Optional<LocalDate> day(IntFunction<LocalDate> inYear, Tense tense) {
    return published.map(
        day -> {
          LocalDate same = inYear.apply(day.getYear());
          LocalDate before = same.isAfter(day) ? inYear.apply(day.getYear() - 1) : same;
          LocalDate after = same.isBefore(day) ? inYear.apply(day.getYear() + 1) : same;
          long back = ChronoUnit.DAYS.between(before, day);
          long ahead = ChronoUnit.DAYS.between(day, after);
          return switch (tense) {
            case FUTURE -> back < 20 && ahead > 200 ? before : after;
            case PAST -> ahead < 60 && back > 240 ? after : before;
            case PRESENT, UNKNOWN -> back <= ahead ? before : after;
          };
        });
  }

  private String range(DayRange range, Tense tense) {
    return day(y -> safe(y, range.month(), range.first()), tense)
        .map(d -> d + "/" + safe(d.getYear(), range.month(), range.last()))
        .orElse(
            String.format(
                Locale.ROOT,
                "XXXX-%1$02d-%2$02d/XXXX-%1$02d-%3$02d",
                range.month(),
                range.first(),
                range.last()));
  }

  private String dayOfMonth(DayOfMonth day) {
    return narrative
        .map(d -> safe(d.getYear(), d.getMonthValue(), day.day()).toString())
        .orElse(String.format(Locale.ROOT, "XXXX-XX-%02d", day.day()));
  }

  private String month(Month month, Tense tense) {
    if (published.isEmpty()) {
      return String.format(Locale.ROOT, "XXXX-%02d", month.month());
    }
    YearMonth now = YearMonth.from(published.get());
    YearMonth same = YearMonth.of(now.getYear(), month.month());
    YearMonth before = same.isAfter(now) ? same.minusYears(1) : same;
    YearMonth after = same.isBefore(now) ? same.plusYears(1) : same;
    YearMonth chosen =
        switch (month.which()) {
          case LAST -> before.equals(now) ? before.minusYears(1) : before;
          case NEXT -> after.equals(now) ? after.plusYears(1) : after;
          case THIS -> same;
          case ANY ->
              switch (tense) {
                case FUTURE -> after;
                case PAST -> before.equals(now.minusMonths(11)) ? after : before;
                case PRESENT, UNKNOWN ->
                    ChronoUnit.MONTHS.between(now, after) * 2
                            < ChronoUnit.MONTHS.between(before, now)
                        ? after
                        : before;
              };
        };
    return chosen.toString();
  }

  private String part(PartOfYear part, Tense tense) {
    if (published.isEmpty()) {
      return "XXXX-" + part.code();
    }
    int now = published.get().getYear();
    int chosen =
        switch (part.which()) {
          case THIS -> now;
          case LAST -> begun(part.code(), now) && !running(part.code(), now) ? now : now - 1;
          case NEXT -> begun(part.code(), now) ? now + 1 : now;
          case ANY ->
              begun(part.code(), now)
                  ? tense == Tense.FUTURE && !fresh(part.code(), now) ? now + 1 : now
                  : tense == Tense.FUTURE || soon(part.code(), now) ? now : now - 1;
        };
    return chosen + "-" + part.code();
  }

  private String inYear(InYear in) {
    Optional<Integer> wanted = in.year().or(() -> published.map(d -> d.getYear() + in.offset()));
    String suffix =
        in.suffix().isEmpty() ? quarter.map(q -> q.substring(4)).orElse("") : in.suffix();
    return wanted.map(y -> y + suffix).orElse("");
  }

  private boolean begun(String code, int year) {
    return !CalendarValue.days(year + "-" + code)
        .orElseThrow()
        .first()
        .isAfter(published.orElseThrow());
  }

  /** Whether a part of the year runs or ended so lately that reports on it are still to come. */
  private boolean fresh(String code, int year) {
    LocalDate last = CalendarValue.days(year + "-" + code).orElseThrow().last();
    return begun(code, year) && !last.plusDays(FRESH_DAYS).isBefore(published.orElseThrow());
  }

  private boolean running(String code, int year) {
    CalendarValue.Days days = CalendarValue.days(year + "-" + code).orElseThrow();
    return begun(code, year) && !days.last().isBefore(published.orElseThrow());
  }

  /** Whether a part of the year that has not begun begins within a month. */
  private boolean soon(String code, int year) {
    LocalDate first = CalendarValue.days(year + "-" + code).orElseThrow().first();
    return !published.orElseThrow().plusDays(31).isBefore(first);
  }

  private String weekday(Weekday weekday, Tense tense) {
    if (published.isEmpty()) {
      return "XXXX-WXX-" + weekday.day();
    }
    LocalDate day = published.get();
    DayOfWeek wanted = DayOfWeek.of(weekday.day());
    return day.with(
            switch (weekday.which()) {
              case LAST -> TemporalAdjusters.previous(wanted);
              case NEXT -> TemporalAdjusters.next(wanted);
              case THIS -> temporal -> temporal.with(wanted);
              case ANY ->
                  switch (tense) {
                    case FUTURE -> TemporalAdjusters.nextOrSame(wanted);
                    case PAST, PRESENT, UNKNOWN -> TemporalAdjusters.previousOrSame(wanted);
                  };
            })
        .toString();
  }

  private String festival(Festival festival, Tense tense) {
    if (Holiday.in(festival.when(), 2000).isEmpty()) {
      return "";
    }
    IntFunction<LocalDate> inYear = y -> Holiday.in(festival.when(), y).orElseThrow();
    if (festival.year().isPresent()) {
      return inYear.apply(festival.year().get()).toString();
    }
    Tense towards =
        switch (festival.which()) {
          case LAST -> Tense.PAST;
          case NEXT -> Tense.FUTURE;
          case THIS -> Tense.UNKNOWN;
          case ANY -> tense;
        };
    return day(inYear, towards).map(LocalDate::toString).orElse("");
  }

  private static String offset(LocalDate base, Offset offset) {
    long n = offset.amount();
    LocalDate day =
        switch (offset.unit()) {
          case SECOND, MINUTE, HOUR, MILLENNIUM -> base;
          case DAY -> base.plusDays(n);
          case WEEKEND, WEEK -> base.plusWeeks(n);
          case FORTNIGHT -> base.plusWeeks(2 * n);
          case MONTH -> base.plusMonths(n);
          case QUARTER -> base.plusMonths(3 * n);
          case YEAR -> base.plusYears(n);
          case DECADE -> base.plusYears(10 * n);
          case CENTURY -> base.plusYears(100 * n);
        };
    return day.getYear() < 1 || day.getYear() > 9999 ? "" : CalendarValue.of(day, offset.unit());
  }

  /** A year before the quarter that the narrative has reached, or before its year. */
  private String yearBefore(YearBefore before) {
    if (quarter.isPresent()) {
      String reached = quarter.get();
      return Integer.parseInt(reached.substring(0, 4)) - 1 + reached.substring(4);
    }
    Optional<LocalDate> base = base(before.from());
    Optional<Integer> reached =
        before.from() == From.NARRATIVE && year.isPresent()
            ? year.map(Integer::parseInt)
            : base.map(LocalDate::getYear);
    return reached.map(y -> Integer.toString(y - 1)).orElse("");
  }

  private String same(Unit unit, Tense tense) {
    return switch (unit) {
      case QUARTER ->
          quarter.or(() -> published.map(d -> CalendarValue.of(d.minusMonths(3), unit))).orElse("");
      case YEAR -> published.map(d -> CalendarValue.of(d, unit)).or(() -> year).orElse("");
      case WEEKEND -> published.map(d -> weekend(d, tense)).orElse("");
      case WEEK -> published.map(d -> CalendarValue.of(d, unit)).orElse("");
      case SECOND, MINUTE, HOUR, DAY, FORTNIGHT, MONTH, DECADE, CENTURY, MILLENNIUM ->
          narrative.map(d -> CalendarValue.of(d, unit)).orElse("");
    };
  }

  private static String weekend(LocalDate day, Tense tense) {
    LocalDate saturday =
        tense == Tense.FUTURE
            ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
            : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    return CalendarValue.of(saturday, Unit.WEEKEND);
  }

  private String clock(Clock clock, Tense tense) {
    String day =
        clock
            .day()
            .map(meaning -> ground(meaning, tense))
            .or(() -> narrative.map(LocalDate::toString))
            .orElse("");
    return day.length() == 10 ? day + "T" + clock.time() : day.isEmpty() ? "" : day;
  }
}
