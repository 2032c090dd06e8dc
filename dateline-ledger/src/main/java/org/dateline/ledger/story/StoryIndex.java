package org.dateline.ledger.story;

import java.util.Collection;
import java.util.List;

/**
 * The reports that were put into stories so far, each by its number: what {@link Stories} needs to
 * know of them and to change. Later reports have higher numbers.
 */
public interface StoryIndex {

  /** In how many reports each term stands. */
  Spread spread();

  /**
   * The numbers of the reports near a print that have one of its keys, rising: for each key the
   * latest so many published on its day or before, and the first so many published later. A report
   * of unknown day is near the latest ones.
   */
  Collection<Long> near(Print print, int before, int behind);

  /** The print of a report. */
  Print print(long report);

  /** The story of a report: the number of its first report. */
  long storyOf(long report);

  /** The first and the last reports of a story, so many of each, rising; all of a small one. */
  List<Long> sample(long story, int most);

  /** Adds a report, which is a story of its own at first. */
  void add(long report, Print print);

  /** Makes one story of two, for a reason that a report gave. */
  void join(long story, long other, long report, Reason reason);
}
