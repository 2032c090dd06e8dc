package org.dateline.ledger.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people have ruled about things that belong together, by the ids of articles or statements. A
 * ruling outweighs every rule of the program; where two rulings clash, "apart" wins. Immutable.
 */
public final class Rulings {
  private static final Rulings NONE = new Rulings(Set.of(), Set.of());

  private final Set<Pair> together;
  private final Map<String, Set<String>> apart;

  private Rulings(Collection<Pair> together, Collection<Pair> apart) {
    this.together = Set.copyOf(together);
    Map<String, Set<String>> both = new HashMap<>();
    for (Pair pair : apart) {
      both.computeIfAbsent(pair.one(), id -> new HashSet<>()).add(pair.other());
      both.computeIfAbsent(pair.other(), id -> new HashSet<>()).add(pair.one());
    }
    this.apart = both;
  }

  /**
   * Two things that a person has ruled on.
   *
   * @param one the id of one
   * @param other the id of the other
   */
  public record Pair(String one, String other) {}

  /** Nobody has ruled on anything. */
  public static Rulings none() {
    return NONE;
  }

  /** These pairs belong together, and these do not. */
  public static Rulings of(Collection<Pair> together, Collection<Pair> apart) {
    return new Rulings(together, apart);
  }

  /** The pairs that belong together. */
  Set<Pair> together() {
    return together;
  }

  /** Whether a member of one group is ruled apart from a member of the other. */
  boolean apart(Collection<String> some, Collection<String> others) {
    if (apart.isEmpty()) {
      return false;
    }
    Collection<String> fewer = some.size() <= others.size() ? some : others;
    Set<String> more = new HashSet<>(some.size() <= others.size() ? others : some);
    return fewer.stream()
        .anyMatch(id -> apart.getOrDefault(id, Set.of()).stream().anyMatch(more::contains));
  }

  /** Those about things that have a number. */
  List<RuledStories.Ruling> numbered(Map<String, Long> numbers) {
    List<RuledStories.Ruling> all = new ArrayList<>();
    together.forEach(pair -> add(all, numbers, pair.one(), pair.other(), true));
    apart.forEach((one, others) -> others.forEach(other -> add(all, numbers, one, other, false)));
    return all;
  }

  private static void add(
      List<RuledStories.Ruling> all,
      Map<String, Long> numbers,
      String one,
      String other,
      boolean together) {
    if (numbers.containsKey(one) && numbers.containsKey(other)) {
      all.add(
          new RuledStories.Ruling(
              numbers.getOrDefault(one, 0L), numbers.getOrDefault(other, 0L), together));
    }
  }

  /** Why things are one that were ruled to be: a reason for each ruling on two of them. */
  public List<Reason> reasons(Set<String> things) {
    return together.stream()
        .filter(pair -> things.contains(pair.one()) && things.contains(pair.other()))
        .map(pair -> new Reason("ruling", "ruled to be one story", 1))
        .toList();
  }

  /** Whether any thing is ruled apart from another. */
  boolean splitsAny() {
    return !apart.isEmpty();
  }
}
