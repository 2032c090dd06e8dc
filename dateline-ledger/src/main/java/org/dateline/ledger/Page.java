package org.dateline.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items what it shows
 * @param next where the list goes on; empty at its end
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {
  /** Copies the list. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page of {@code size} items among {@code found}, which holds one more where there is one.
   */
  static <T> Page<T> of(List<T> found, int size, Function<T, Cursor> at) {
    if (found.size() <= size) {
      return new Page<>(found, Optional.empty());
    }
    return new Page<>(found.subList(0, size), Optional.of(at.apply(found.get(size - 1))));
  }
}
