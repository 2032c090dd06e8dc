package org.dateline.model;

import java.util.function.Supplier;

/**
 * Sees each stage of the work on an article begin and end, for instance to measure it; the stages
 * themselves read no clock. What it sees changes no answer. Must be safe for several threads.
 */
public interface StageObserver {
  /** Sees nothing. */
  StageObserver NONE =
      new StageObserver() {
        @Override
        public <T> T during(Stage stage, Supplier<T> work) {
          return work.get();
        }
      };

  /**
   * Does {@code work}, once and on this thread, and gives its result.
   *
   * @param stage what the work is; no stage lies within another
   */
  <T> T during(Stage stage, Supplier<T> work);
}
