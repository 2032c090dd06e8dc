package org.dateline.ledger.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;

/**
 * Finds stories: reports of the same news, within days, across outlets.
 *
 * <p>Reports are added one after the other. Each is compared with those that share one of its
 * weightiest terms, the nearest days first and in bounded number. Its story is then joined with
 * those of the reports that it is most alike, the likeliest first, and only where two stories are
 * likely to be one as wholes: so one report that touches two stories does not make them one. What a
 * report costs does not depend on how many there are. Immutable; safe for use by several threads.
 */
public final class Stories {
  /** How many terms a report is found by. */
  static final int KEYS = 30;

  private static final int MOST_BEFORE = 60;
  private static final int MOST_BEHIND = 30;
  private static final int NEIGHBOURS = 20;
  private static final double LEAST = 0.2;
  private static final int SAMPLE = 3;
  private static final int SHARED_TERMS = 6;

  private final StoryRules rules;
  private final SameNews same;
  private final Commonness common;

  /** A report that may tell the story of the one that is added. */
  private record Neighbour(long report, double likeness) {}

  private Stories(StoryRules rules, SameNews same, Commonness common) {
    this.rules = rules;
    this.same = same;
    this.common = common;
  }

  /** With the usual rules and the word counts that come with the program. */
  public static Stories load() {
    return with(StoryRules.usual(), SameNews.usual());
  }

  /**
   * With these rules.
   *
   * @param same tells how likely two reports tell the same news
   */
  public static Stories with(StoryRules rules, SameNews same) {
    return new Stories(rules, same, Commonness.bundled());
  }

  /** By day of publication, reports without one last; then by id. */
  static final Comparator<CodedArticle> EARLIEST_FIRST =
      Comparator.comparing(
              (CodedArticle report) -> report.article().published().orElse(LocalDate.MAX))
          .thenComparing(report -> report.article().id().value());

  /**
   * The stories that these reports tell when they are added in this order, by their first report;
   * each report is in one story.
   */
  public List<Story> find(List<CodedArticle> reports, Rulings rulings) {
    MemoryIndex index = new MemoryIndex();
    for (int i = 0; i < reports.size(); i++) {
      add(i, reports.get(i).article(), index);
    }
    return index.stories(reports, rulings);
  }

  /** Adds a report, which is newer than all that are there. */
  public void add(long report, Article article, StoryIndex index) {
    Print.Worded worded = Print.of(article, index.spread(), common);
    Print print = worded.print();
    List<Neighbour> neighbours = neighbours(print, index);
    index.add(report, print);
    for (Neighbour neighbour : neighbours) {
      long own = index.storyOf(report);
      long other = index.storyOf(neighbour.report());
      if (own != other && likely(own, other, index) >= rules.likely()) {
        String shared =
            String.join(", ", worded.shared(index.print(neighbour.report()), SHARED_TERMS));
        index.join(own, other, report, new Reason("same-words", shared, neighbour.likeness()));
      }
    }
  }

  private List<Neighbour> neighbours(Print print, StoryIndex index) {
    List<Neighbour> found = new ArrayList<>();
    for (long other : index.near(print, MOST_BEFORE, MOST_BEHIND)) {
      double likeness = likeness(print, index.print(other));
      if (likeness >= LEAST) {
        found.add(new Neighbour(other, likeness));
      }
    }
    found.sort(
        Comparator.comparingDouble(Neighbour::likeness)
            .reversed()
            .thenComparingLong(Neighbour::report));
    return found.subList(0, Math.min(NEIGHBOURS, found.size()));
  }

  /** The probability that two reports tell one story; 0 where their words differ too much. */
  private double likeness(Print one, Print other) {
    return comparable(one, other) ? same.probability(one, other) : 0;
  }

  private boolean comparable(Print one, Print other) {
    return SameNews.days(one, other) <= rules.days()
        && one.all().likeness(other.all()) >= rules.alike();
  }

  /** Two reports that are compared. */
  @FunctionalInterface
  public interface Comparison {
    /**
     * What is seen in them.
     *
     * @param earlier the place of the one that came first
     * @param later the place of the other
     * @param features as {@link SameNews#FEATURES} names them
     */
    void of(int earlier, int later, double[] features);
  }

  /** Hands all reports that are compared, coming in this order, to {@code each}: to learn from. */
  public void compare(List<Article> reports, Comparison each) {
    MemoryIndex index = new MemoryIndex();
    for (int i = 0; i < reports.size(); i++) {
      Print print = Print.of(reports.get(i), index.spread(), common).print();
      for (long other : index.near(print, MOST_BEFORE, MOST_BEHIND)) {
        if (comparable(print, index.print(other))) {
          each.of((int) other, i, SameNews.features(print, index.print(other)));
        }
      }
      index.add(i, print);
    }
  }

  /** The mean probability over pairs of some reports of each story. */
  private double likely(long story, long other, StoryIndex index) {
    List<Long> some = index.sample(story, SAMPLE);
    List<Long> others = index.sample(other, SAMPLE);
    double sum = 0;
    for (long one : some) {
      for (long two : others) {
        sum += same.probability(index.print(one), index.print(two));
      }
    }
    return sum / (some.size() * others.size());
  }
}
