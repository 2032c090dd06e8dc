package org.dateline.ledger;

import java.util.List;

/**
 * A list of counts that somebody waits for: where no counts are kept and more meets a filter than
 * can be counted at once, the newest of it is counted.
 *
 * @param items what was counted
 * @param all whether all that meets the filter was; else, of actors, the newest {@link #MOST}
 *     events and, where the filter has words, those of the {@link #REPORTS} reports with them that
 *     were read last, and of descriptions the newest {@link #DESCRIPTIONS}
 * @param <T> what is listed
 */
public record Counted<T>(List<T> items, boolean all) {
  /** So many events are counted at once: 0.1 s on one core, as docs/measurements.md has it. */
  public static final int MOST = 50_000;

  /** Of so many reports with the words that a filter has. */
  public static final int REPORTS = 2_000;

  /** So many uses of descriptions of one party are counted. */
  public static final int DESCRIPTIONS = 20_000;

  /** Copies the list. */
  public Counted {
    items = List.copyOf(items);
  }
}
