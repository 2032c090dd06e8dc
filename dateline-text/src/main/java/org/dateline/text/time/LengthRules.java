package org.dateline.text.time;

import static org.dateline.text.time.Rule.guarded;
import static org.dateline.text.time.Rule.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.text.time.Meaning.Clock;
import org.dateline.text.time.Meaning.From;
import org.dateline.text.time.Meaning.Length;
import org.dateline.text.time.Meaning.Offset;
import org.dateline.text.time.Meaning.Repeated;

/** Rules for lengths, repetitions and times of day. */
final class LengthRules {
  private static final String LEAD = "APPROX? each? of? the? last|past|next|first|coming|final? ";

  static final List<Rule> RULES =
      List.of(
          guarded(
              "length",
              LEAD + "NUM|VAGUE more|full|consecutive|straight|additional? -? UNIT|UNITS",
              m -> length(m, 5, 8)),
          guarded("length.article", "APPROX? a|an full|whole|entire? UNIT", LengthRules::article),
          guarded(
              "length.past", "the past UNIT", m -> Optional.of(new Length(unit(m, 2).length("1")))),
          guarded("length.half", "APPROX? NUM NUM / NUM -? UNITS|UNIT", LengthRules::withFraction),
          guarded(
              "length.and-half", "APPROX? NUM|a|an UNIT|UNITS and a half", LengthRules::andHalf),
          rule("length.half-unit", "APPROX? half an|a|- UNIT", m -> half(unit(m, 3))),
          guarded("age", "NUM - UNIT - old|olds", m -> length(m, 0, 2)),
          guarded("length.bare", "the? last|past|next|first|few? UNITS", LengthRules::bare),
          guarded("set.every", "EVERY NUM|ORD? UNIT|UNITS", LengthRules::every),
          rule("set.weekday", "EVERY WEEKDAY PART?", m -> weekly(m.number(1, Sense.WEEKDAY), m, 2)),
          rule("set.weekdays", "WEEKDAYS PART?", m -> weekly(m.number(0, Sense.WEEKDAYS), m, 1)),
          rule(
              "set.weekday-part",
              "WEEKDAY mornings|afternoons|evenings|nights",
              m ->
                  new Repeated(
                      "XXXX-WXX-" + m.number(0, Sense.WEEKDAY) + "T" + partOf(m.words(1)))),
          rule(
              "set.month",
              "EVERY MONTH",
              m -> new Repeated(String.format(Locale.ROOT, "XXXX-%02d", m.number(1, Sense.MONTH)))),
          rule("set.season", "EVERY SEASON", m -> new Repeated("XXXX-" + m.value(1, Sense.SEASON))),
          rule("set.times", "once|twice a|an UNIT", m -> new Repeated(unit(m, 2).length("1"))),
          rule("set.n-times", "NUM times a|an UNIT", m -> new Repeated(unit(m, 3).length("1"))),
          rule("set.frequency", "FREQUENCY", m -> new Repeated(m.value(0, Sense.FREQUENCY))),
          guarded("clock", "APPROX? NUM :|.? NUM? AMPM ZONE?", LengthRules::clock),
          guarded("clock.24", "APPROX? NUM : NUM ZONE", LengthRules::clock24),
          guarded("clock.zone", "NUM ZONE", LengthRules::fourDigits),
          guarded("clock.o-clock", "APPROX? NUM o ' clock", m -> hour(m, 1)),
          rule(
              "clock.named",
              "APPROX? HOUR",
              m -> new Clock(m.value(1, Sense.HOUR), Optional.empty())),
          guarded("part", "EDGE? the|this|last|that|next? EDGE? PART", LengthRules::part));

  private LengthRules() {}

  private static final String[] LEADS = {
    "for", "in", "within", "after", "than", "of", "takes", "take", "took", "lasted", "spent", "by",
    "until", "over", "be"
  };

  private static String partOf(String plural) {
    return switch (plural) {
      case "mornings" -> "MO";
      case "afternoons" -> "AF";
      case "evenings" -> "EV";
      default -> "NI";
    };
  }

  private static Unit unit(Match m, int n) {
    Atom atom = m.atom(n).orElseThrow();
    return Unit.of(atom.has(Sense.UNIT) ? atom.value(Sense.UNIT) : atom.value(Sense.UNITS));
  }

  private static Optional<Meaning> length(Match m, int amount, int unit) {
    Atom atom = m.atom(amount).orElseThrow();
    String number = atom.has(Sense.NUM) ? atom.value(Sense.NUM) : "X";
    boolean decimal = m.isAfter(".", ",", "$") && atom.glued();
    boolean weekend = unit(m, unit) == Unit.WEEKEND;
    return decimal || weekend
        ? Optional.empty()
        : Optional.of(new Length(unit(m, unit).length(number)));
  }

  /** "a year" is a length unless it gives a rate: "three dollars a year", "50 killed a day". */
  private static Optional<Meaning> article(Match m) {
    boolean led = m.atom(0).isPresent() || m.atom(2).isPresent() || m.isAfter(LEADS);
    if (!led) {
      return Optional.empty();
    }
    return switch (unit(m, 3)) {
      case SECOND, WEEKEND, QUARTER, DAY -> Optional.empty();
      case MINUTE, HOUR, WEEK, FORTNIGHT, MONTH, YEAR, DECADE, CENTURY, MILLENNIUM ->
          Optional.of(new Length(unit(m, 3).length("1")));
    };
  }

