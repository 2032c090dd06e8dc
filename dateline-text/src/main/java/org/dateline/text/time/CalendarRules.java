package org.dateline.text.time;

import static org.dateline.text.time.Rule.guarded;
import static org.dateline.text.time.Rule.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.text.document.TimeExpression.Kind;
import org.dateline.text.time.Meaning.DayOfMonth;
import org.dateline.text.time.Meaning.DayRange;
import org.dateline.text.time.Meaning.Festival;
import org.dateline.text.time.Meaning.Fixed;
import org.dateline.text.time.Meaning.InYear;
import org.dateline.text.time.Meaning.Month;
import org.dateline.text.time.Meaning.MonthDay;
import org.dateline.text.time.Meaning.PartOfYear;
import org.dateline.text.time.Meaning.Weekday;
import org.dateline.text.time.Meaning.Which;

/** Rules for points that are named by the calendar: dates, months, quarters, years, weekdays. */
final class CalendarRules {
  private static final String WEEKDAY = "EDGE? -? the? WEEKDAY|WEEKDAY_SHORT? ,? ";
  private static final String EDGE = "EDGE? -? the? ";
  private static final String WHICH = "last|this|next|past|coming? past? ";
  private static final String YEAR_LEAD =
      "year|fiscal|fiscal_year|financial_year|calendar_year? fiscal? ";

  static final List<Rule> RULES =
      List.of(
          guarded("date.iso", "YEAR - NUM - NUM", m -> ymd(m, 0, 2, 4, true)),
          guarded("date.iso-slash", "YEAR / NUM / NUM", m -> ymd(m, 0, 2, 4, true)),
          guarded("date.slash", "DAY /|- DAY /|- NUM", CalendarRules::slashes),
          guarded("date.dots", "DAY . DAY . YEAR", m -> ymd(m, 4, 2, 0, true)),
          guarded("date.mdy", WEEKDAY + "MONTH DAY|ORD ,? YEAR", m -> monthFirst(m, 5, 6, 8)),
          guarded(
              "date.dmy",
              WEEKDAY + "the? DAY|ORD -? of? MONTH -? ,? YEAR",
              m -> monthFirst(m, 9, 6, 12)),
          guarded("date.md", WEEKDAY + "MONTH DAY|ORD", m -> monthDay(m, 5, 6)),
          guarded("date.dm", WEEKDAY + "the? DAY|ORD of? MONTH", m -> monthDay(m, 8, 6)),
          guarded(
              "date.range-md",
              "MONTH DAY|ORD -|to|through|and DAY|ORD ,? YEAR?",
              m -> dayRange(m, 0, 1, 3, 2, 5)),
          guarded(
              "date.range-dm",
              "DAY|ORD -|to|and DAY|ORD of? MONTH ,? YEAR?",
              m -> dayRange(m, 4, 0, 2, 1, 6)),
          guarded("date.ordinal", "the ORD", CalendarRules::ordinal),
          rule(
              "month.year",
              EDGE + "MONTH of|,? YEAR",
              m ->
                  new Fixed(
                      Kind.DATE,
                      String.format(
                          Locale.ROOT,
                          "%s-%02d",
                          m.value(5, Sense.YEAR),
                          m.number(3, Sense.MONTH)))),
          guarded("month", EDGE + WHICH + "MONTH", CalendarRules::month),
          rule(
              "quarter.year",
              EDGE + "ORD|final|last -? quarter|half|quarters of|,? " + YEAR_LEAD + "YEAR",
              CalendarRules::partOfNamedYear),
          guarded(
              "quarter", EDGE + WHICH + "fiscal? ORD -? fiscal? quarter", CalendarRules::quarter),
          guarded(
              "quarter.in-year",
              "the? same|corresponding|comparable? YEAR ORD? -? fiscal? quarter|half|period",
              m -> inYear(m, Optional.of(m.number(2, Sense.YEAR)), "", 3, 6)),
          guarded(
              "quarter.year-s",
              "this|last|next year ' s? ORD? -? fiscal? quarter|half|period",
              m -> inYear(m, Optional.empty(), m.words(0), 4, 7)),
          guarded(
              "quarter.of-year",
              EDGE
                  + "same|corresponding|comparable? ORD? -? quarter|half|period of? this|last|next year",
              m -> inYear(m, Optional.empty(), m.words(8), 4, 6)),
          guarded(
              "month.of-year",
              EDGE + "MONTH of? this|last|next year",
              m ->
                  Optional.of(
                      new InYear(
                          Optional.empty(),
                          years(m.words(5)),
                          String.format(Locale.ROOT, "-%02d", m.number(3, Sense.MONTH))))),
          guarded("quarter.q", "q DAY ,? YEAR?", CalendarRules::shortQuarter),
          rule(
              "season.year",
              EDGE + "SEASON of|,? YEAR",
              m -> new Fixed(Kind.DATE, m.value(5, Sense.YEAR) + "-" + m.value(3, Sense.SEASON))),
          guarded("season", EDGE + WHICH + "SEASON", CalendarRules::season),
          guarded("weekday", EDGE + WHICH + "WEEKDAY", m -> weekday(m, 5)),
          rule(
              "holiday",
              WHICH + "HOLIDAY of|,? YEAR?",
              m ->
                  new Festival(
                      m.value(2, Sense.HOLIDAY),
                      m.atom(4).map(a -> a.number(Sense.YEAR)),
                      which(m, 0))),
          guarded("years", "YEAR -|/|to|through NUM", CalendarRules::years),
          guarded("year", EDGE + YEAR_LEAD + "YEAR", CalendarRules::year),
          guarded(
              "year.words",
              "the? year NUM",
              m -> {
                int value = m.number(2, Sense.NUM);
                return value < 1900 || value > 2100
                    ? Optional.empty()
                    : Optional.of(new Fixed(Kind.DATE, Integer.toString(value)));
              }),
          rule(
              "decade",
              EDGE + "DECADE",
              m -> new Fixed(Kind.DATE, Integer.toString(m.number(3, Sense.DECADE) / 10))),
          guarded("century", EDGE + "ORD -? century", CalendarRules::century));

