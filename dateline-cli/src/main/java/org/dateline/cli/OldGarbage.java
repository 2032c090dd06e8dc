package org.dateline.cli;

import java.util.function.LongSupplier;

/**
 * Has old garbage collected on a long run. The collector that short runs are fastest with takes
 * ever more memory for what has outlived its first rounds, up to the most that it is allowed,
 * before it looks there: some 10 kB an article. Not thread-safe.
 */
final class OldGarbage {
  /** So much more than was left the last time is worth a look, which takes a quarter second. */
  static final long MORE = 64L << 20;

  /** The least of so many measurements is what stays; the rest is young. */
  static final int MEASUREMENTS = 20;

  private final LongSupplier used;
  private final Runnable collection;
  private long left = Long.MAX_VALUE;
  private long least = Long.MAX_VALUE;
  private int measured;

  OldGarbage() {
    this(() -> Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory(), System::gc);
  }

  /**
   * For tests.
   *
   * @param used the bytes of the heap in use
   * @param collection collects all garbage
   */
  OldGarbage(LongSupplier used, Runnable collection) {
    this.used = used;
    this.collection = collection;
  }

  /** Measures, and collects where much has grown old. To be called now and again. */
  void look() {
    least = Math.min(least, used.getAsLong());
    measured++;
    if (measured < MEASUREMENTS) {
      return;
    }
    if (left == Long.MAX_VALUE) {
      left = least;
    } else if (least - left > MORE) {
      collection.run();
      left = used.getAsLong();
    }
    least = Long.MAX_VALUE;
    measured = 0;
  }
}
