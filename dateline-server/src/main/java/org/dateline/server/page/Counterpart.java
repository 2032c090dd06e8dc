package org.dateline.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.ledger.ActorViews.Dealing;
import org.dateline.ledger.ActorViews.Named;
import org.dateline.server.chart.Network.Tone;
import org.dateline.server.text.Shown;

/**
 * Somebody with whom an actor deals, over all months together.
 *
 * @param key what it is counted as
 * @param name a name of it
 * @param code its code, where it has one
 * @param quads event mentions by quad class
 * @param score the mean of their PLOVER scores
 * @param months the dealings of single months, the last first
 */
public record Counterpart(
    String key,
    Optional<String> name,
    Optional<String> code,
    List<Integer> quads,
    double score,
    List<Dealing> months) {

  /** Copies the lists. */
  public Counterpart {
    quads = List.copyOf(quads);
    months = List.copyOf(months);
  }

  /** All counterparts in these dealings, those with most event mentions first. */
  public static List<Counterpart> of(List<Dealing> dealings) {
    Map<String, List<Dealing>> byKey = new LinkedHashMap<>();
    dealings.forEach(
        dealing -> byKey.computeIfAbsent(dealing.key(), key -> new ArrayList<>()).add(dealing));
    return byKey.values().stream()
        .map(Counterpart::sum)
        .sorted(
            Comparator.comparingInt((Counterpart one) -> -one.events())
                .thenComparing(Counterpart::key))
        .toList();
  }

  private static Counterpart sum(List<Dealing> months) {
    Dealing first = months.getFirst();
    return new Counterpart(
        first.key(),
        months.stream().flatMap(month -> month.name().stream()).findFirst(),
        months.stream().flatMap(month -> month.code().stream()).findFirst(),
        quads(months),
        score(months),
        months);
  }

  /** The same, under the name by which it is called most often. */
  public Counterpart called(Named named) {
    return new Counterpart(key, Optional.of(named.name()), named.code(), quads, score, months);
  }

  /** The event mentions of several dealings by quad class. */
  static List<Integer> quads(List<Dealing> dealings) {
    List<Integer> sum = new ArrayList<>(List.of(0, 0, 0, 0));
    for (Dealing dealing : dealings) {
      for (int i = 0; i < sum.size(); i++) {
        sum.set(i, sum.get(i) + dealing.quads().get(i));
      }
    }
    return sum;
  }

  /** The mean score of several dealings, each counted as often as it has event mentions. */
  static double score(List<Dealing> dealings) {
    int events = 0;
    double sum = 0;
    for (Dealing dealing : dealings) {
      int some = total(dealing.quads());
      events += some;
      sum += dealing.score() * some;
    }
    return events == 0 ? 0 : sum / events;
  }

  /** How many event mentions. */
  static int total(List<Integer> quads) {
    return quads.stream().mapToInt(Integer::intValue).sum();
  }

  int events() {
    return total(quads);
  }

  int conflict() {
    return quads.get(2) + quads.get(3);
  }

  Tone tone() {
    return Tone.of(events(), conflict());
  }

  /** For people. */
  String shown() {
    return Shown.line(name.or(() -> code).orElse(key));
  }
}