  private CalendarRules() {}

  static Which which(Match m, int n) {
    return switch (m.words(n)) {
      case "last", "past" -> Which.LAST;
      case "this" -> m.words(n + 1).equals("past") ? Which.LAST : Which.THIS;
      case "next", "coming" -> Which.NEXT;
      default -> Which.ANY;
    };
  }

  private static Optional<Meaning> day(int year, int month, int day) {
    try {
      return Optional.of(new Fixed(Kind.DATE, LocalDate.of(year, month, day).toString()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<Meaning> ymd(Match m, int year, int month, int day, boolean solid) {
    return solid && !m.solid()
        ? Optional.empty()
        : day(m.number(year, Sense.NUM), m.number(month, Sense.NUM), m.number(day, Sense.NUM));
  }

  /** Month first, as American papers have it, unless the first number is no month. */
  private static Optional<Meaning> slashes(Match m) {
    int year = m.number(4, Sense.NUM);
    int length = m.words(4).length();
    if (!m.solid() || !m.words(1).equals(m.words(3)) || length != 2 && length != 4) {
      return Optional.empty();
    }
    int full = length == 2 ? AtomReader.fullYear(year) : year;
    int first = m.number(0, Sense.DAY);
    int second = m.number(2, Sense.DAY);
    return first > 12 ? day(full, second, first) : day(full, first, second);
  }

  private static int dayNumber(Match m, int n) {
    Atom atom = m.atom(n).orElseThrow();
    return atom.has(Sense.DAY) ? atom.number(Sense.DAY) : atom.number(Sense.ORD);
  }

  private static Optional<Meaning> monthFirst(Match m, int month, int day, int year) {
    return day(m.number(year, Sense.YEAR), m.number(month, Sense.MONTH), dayNumber(m, day));
  }

  private static Optional<Meaning> monthDay(Match m, int month, int day) {
    int number = dayNumber(m, day);
    boolean counts = m.isBefore("%", "percent", "people") || number < 1 || number > 31;
    return counts
        ? Optional.empty()
        : day(2000, m.number(month, Sense.MONTH), number)
            .map(_ -> new MonthDay(m.number(month, Sense.MONTH), number));
  }

  private static Optional<Meaning> dayRange(
      Match m, int month, int first, int last, int link, int year) {
    boolean listed = m.words(link).equals("and") && !m.isAfter("between");
    int from = dayNumber(m, first);
    int to = dayNumber(m, last);
    int name = m.number(month, Sense.MONTH);
    if (listed || to <= from || day(2000, name, from).isEmpty() || day(2000, name, to).isEmpty()) {
      return Optional.empty();
    }
    return m.atom(year)
        .<Meaning>map(
            y ->
                new Fixed(
                    Kind.DATE,
                    String.format(
                        Locale.ROOT,
                        "%1$s-%2$02d-%3$02d/%1$s-%2$02d-%4$02d",
                        y.value(Sense.YEAR),
                        name,
                        from,
                        to)))
        .or(() -> Optional.of(new DayRange(name, from, to)));
  }

  /** "on the 15th", in digits and with nothing behind it that it could count. */
  private static Optional<Meaning> ordinal(Match m) {
    int day = m.number(1, Sense.ORD);
    boolean digits = Character.isDigit(m.words(1).charAt(0));
    boolean free = m.after().isEmpty() || !Character.isLetter(m.after().get().words().charAt(0));
    return digits && free && day <= 31 && m.isAfter("on", "by", "until", "since", "from")
        ? Optional.of(new DayOfMonth(day))
        : Optional.empty();
  }

  private static Optional<Meaning> month(Match m) {
    Atom month = m.atom(5).orElseThrow();
    boolean modal = month.is("may") || month.is("march");
    boolean led = m.to() - m.from() > 1 || m.isAfter(LEADS);
    return modal && !led && (m.before().isEmpty() || m.isBefore("be", "have", "not"))
        ? Optional.empty()
        : Optional.of(new Month(month.number(Sense.MONTH), which(m, 3)));
  }

  private static final String[] LEADS = {
    "in", "since", "by", "until", "till", "of", "from", "for", "before", "after", "during", "on"
  };

  private static Meaning partOfNamedYear(Match m) {
    String year = m.value(9, Sense.YEAR);
    int number = m.atom(3).filter(a -> a.has(Sense.ORD)).map(a -> a.number(Sense.ORD)).orElse(9);
    return new Fixed(Kind.DATE, year + "-" + partCode(m.words(5), number));
  }

  /** A part of a year that is named or counted; without a number, the part spoken of before. */
  private static Optional<Meaning> inYear(
      Match m, Optional<Integer> year, String which, int ordinal, int part) {
    Optional<Integer> number = m.atom(ordinal).map(a -> a.number(Sense.ORD));
    if (m.words(part).equals("period") && number.isPresent()) {
      return Optional.empty();
    }
    String code = number.map(n -> "-" + partCode(m.words(part), n)).orElse("");
    return Optional.of(new InYear(year, years(which), code));
  }

  private static int years(String which) {
    return switch (which) {
      case "last" -> -1;
      case "next" -> 1;
      default -> 0;
    };
  }

  private static String partCode(String part, int number) {
    return switch (part) {
      case "quarter" -> "Q" + Math.min(4, number);
      default -> "H" + Math.min(2, number);
    };
  }

  private static Optional<Meaning> quarter(Match m) {
    int number = m.number(6, Sense.ORD);
    return number > 4 ? Optional.empty() : Optional.of(new PartOfYear("Q" + number, which(m, 3)));
  }

  private static Optional<Meaning> shortQuarter(Match m) {
    int number = m.number(1, Sense.DAY);
    if (number > 4 || !m.atom(1).orElseThrow().glued()) {
      return Optional.empty();
    }
    return Optional.of(
        m.atom(3)
            .<Meaning>map(y -> new Fixed(Kind.DATE, y.value(Sense.YEAR) + "-Q" + number))
            .orElse(new PartOfYear("Q" + number, Which.ANY)));
  }

  /** A season needs a word that leads it, for "spring" and "fall" are verbs too. */
  private static Optional<Meaning> season(Match m) {
    boolean led = m.to() - m.from() > 1 || m.isAfter(LEADS);
    return led
        ? Optional.of(new PartOfYear(m.value(5, Sense.SEASON), which(m, 3)))
        : Optional.empty();
  }

  private static Optional<Meaning> weekday(Match m, int n) {
    return Optional.of(new Weekday(m.number(n, Sense.WEEKDAY), which(m, 3)));
  }

  private static Optional<Meaning> years(Match m) {
    String digits = m.words(2);
    boolean word = m.words(1).equals("to") || m.words(1).equals("through");
    if (digits.length() != 4 && (digits.length() != 2 || word || !m.solid())) {
      return Optional.empty();
    }
    String first = m.value(0, Sense.YEAR);
    String last = digits.length() == 2 ? first.substring(0, 2) + digits : digits;
    boolean order = first.length() == 4 && last.compareTo(first) > 0 && last.compareTo("2200") < 0;
    return order ? Optional.of(new Fixed(Kind.DATE, first + "/" + last)) : Optional.empty();
  }

  /** A bare four-digit number is a year unless money, a unit or a counted noun stands beside it. */
  private static Optional<Meaning> year(Match m) {
    Atom year = m.atom(5).orElseThrow();
    boolean dashed = m.atom(0).isEmpty() && m.atom(1).isPresent();
    boolean named = m.to() - m.from() > 1 && !dashed;
    int value = year.number(Sense.YEAR);
    boolean likely = value >= 1800 && value <= 2100 || named;
    boolean amount =
        m.isAfter("$", "£", "€", "¥", ".", "#", "no", "about", "than", "some", "nearly")
            || m.isBefore("%", "percent", "people", "points", "miles", "men", "km", "troops")
            || m.isBefore(".", ":") && m.after().orElseThrow().glued() && !atEnd(m);
    boolean inNumber = m.isAfter("-", "/", ":", ",") && m.atom(5).orElseThrow().glued();
    return likely && (named || !amount) && !inNumber && !dashed
        ? Optional.of(new Fixed(Kind.DATE, Integer.toString(value)))
        : Optional.empty();
  }

  private static boolean atEnd(Match m) {
    return m.isBefore(".") && m.followedByNumber().isEmpty();
  }

  private static Optional<Meaning> century(Match m) {
    int number = m.number(3, Sense.ORD);
    return number < 2 || number > 22
        ? Optional.empty()
        : Optional.of(new Fixed(Kind.DATE, String.format(Locale.ROOT, "%02d", number - 1)));
  }
}
