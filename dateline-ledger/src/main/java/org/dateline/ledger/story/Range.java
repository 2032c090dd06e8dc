package org.dateline.ledger.story;

import java.util.Optional;
import org.dateline.model.Tally;

/**
 * The numbers that a tally's words allow.
 *
 * @param low the smallest
 * @param high the largest; the largest long where there is no upper bound
 */
public record Range(long low, long high) {
  /** "About 50" allows a fifth more or less. */
  private static final double ABOUT = 0.2;

  /** Refuses bounds the wrong way round. */
  public Range {
    if (high < low) {
      throw new IllegalArgumentException("high below low: " + low + ", " + high);
    }
  }

  /** What a tally allows; empty where it gives no number. */
  static Optional<Range> of(Tally tally) {
    if (tally.low().isEmpty() && tally.high().isEmpty()) {
      return Optional.empty();
    }
    long low = tally.low().orElse(0);
    long high = tally.high().orElse(Long.MAX_VALUE);
    return Optional.of(
        switch (tally.bound()) {
          case EXACT, BETWEEN, AT_LEAST, AT_MOST -> new Range(low, high);
          case MORE_THAN ->
              high == Long.MAX_VALUE ? new Range(low + 1, high) : new Range(low, high);
          case FEWER_THAN ->
              tally.low().isEmpty() && high > 0 ? new Range(0, high - 1) : new Range(low, high);
          case ABOUT -> about(low, high);
        });
  }

  private static Range about(long low, long high) {
    long least = (long) Math.floor(low * (1 - ABOUT));
    long most = high == Long.MAX_VALUE ? high : (long) Math.ceil(high * (1 + ABOUT));
    return new Range(least, most);
  }

  /** Whether both can be true. */
  public boolean agrees(Range other) {
    return low <= other.high && other.low <= high;
  }
}
