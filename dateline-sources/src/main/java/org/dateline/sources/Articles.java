package org.dateline.sources;

import org.jspecify.annotations.Nullable;

/** Something open that articles are read from, one after the other. */
interface Articles extends AutoCloseable {

  /** What comes next; null after the last. */
  @Nullable Reading next();

  @Override
  default void close() {
    // Most hold nothing open.
  }

  /** Nothing. */
  static Articles none() {
    return () -> null;
  }

  /** One item. */
  static Articles one(Reading reading) {
    return new Articles() {
      private boolean given;

      @Override
      public @Nullable Reading next() {
        if (given) {
          return null;
        }
        given = true;
        return reading;
      }
    };
  }
}
