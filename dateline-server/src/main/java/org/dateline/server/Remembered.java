package org.dateline.server;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last thing that was worked out, as long as what it was worked out of stays the same. Safe for
 * use by several threads; two that ask at once may both work.
 *
 * @param <K> what it is worked out of
 * @param <T> what it is
 */
final class Remembered<K, T> {
  private volatile @Nullable Entry<K, T> last;

  private record Entry<K, T>(K of, T value) {}

  /** What {@code of} gives: remembered, or worked out now. */
  T get(K of, Supplier<T> working) {
    Entry<K, T> known = last;
    if (known == null || !known.of().equals(of)) {
      known = new Entry<>(of, working.get());
      last = known;
    }
    return known.value();
  }
}
