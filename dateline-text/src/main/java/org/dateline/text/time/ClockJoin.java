package org.dateline.text.time;

import java.util.List;
import java.util.Optional;
import org.dateline.text.time.Meaning.Clock;

/**
 * Joins a time of day and the day beside it: "10 p.m. on Wednesday", "Thursday evening". At most a
 * comma, "on" or "at" may part them.
 */
final class ClockJoin {
  private static final List<String> LINKS = List.of(",", "on", "at");

  private ClockJoin() {}

  /** Adds {@code found} to {@code all}, joined to the last of them where the two fit. */
  static void add(List<Rule.Found> all, Rule.Found found, List<Atom> atoms) {
    if (!all.isEmpty() && adjacent(all.getLast(), found, atoms)) {
      Optional<Clock> joined = join(all.getLast().meaning(), found.meaning());
      if (joined.isPresent()) {
        Rule.Found first = all.removeLast();
        all.add(new Rule.Found(found.rule(), first.from(), found.to(), joined.get()));
        return;
      }
    }
    all.add(found);
  }

  private static boolean adjacent(Rule.Found first, Rule.Found second, List<Atom> atoms) {
    int gap = second.from() - first.to();
    return gap == 0 || gap == 1 && LINKS.contains(atoms.get(first.to()).words());
  }

  private static Optional<Clock> join(Meaning first, Meaning second) {
    if (first instanceof Clock clock && clock.day().isEmpty() && isDay(second)) {
      return Optional.of(new Clock(clock.time(), Optional.of(second)));
    }
    if (second instanceof Clock clock && clock.day().isEmpty() && isDay(first)) {
      return Optional.of(new Clock(clock.time(), Optional.of(first)));
    }
    return Optional.empty();
  }

  private static boolean isDay(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Fixed fixed -> fixed.value().length() == 10;
      case Meaning.MonthDay _, Meaning.Weekday _, Meaning.Festival _, Meaning.DayOfMonth _ -> true;
      case Meaning.Offset offset -> offset.unit() == Unit.DAY;
      case Meaning.DayRange _,
          Meaning.Month _,
          Meaning.PartOfYear _,
          Meaning.InYear _,
          Meaning.YearBefore _,
          Meaning.Same _,
          Meaning.Vague _,
          Meaning.Length _,
          Meaning.Repeated _,
          Clock _ ->
          false;
    };
  }
}
