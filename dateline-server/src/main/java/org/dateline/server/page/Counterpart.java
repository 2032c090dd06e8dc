package org.dateline.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.server.chart.Network.Tone;
import org.dateline.server.text.Shown;

/**
 * Somebody with whom an actor deals, over all time together.
 *
 * @param key what it is counted as
 * @param name a name of it
 * @param code its code, where it has one
 * @param quads event mentions by quad class
 * @param score the mean of their PLOVER scores
 */
public record Counterpart(
    String key, Optional<String> name, Optional<String> code, List<Integer> quads, double score) {

  /** Copies the list. */
  public Counterpart {
    quads = List.copyOf(quads);
  }

  /** All counterparts in these dealings, those with most event mentions first. */
  public static List<Counterpart> of(List<Dealt> dealings) {
    Map<String, List<Dealt>> byKey = new LinkedHashMap<>();
    dealings.forEach(
        dealing -> byKey.computeIfAbsent(dealing.key(), key -> new ArrayList<>()).add(dealing));
    return byKey.values().stream()
        .map(Counterpart::sum)
        .sorted(
            Comparator.comparingInt((Counterpart one) -> -one.events())
                .thenComparing(Counterpart::key))
        .toList();
  }

  private static Counterpart sum(List<Dealt> months) {
    Dealt first = months.getFirst();
    return new Counterpart(
        first.key(),
        months.stream().flatMap(month -> month.name().stream()).findFirst(),
        months.stream().flatMap(month -> month.code().stream()).findFirst(),
        Dealt.quads(months),
        Dealt.score(months));
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
