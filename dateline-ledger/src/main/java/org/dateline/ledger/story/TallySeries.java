package org.dateline.ledger.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.model.ArticleId;
import org.dateline.model.StatementId;
import org.dateline.model.Tally;

/**
 * What one claimant said of one number, report after report.
 *
 * @param subject what is counted, and in which story
 * @param claimant who says so
 * @param points what they said, earliest first; never empty
 */
public record TallySeries(Subject subject, String claimant, List<Point> points) {

  /** Copies the list; refuses an empty series. */
  public TallySeries {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a series without points");
    }
  }

  /**
   * What is counted.
   *
   * @param story the story
   * @param what what happened to people, for instance {@code killed}
   * @param whom of whom, where only a part is counted: "children"; empty for everybody
   * @param cumulative whether it sums over a period or many incidents
   */
  public record Subject(ArticleId story, String what, String whom, boolean cumulative) {}

  /**
   * A number that a claimant gave.
   *
   * @param tally the statement
   * @param report the report that has it
   * @param day its day of publication
   * @param range what the words allow
   * @param revises whether it takes back what the same claimant said before
   */
  public record Point(
      Tally tally, ArticleId report, Optional<LocalDate> day, Range range, boolean revises) {

    /** Names the statement. */
    public StatementId id() {
      return tally.id();
    }

    /** The number with its bound, for people: "at least 12". */
    public String words() {
      String bound =
          switch (tally.bound()) {
            case EXACT, BETWEEN -> "";
            case AT_LEAST -> "at least ";
            case MORE_THAN -> "more than ";
            case AT_MOST -> "up to ";
            case FEWER_THAN -> "fewer than ";
            case ABOUT -> "about ";
          };
      long low = tally.low().orElse(range.low());
      long high = tally.high().orElse(low);
      boolean upper = tally.low().isEmpty();
      return bound + (upper ? "" + high : low == high ? "" + low : low + " to " + high);
    }
  }

  /** The last that the claimant said. */
  public Point last() {
    return points.getLast();
  }
}
