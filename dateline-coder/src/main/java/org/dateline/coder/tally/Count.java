package org.dateline.coder.tally;

import java.util.OptionalLong;
import org.dateline.model.Tally;

/**
 * A number as its words bound it.
 *
 * @param low lower bound
 * @param high upper bound; the same as {@code low} for an exact number
 * @param bound how the words bound it
 */
public record Count(OptionalLong low, OptionalLong high, Tally.Bound bound) {

  /** Exactly this many. */
  static Count exactly(long value) {
    return new Count(OptionalLong.of(value), OptionalLong.of(value), Tally.Bound.EXACT);
  }

  /** From {@code low} to {@code high}, as vaguely as "dozens". */
  static Count about(long low, long high) {
    return new Count(OptionalLong.of(low), OptionalLong.of(high), Tally.Bound.ABOUT);
  }

  /** The number that the words name: the lower bound, or the upper one where it stands alone. */
  public long named() {
    return low.isPresent() ? low.getAsLong() : high.orElse(0);
  }

  /** So many times this number: "several" times a hundred. */
  Count times(long unit) {
    return new Count(times(low, unit), times(high, unit), bound);
  }

  private static OptionalLong times(OptionalLong value, long unit) {
    return value.isPresent() ? OptionalLong.of(value.getAsLong() * unit) : value;
  }

  /** This number, bounded. */
  Count bounded(Tally.Bound wanted) {
    OptionalLong none = OptionalLong.empty();
    return switch (wanted) {
      case EXACT, BETWEEN -> this;
      case ABOUT -> new Count(low, high, Tally.Bound.ABOUT);
      case AT_LEAST, MORE_THAN -> new Count(low, none, wanted);
      case AT_MOST, FEWER_THAN -> new Count(none, high, wanted);
    };
  }
}
