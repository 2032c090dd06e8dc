package org.dateline.text.time;

import static org.dateline.text.time.Rule.guarded;
import static org.dateline.text.time.Rule.rule;

import java.util.List;
import java.util.Optional;
import org.dateline.text.time.Meaning.Clock;
import org.dateline.text.time.Meaning.From;
import org.dateline.text.time.Meaning.Offset;
import org.dateline.text.time.Meaning.Same;
import org.dateline.text.time.Meaning.Vague;
import org.dateline.text.time.Meaning.YearBefore;

/** Rules for points counted from the day of publication or from the narrative. */
final class RelativeRules {
  private static final String EDGE = "EDGE? -? the? ";

  static final List<Rule> RULES =
      List.of(
          rule(
              "day.deictic",
              "EDGE? DAY_OFFSET",
              m -> new Offset(m.number(1, Sense.DAY_OFFSET), Unit.DAY, From.PUBLICATION)),
          rule(
              "tonight",
              "EDGE? tonight",
              _ -> new Clock("NI", Optional.of(new Offset(0, Unit.DAY, From.PUBLICATION)))),
          rule(
              "unit.this",
              EDGE + "this|current UNIT",
              m -> new Offset(0, Unit.of(m.value(4, Sense.UNIT)), From.PUBLICATION)),
          rule(
              "unit.last",
              EDGE + "last UNIT",
              m -> new Offset(-1, Unit.of(m.value(4, Sense.UNIT)), From.PUBLICATION)),
          guarded("unit.next", EDGE + "next|coming UNIT", RelativeRules::next),
          guarded("unit.following", "the following|previous|preceding UNIT", RelativeRules::near),
          rule("unit.same", EDGE + "that|same UNIT", m -> new Same(unit(m, 4))),
          guarded("unit.bare", EDGE + "latest|most? recent? UNIT", RelativeRules::bare),
          guarded(
              "ago", "APPROX? NUM|a|an|VAGUE full? UNIT|UNITS or? so? ago|back", m -> ago(m, 1, 3)),
          rule("ago.vague", "UNITS ago", _ -> new Vague("PAST_REF")),
          guarded(
              "earlier",
              "APPROX? NUM|a|an|VAGUE full? UNIT|UNITS earlier|previously|before|later|after|afterwards",
              RelativeRules::away),
          guarded("from-now", "APPROX? NUM|a|an UNIT|UNITS from now", m -> fromNow(m, 1, 2)),
          guarded("in.future", "in NUM|a|an UNIT|UNITS ' time", m -> fromNow(m, 1, 2)),
          rule(
              "year-ago",
              "the|a? same? year - ago|earlier quarter|period|month|third?",
              m -> new YearBefore(From.NARRATIVE, m.atom(5).isPresent())),
          rule("year.end", "year -|'? s? end", _ -> new Meaning.MonthDay(12, 31)),
          rule("period.latest", "the latest period", _ -> new Same(Unit.QUARTER)),
          rule("year.whole", "the full|whole|entire year", _ -> new Same(Unit.YEAR)),
          rule("recent", "the? more|most? recent|recently|past UNITS", _ -> new Vague("PAST_REF")),
          rule("coming", "the? coming|future UNITS", _ -> new Vague("FUTURE_REF")),
          guarded("present", "PRESENT", RelativeRules::present),
          guarded("past", "more|most? PAST", RelativeRules::past),
          guarded(
              "past.the",
              "in the past",
              m ->
                  m.after().filter(RelativeRules::counts).isPresent()
                      ? Optional.empty()
                      : Optional.of(new Vague("PAST_REF"))),
          guarded(
              "future",
              "FUTURE",
              m ->
                  m.isAfter("as", "too", "so") || m.isBefore("enough")
                      ? Optional.empty()
                      : Optional.of(new Vague("FUTURE_REF"))));

  private RelativeRules() {}

