package org.dateline.server.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.ledger.ActorViews.Dealing;
import org.dateline.ledger.DayDealing;

/**
 * What happened between an actor and another in one month or week.
 *
 * @param time the month, {@code 2024-03}, or the Monday of the week, {@code 2024-03-25}; empty
 *     where no day is known
 * @param key what the other is counted as
 * @param name the name under which it is mentioned most often
 * @param code its code there, where it has one
 * @param quads event mentions by quad class: verbal cooperation, material cooperation, verbal
 *     conflict, material conflict
 * @param score the mean of the PLOVER scores, -10 to 10
 */
public record Dealt(
    String time,
    String key,
    Optional<String> name,
    Optional<String> code,
    List<Integer> quads,
    double score) {
  /** Copies the list. */
  public Dealt {
    quads = List.copyOf(quads);
  }

  /** What the ledger has counted. */
  public static Dealt ofMonth(Dealing dealing) {
    return new Dealt(
        dealing.month(),
        dealing.key(),
        dealing.name(),
        dealing.code(),
        dealing.quads(),
        dealing.score());
  }

  /**
   * Puts days together to weeks, the last first and of a week those with most event mentions.
   *
   * @param all with all others, who are called as they are there
   */
  public static List<Dealt> weeks(List<DayDealing> days, List<Counterpart> all) {
    Map<String, Counterpart> others =
        all.stream().collect(Collectors.toMap(Counterpart::key, one -> one));
    Map<List<String>, List<DayDealing>> weeks = new LinkedHashMap<>();
    for (DayDealing day : days) {
      String week =
          day.day().isEmpty()
              ? ""
              : Stretch.of(LocalDate.parse(day.day()), Stretch.Unit.WEEK).name();
      weeks.computeIfAbsent(List.of(week, day.key()), k -> new ArrayList<>()).add(day);
    }
    return weeks.entrySet().stream()
        .map(
            week ->
                sum(
                    week.getKey().getFirst(),
                    week.getValue(),
                    Optional.ofNullable(others.get(week.getKey().getLast()))))
        .sorted(
            Comparator.comparing(Dealt::time)
                .thenComparingInt(Dealt::events)
                .reversed()
                .thenComparing(Dealt::key))
        .toList();
  }

  private static Dealt sum(String week, List<DayDealing> days, Optional<Counterpart> other) {
    int scored = days.stream().mapToInt(DayDealing::scored).sum();
    double score = days.stream().mapToDouble(DayDealing::score).sum();
    return new Dealt(
        week,
        days.getFirst().key(),
        other.flatMap(Counterpart::name),
        other.flatMap(Counterpart::code),
        sum(days.stream().map(DayDealing::quads).toList()),
        scored == 0 ? 0 : score / scored);
  }

  /** The event mentions of several by quad class. */
  static List<Integer> quads(List<Dealt> dealings) {
    return sum(dealings.stream().map(Dealt::quads).toList());
  }

  /** The mean score of several, each counted as often as it has event mentions. */
  static double score(List<Dealt> dealings) {
    int events = dealings.stream().mapToInt(Dealt::events).sum();
    double sum = dealings.stream().mapToDouble(one -> one.score() * one.events()).sum();
    return events == 0 ? 0 : sum / events;
  }

  private static List<Integer> sum(List<List<Integer>> quads) {
    List<Integer> sum = new ArrayList<>(List.of(0, 0, 0, 0));
    for (List<Integer> some : quads) {
      for (int i = 0; i < sum.size(); i++) {
        sum.set(i, sum.get(i) + some.get(i));
      }
    }
    return sum;
  }

  /** How many event mentions. */
  public int events() {
    return quads.stream().mapToInt(Integer::intValue).sum();
  }
}
