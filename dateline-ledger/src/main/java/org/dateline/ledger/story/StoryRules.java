package org.dateline.ledger.story;

/**
 * How alike reports must be to tell one story.
 *
 * @param days how far apart the days of publication may lie
 * @param alike how alike the words of two reports must be for a closer look, 0 to 1
 * @param likely how likely it must be that two groups tell one story, on average over their
 *     reports, 0 to 1
 */
public record StoryRules(int days, double alike, double likely) {

  /** Refuses what is no threshold. */
  public StoryRules {
    if (days < 0 || !(alike > 0 && alike <= 1) || !(likely > 0 && likely <= 1)) {
      throw new IllegalArgumentException("no rules: " + days + ", " + alike + ", " + likely);
    }
  }

  /** The usual ones, chosen on the even topics and incidents of the sets of docs/stories.md. */
  public static StoryRules usual() {
    return new StoryRules(2000, 0.05, 0.45);
  }
}
