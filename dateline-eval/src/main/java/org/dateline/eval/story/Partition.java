package org.dateline.eval.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Things put into groups, by a program or by people, and how well two such groupings agree.
 *
 * @param <T> what is grouped
 * @param groupOf the group of each thing
 */
record Partition<T>(Map<T, String> groupOf) {

  /**
   * Precision and recall.
   *
   * @param precision 0 to 1
   * @param recall 0 to 1
   */
  record Agreement(double precision, double recall) {
    /** Their harmonic mean. */
    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  Map<String, List<T>> groups() {
    return groupOf.keySet().stream()
        .sorted(Comparator.comparing(String::valueOf))
        .collect(Collectors.groupingBy(thing -> groupOf.getOrDefault(thing, "")));
  }

  /**
   * B-cubed (Bagga and Baldwin 1998): for each thing, the share of its group that belongs with it.
   * A thing that only one side has counts as wrong for that side.
   */
  Agreement bCubed(Partition<T> gold) {
    return new Agreement(precision(this, gold), precision(gold, this));
  }

  private static <T> double precision(Partition<T> found, Partition<T> gold) {
    double sum = 0;
    for (List<T> group : found.groups().values()) {
      for (long same : intersections(group, gold).values()) {
        sum += (double) same * same / group.size();
      }
    }
    return found.groupOf.isEmpty() ? 0 : sum / found.groupOf.size();
  }

  /** Pairs of things in one group. */
  Agreement pairs(Partition<T> gold) {
    long same = 0;
    for (List<T> group : groups().values()) {
      for (long part : intersections(group, gold).values()) {
        same += part * (part - 1) / 2;
      }
    }
    long found = pairs();
    long wanted = gold.pairs();
    return new Agreement(
        found == 0 ? 0 : (double) same / found, wanted == 0 ? 0 : (double) same / wanted);
  }

  private long pairs() {
    return groups().values().stream()
        .mapToLong(group -> (long) group.size() * (group.size() - 1) / 2)
        .sum();
  }

  /** MUC (Vilain and others 1995): links between things of one group. */
  Agreement muc(Partition<T> gold) {
    return new Agreement(links(this, gold), links(gold, this));
  }

  private static <T> double links(Partition<T> found, Partition<T> gold) {
    long right = 0;
    long all = 0;
    for (List<T> group : found.groups().values()) {
      long known = group.stream().filter(gold.groupOf::containsKey).count();
      long parts = intersections(group, gold).size() + (group.size() - known);
      right += group.size() - parts;
      all += group.size() - 1;
    }
    return all == 0 ? 0 : (double) right / all;
  }

  /**
   * CEAF by entities (Luo 2005), groups aligned greedily from the most alike pair down: never more
   * than with the best alignment, and equal to it where no group has two good partners.
   */
  Agreement ceafe(Partition<T> gold) {
    Map<String, List<T>> groups = groups();
    Map<String, List<T>> goldGroups = gold.groups();
    Map<List<String>, Double> alike = new HashMap<>();
    groups.forEach(
        (name, group) ->
            intersections(group, gold)
                .forEach(
                    (other, same) ->
                        alike.put(
                            List.of(name, other),
                            2.0
                                * same
                                / (group.size()
                                    + goldGroups.getOrDefault(other, List.of()).size()))));
    Set<String> taken = new HashSet<>();
    double sum = 0;
    for (var entry :
        alike.entrySet().stream()
            .sorted(
                Map.Entry.<List<String>, Double>comparingByValue()
                    .reversed()
                    .thenComparing(e -> e.getKey().toString()))
            .toList()) {
      String found = "found " + entry.getKey().getFirst();
      String wanted = "gold " + entry.getKey().getLast();
      if (!taken.contains(found) && !taken.contains(wanted)) {
        taken.add(found);
        taken.add(wanted);
        sum += entry.getValue();
      }
    }
    return new Agreement(
        groups.isEmpty() ? 0 : sum / groups.size(),
        goldGroups.isEmpty() ? 0 : sum / goldGroups.size());
  }

  /** How many of these things are in each group of {@code other}. */
  private static <T> Map<String, Long> intersections(List<T> things, Partition<T> other) {
    return things.stream()
        .filter(other.groupOf::containsKey)
        .collect(
            Collectors.groupingBy(
                thing -> other.groupOf.getOrDefault(thing, ""), Collectors.counting()));
  }
}
