package org.dateline.ledger.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.model.CodedArticle;

/**
 * Finds stories: reports of the same news, within days, across outlets.
 *
 * <p>Each report is compared with those that share one of its weightiest terms, most recent first
 * and in bounded number. Then the most alike are joined first, and two groups are joined only if
 * they are alike as wholes, so that one report that touches two stories does not make them one.
 * Immutable; safe for use by several threads.
 */
public final class Stories {
  private static final int KEYS = 30;
  private static final int MOST_OF_KEY = 60;
  private static final int NEIGHBOURS = 20;
  private static final double LEAST = 0.2;

  private final StoryRules rules;
  private final Commonness common;

  /** Two reports that may tell one story. */
  private record Edge(int one, int other, double likeness) {}

  private Stories(StoryRules rules, Commonness common) {
    this.rules = rules;
    this.common = common;
  }

  /** With the usual rules and the word counts that come with the program. */
  public static Stories load() {
    return with(StoryRules.usual());
  }

  /** With these rules. */
  public static Stories with(StoryRules rules) {
    return new Stories(rules, Commonness.load());
  }

  /** The stories that these reports tell, by their first report; each report is in one story. */
  public List<Story> find(List<CodedArticle> reports, Rulings rulings) {
    List<CodedArticle> sorted = reports.stream().sorted(EARLIEST_FIRST).toList();
    Fingerprints prints = Fingerprints.of(sorted, common);
    StoryGroups groups = new StoryGroups(sorted, prints, rulings);
    groups.joinRuled();
    List<Edge> edges = edges(sorted, prints);
    edges.sort(
        Comparator.comparingDouble(Edge::likeness)
            .reversed()
            .thenComparingInt(Edge::one)
            .thenComparingInt(Edge::other));
    for (Edge edge : edges) {
      groups.join(edge.one(), edge.other(), edge.likeness(), rules.likely());
    }
    return groups.stories();
  }

  /** By day of publication, reports without one last; then by id. */
  static final Comparator<CodedArticle> EARLIEST_FIRST =
      Comparator.comparing(
              (CodedArticle report) -> report.article().published().orElse(LocalDate.MAX))
          .thenComparing(report -> report.article().id().value());

  private List<Edge> edges(List<CodedArticle> reports, Fingerprints prints) {
    List<List<Integer>> holders = new ArrayList<>();
    for (int term = 0; term < prints.termCount(); term++) {
      holders.add(new ArrayList<>(2));
    }
    List<Edge> edges = new ArrayList<>();
    int[] seenBy = new int[reports.size()];
    for (int report = 0; report < reports.size(); report++) {
      List<Edge> found = new ArrayList<>();
      for (int term : prints.print(report).all().heaviest(KEYS)) {
        List<Integer> others = holders.get(term);
        for (int i = others.size() - 1; i >= Math.max(0, others.size() - MOST_OF_KEY); i--) {
          int other = others.get(i);
          if (seenBy[other] <= report) {
            seenBy[other] = report + 1;
            double likeness = likeness(reports, prints, other, report);
            if (likeness >= LEAST) {
              found.add(new Edge(other, report, likeness));
            }
          }
        }
        others.add(report);
      }
      found.sort(Comparator.comparingDouble(Edge::likeness).reversed().thenComparingInt(Edge::one));
      edges.addAll(found.subList(0, Math.min(NEIGHBOURS, found.size())));
    }
    return edges;
  }

  /** The probability that two reports tell one story; 0 where their words differ too much. */
  private double likeness(List<CodedArticle> reports, Fingerprints prints, int one, int other) {
    if (prints.print(one).all().likeness(prints.print(other).all()) < rules.alike()) {
      return 0;
    }
    long days = days(reports.get(one), reports.get(other));
    return days > rules.days()
        ? 0
        : SameNews.probability(prints.print(one), prints.print(other), days, prints);
  }

  /** Days between the publication of two reports; -1 where one of them is not known. */
  static long days(CodedArticle one, CodedArticle other) {
    Optional<LocalDate> first = one.article().published();
    Optional<LocalDate> second = other.article().published();
    return first.isEmpty() || second.isEmpty()
        ? -1
        : Math.abs(ChronoUnit.DAYS.between(first.get(), second.get()));
  }
}
