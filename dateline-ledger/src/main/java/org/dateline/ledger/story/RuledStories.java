package org.dateline.ledger.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * What people have ruled about stories, laid over what was found: stories of which two reports are
 * ruled one are joined, and a story of which two reports are ruled apart is divided, every other
 * report going with those that it is most alike. Without a ruling a story is as it was found.
 */
public final class RuledStories {
  /** In a large story each report is compared with so many others. */
  private static final int MOST_COMPARED = 100;

  private final Collection<Ruling> rulings;
  private final LongFunction<Print> prints;

  /**
   * A ruling on two reports, by their numbers.
   *
   * @param one a report
   * @param other another
   * @param together whether they are one story, else they are not
   */
  public record Ruling(long one, long other, boolean together) {}

  private record Edge(int one, int other, double likeness) {}

  /**
   * Of these rulings.
   *
   * @param prints the print of a report
   */
  public RuledStories(Collection<Ruling> rulings, LongFunction<Print> prints) {
    this.rulings = rulings;
    this.prints = prints;
  }

  /**
   * The story of each report: the number of its first report.
   *
   * @param found the reports of each story that was found
   */
  public Map<Long, Long> of(SortedMap<Long, ? extends Collection<Long>> found) {
    List<Long> reports = new ArrayList<>();
    Map<Long, Integer> places = new HashMap<>();
    List<Integer> starts = new ArrayList<>();
    for (Collection<Long> members : found.values()) {
      starts.add(reports.size());
      for (long member : members) {
        places.put(member, reports.size());
        reports.add(member);
      }
    }
    starts.add(reports.size());
    Joining joining = new Joining(reports.size(), placed(false, places));
    placed(true, places).forEach(pair -> joining.join(pair[0], pair[1]));
    for (int i = 0; i + 1 < starts.size(); i++) {
      joining.joinAll(reports, starts.get(i), starts.get(i + 1));
    }
    Map<Long, Long> stories = new TreeMap<>();
    for (List<Integer> members : joining.groups.all()) {
      long first = members.stream().mapToLong(reports::get).min().orElseThrow();
      members.forEach(member -> stories.put(reports.get(member), first));
    }
    return stories;
  }

  private List<int[]> placed(boolean together, Map<Long, Integer> places) {
    return rulings.stream()
        .filter(ruling -> ruling.together() == together)
        .filter(ruling -> places.containsKey(ruling.one()) && places.containsKey(ruling.other()))
        .sorted(Comparator.comparingLong(Ruling::one).thenComparingLong(Ruling::other))
        .map(
            ruling ->
                new int[] {
                  places.getOrDefault(ruling.one(), 0), places.getOrDefault(ruling.other(), 0)
                })
        .toList();
  }

  /** Groups on their way, of which some must stay apart. */
  private final class Joining {
    private final Groups groups;
    private final List<int[]> apart;

    private Joining(int size, List<int[]> apart) {
      this.groups = new Groups(size);
      this.apart = apart;
    }

    private void join(int one, int other) {
      int x = groups.of(one);
      int y = groups.of(other);
      boolean forbidden =
          apart.stream()
              .anyMatch(
                  pair -> {
                    int a = groups.of(pair[0]);
                    int b = groups.of(pair[1]);
                    return (a == x && b == y) || (a == y && b == x);
                  });
      if (x != y && !forbidden) {
        groups.join(x, y);
      }
    }

    /** Joins the reports of a story, from the likeliest two down. */
    private void joinAll(List<Long> reports, int start, int end) {
      if (apart.isEmpty()) {
        for (int i = start + 1; i < end; i++) {
          join(start, i);
        }
        return;
      }
      List<Edge> edges = new ArrayList<>();
      for (int i = start; i < end; i++) {
        Print print = prints.apply(reports.get(i));
        for (int j = Math.max(start, i - MOST_COMPARED); j < i; j++) {
          double likeness = SameNews.usual().probability(prints.apply(reports.get(j)), print);
          edges.add(new Edge(j, i, likeness));
        }
      }
      edges.sort(
          Comparator.comparingDouble(Edge::likeness)
              .reversed()
              .thenComparingInt(Edge::one)
              .thenComparingInt(Edge::other));
      edges.forEach(edge -> join(edge.one(), edge.other()));
    }
  }
}
