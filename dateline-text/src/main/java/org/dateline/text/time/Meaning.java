package org.dateline.text.time;

import java.util.Optional;
import org.dateline.text.document.TimeExpression.Kind;

/** What an expression of time says, before a calendar is laid beside it. */
sealed interface Meaning {

  /** Where counting starts. */
  enum From {
    /** The day of publication. */
    PUBLICATION,
    /** The day that the narrative has reached. */
    NARRATIVE
  }

  /** Which of the recurring days, months or seasons is meant. */
  enum Which {
    /** The words leave it open: the tense and nearness decide. */
    ANY,
    /** "last" */
    LAST,
    /** "this" */
    THIS,
    /** "next" */
    NEXT
  }

  /** A value that the words fix by themselves, for instance {@code 1998-03-13}. */
  record Fixed(Kind kind, String value) implements Meaning {}

  /** A day of a month, the year left open. */
  record MonthDay(int month, int day) implements Meaning {}

  /** From one day of a month to another, the year left open. */
  record DayRange(int month, int first, int last) implements Meaning {}

  /** A day of a month left open: "the 15th". */
  record DayOfMonth(int day) implements Meaning {}

  /** A month, the year left open. */
  record Month(int month, Which which) implements Meaning {}

  /** A part of a year, as TIMEX3 writes it: {@code Q3}, {@code H1}, {@code SU}. */
  record PartOfYear(String code, Which which) implements Meaning {}

  /**
   * A part of a year.
   *
   * @param year the year, where it is named
   * @param offset else years from that of publication
   * @param suffix {@code -Q3}, {@code -07}; empty text for the quarter that the narrative has
   *     reached
   */
  record InYear(Optional<Integer> year, int offset, String suffix) implements Meaning {}

  /** A day of the week, 1 to 7. */
  record Weekday(int day, Which which) implements Meaning {}

  /** A holiday in the notation of {@code holidays.tsv}. */
  record Festival(String when, Optional<Integer> year, Which which) implements Meaning {}

  /** So many units away; the unit is the granularity of the answer. */
  record Offset(int amount, Unit unit, From from) implements Meaning {}

  /** The same period a year before: "a year ago" beside "the third quarter". */
  record YearBefore(From from, boolean period) implements Meaning {}

  /** The period of that unit which the narrative has reached: "that day", "the quarter". */
  record Same(Unit unit) implements Meaning {}

  /** {@code PRESENT_REF}, {@code PAST_REF} or {@code FUTURE_REF}. */
  record Vague(String value) implements Meaning {}

  /** A length. */
  record Length(String value) implements Meaning {}

  /** A repetition. */
  record Repeated(String value) implements Meaning {}

  /** A time or part of a day, as TIMEX3 writes it behind the T; the day may be left open. */
  record Clock(String time, Optional<Meaning> day) implements Meaning {}

  /** The kind of expression that says this. */
  default Kind kind() {
    return switch (this) {
      case Fixed fixed -> fixed.kind();
      case Length _ -> Kind.DURATION;
      case Repeated _ -> Kind.SET;
      case Clock _ -> Kind.TIME;
      case Offset offset ->
          switch (offset.unit()) {
            case SECOND, MINUTE, HOUR -> Kind.TIME;
            case DAY, WEEKEND, WEEK, FORTNIGHT, MONTH, QUARTER, YEAR, DECADE, CENTURY, MILLENNIUM ->
                Kind.DATE;
          };
      case MonthDay _,
          DayRange _,
          DayOfMonth _,
          Month _,
          PartOfYear _,
          Weekday _,
          Festival _,
          InYear _,
          YearBefore _,
          Same _,
          Vague _ ->
          Kind.DATE;
    };
  }
}