  private static Optional<Meaning> withFraction(Match m) {
    boolean half = m.number(2, Sense.NUM) == 1 && m.number(4, Sense.NUM) == 2;
    return half
        ? Optional.of(new Length(withHalf(m.number(1, Sense.NUM), unit(m, 6))))
        : Optional.empty();
  }

  private static Optional<Meaning> andHalf(Match m) {
    int whole = m.atom(1).filter(a -> a.has(Sense.NUM)).map(a -> a.number(Sense.NUM)).orElse(1);
    return Optional.of(new Length(withHalf(whole, unit(m, 2))));
  }

  private static String withHalf(int whole, Unit unit) {
    String half = half(unit).value();
    String length = unit.length(Integer.toString(whole));
    return length.startsWith("PT") ? length + half.substring(2) : length + half.substring(1);
  }

  private static Length half(Unit unit) {
    return new Length(
        switch (unit) {
          case SECOND -> "PT0.5S";
          case MINUTE -> "PT30S";
          case HOUR -> "PT30M";
          case DAY -> "PT12H";
          case WEEKEND -> "P1D";
          case WEEK -> "P0.5W";
          case FORTNIGHT -> "P1W";
          case MONTH -> "P0.5M";
          case QUARTER -> "P45D";
          case YEAR -> "P6M";
          case DECADE -> "P5Y";
          case CENTURY -> "P50Y";
          case MILLENNIUM -> "P500Y";
        });
  }

  /** Units in the plural without a number: "for years", "weeks of fighting", "the last hours". */
  private static Optional<Meaning> bare(Match m) {
    Unit unit = unit(m, 2);
    boolean led = m.atom(1).isPresent() || m.isAfter("for", "of", "in", "within", "after", "over");
    boolean led2 = led || m.isBefore("of", "after", "before", "ahead", "later");
    boolean hours = unit == Unit.WEEKEND;
    return led2 && !hours ? Optional.of(new Length(unit.length("X"))) : Optional.empty();
  }

  private static Optional<Meaning> every(Match m) {
    Optional<Atom> amount = m.atom(1);
    String number =
        amount
            .map(a -> a.has(Sense.NUM) ? a.value(Sense.NUM) : a.value(Sense.ORD))
            .or(() -> m.words(0).equals("every other") ? Optional.of("2") : Optional.empty())
            .orElse("1");
    return Optional.of(new Repeated(unit(m, 2).length(number)));
  }

  private static Meaning weekly(int day, Match m, int part) {
    String time = m.atom(part).map(a -> "T" + a.value(Sense.PART)).orElse("");
    return new Repeated("XXXX-WXX-" + day + time);
  }

  private static Optional<Meaning> clock(Match m) {
    int hour = m.number(1, Sense.NUM);
    Optional<Integer> minute = m.atom(3).map(a -> a.number(Sense.NUM));
    boolean mark = m.atom(2).isPresent();
    if (hour < 1 || hour > 12 || minute.orElse(0) > 59 || mark != minute.isPresent()) {
      return Optional.empty();
    }
    int full = hour % 12 + (m.value(4, Sense.AMPM).equals("p") ? 12 : 0);
    String time =
        minute
            .map(n -> String.format(Locale.ROOT, "%02d:%02d", full, n))
            .orElse(String.format(Locale.ROOT, "%02d:00", full));
    return Optional.of(new Clock(time, Optional.empty()));
  }

  private static Optional<Meaning> clock24(Match m) {
    int hour = m.number(1, Sense.NUM);
    int minute = m.number(3, Sense.NUM);
    return hour > 24 || minute > 59
        ? Optional.empty()
        : Optional.of(
            new Clock(String.format(Locale.ROOT, "%02d:%02d", hour, minute), Optional.empty()));
  }

  private static Optional<Meaning> fourDigits(Match m) {
    int time = m.number(0, Sense.NUM);
    return m.words(0).length() != 4 || time / 100 > 24 || time % 100 > 59
        ? Optional.empty()
        : Optional.of(
            new Clock(
                String.format(Locale.ROOT, "%02d:%02d", time / 100, time % 100), Optional.empty()));
  }

  private static Optional<Meaning> hour(Match m, int n) {
    int hour = m.number(n, Sense.NUM);
    return hour < 1 || hour > 24
        ? Optional.empty()
        : Optional.of(new Clock(String.format(Locale.ROOT, "%02d:00", hour), Optional.empty()));
  }

  private static boolean besideDay(Match m) {
    return m.before().filter(a -> a.has(Sense.WEEKDAY) || a.has(Sense.DAY_OFFSET)).isPresent();
  }

  /** Parts of a day; a bare "night" or "morning" needs a word that leads it. */
  private static Optional<Meaning> part(Match m) {
    String code = m.value(3, Sense.PART);
    Offset today = new Offset(0, Unit.DAY, From.PUBLICATION);
    return switch (m.words(1)) {
      case "this" -> Optional.of(new Clock(code, Optional.of(today)));
      case "last" ->
          Optional.of(new Clock(code, Optional.of(new Offset(-1, Unit.DAY, From.PUBLICATION))));
      case "next" ->
          Optional.of(new Clock(code, Optional.of(new Offset(1, Unit.DAY, From.NARRATIVE))));
      case "the", "that" -> Optional.of(new Clock(code, Optional.empty()));
      default ->
          besideDay(m)
                  || m.atom(0).isPresent()
                  || m.atom(2).isPresent()
                  || m.words(3).equals("overnight")
                  || m.words(3).startsWith("mid")
              ? Optional.of(new Clock(code, Optional.empty()))
              : Optional.empty();
    };
  }
}
