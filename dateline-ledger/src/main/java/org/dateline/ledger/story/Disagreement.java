package org.dateline.ledger.story;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.model.ArticleId;
import org.dateline.model.StatementId;

/**
 * Statements of one thing that cannot all be true. They are kept side by side; none is preferred.
 *
 * @param kind what they differ in
 * @param story the story
 * @param about what they are about, in words
 * @param sides who says what, in order of what they say; at least two
 */
public record Disagreement(Kind kind, ArticleId story, String about, List<Side> sides) {
  /** By day, then by story and by what they are about. */
  public static final Comparator<Disagreement> NEWEST_FIRST =
      Comparator.comparing((Disagreement d) -> d.newest().orElse(LocalDate.MIN))
          .reversed()
          .thenComparing(d -> d.story().value())
          .thenComparing(Disagreement::kind)
          .thenComparing(Disagreement::about)
          .thenComparing(d -> d.sides().getFirst().statement().value());

  /** Copies the list; refuses fewer than two sides. */
  public Disagreement {
    sides = List.copyOf(sides);
    if (sides.size() < 2) {
      throw new IllegalArgumentException("a disagreement of " + sides.size());
    }
  }

  /** What statements differ in. */
  public enum Kind {
    /** Numbers that do not go together, from two claimants. */
    FIGURES,
    /** Numbers that do not go together, from one claimant: the later takes back the earlier. */
    REVISION,
    /** One says that it happened, another that it did not. */
    DENIAL,
    /** Days that do not go together. */
    DATES,
    /** Who did it to whom. */
    PARTIES
  }

  /**
   * What one says.
   *
   * @param claimant who
   * @param statement the statement
   * @param report the report that has it
   * @param day its day of publication
   * @param words what it says, in short
   */
  public record Side(
      String claimant,
      StatementId statement,
      ArticleId report,
      Optional<LocalDate> day,
      String words) {}

  /** The day of the newest statement in it; empty where none is known. */
  public Optional<LocalDate> newest() {
    return sides.stream().flatMap(side -> side.day().stream()).max(LocalDate::compareTo);
  }
}