  private static boolean counts(Atom atom) {
    return atom.has(Sense.NUM)
        || atom.has(Sense.VAGUE)
        || atom.has(Sense.UNIT)
        || atom.has(Sense.UNITS);
  }

  private static Unit unit(Match m, int n) {
    Atom atom = m.atom(n).orElseThrow();
    return Unit.of(atom.has(Sense.UNIT) ? atom.value(Sense.UNIT) : atom.value(Sense.UNITS));
  }

  /** "the next day" follows in the narrative; "next week" follows the day of publication. */
  private static Optional<Meaning> next(Match m) {
    From from = m.atom(2).isPresent() ? From.NARRATIVE : From.PUBLICATION;
    return Optional.of(new Offset(1, unit(m, 4), from));
  }

  private static Optional<Meaning> near(Match m) {
    int amount = m.words(1).equals("following") ? 1 : -1;
    return Optional.of(new Offset(amount, unit(m, 2), From.NARRATIVE));
  }

  /** "the quarter", "the week", "the weekend", "end of the month"; not "the day", "the hour". */
  private static Optional<Meaning> bare(Match m) {
    Unit unit = unit(m, 5);
    if (unit == Unit.YEAR && m.atom(0).isEmpty() && m.isBefore("ended", "ending", "to")) {
      return Optional.of(new Meaning.Length("P1Y"));
    }
    boolean article = m.atom(2).isPresent() || m.words(0).startsWith("the ");
    boolean part = m.atom(0).isPresent();
    boolean latest = m.atom(3).isPresent() || m.atom(4).isPresent();
    if (!article && !part && !latest || m.isAfter("of") && !part && unit == Unit.DAY) {
      return Optional.empty();
    }
    return switch (unit) {
      case QUARTER, WEEKEND, WEEK, MONTH, YEAR -> Optional.of(new Same(unit));
      case DAY, DECADE -> part || latest ? Optional.of(new Same(unit)) : Optional.empty();
      case SECOND, MINUTE, HOUR, FORTNIGHT, CENTURY, MILLENNIUM -> Optional.empty();
    };
  }

  private static Optional<Meaning> ago(Match m, int amount, int unit) {
    return Optional.of(count(m, amount, unit, -1, From.PUBLICATION, "PAST_REF"));
  }

  private static Optional<Meaning> away(Match m) {
    String word = m.words(4);
    boolean later = word.startsWith("after") || word.equals("later");
    String vague = later ? "FUTURE_REF" : "PAST_REF";
    return Optional.of(count(m, 1, 3, later ? 1 : -1, From.NARRATIVE, vague));
  }

  private static Optional<Meaning> fromNow(Match m, int amount, int unit) {
    return Optional.of(count(m, amount, unit, 1, From.PUBLICATION, "FUTURE_REF"));
  }

  private static Meaning count(Match m, int amount, int unit, int sign, From from, String vague) {
    Atom atom = m.atom(amount).orElseThrow();
    if (atom.has(Sense.VAGUE)) {
      return new Vague(vague);
    }
    int number = atom.has(Sense.NUM) ? Math.min(atom.number(Sense.NUM), 9999) : 1;
    Unit counted = unit(m, unit);
    if (counted == Unit.YEAR && number == 1 && sign < 0) {
      return new YearBefore(from, false);
    }
    return new Offset(sign * number, counted, from);
  }

  private static Optional<Meaning> present(Match m) {
    return m.isAfter("until", "by") && m.atom(0).orElseThrow().is("current")
        ? Optional.empty()
        : Optional.of(new Vague("PRESENT_REF"));
  }

  /** "once" and "earlier" say when only by themselves: not "once a day", "earlier than". */
  private static Optional<Meaning> past(Match m) {
    Atom atom = m.atom(1).orElseThrow();
    boolean once = atom.is("once");
    boolean earlier =
        atom.is("earlier") && (m.isBefore("than", "this", "in") || m.after().isEmpty());
    return once || earlier ? Optional.empty() : Optional.of(new Vague("PAST_REF"));
  }
}
