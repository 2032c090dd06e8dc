package org.dateline.eval.benchmark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The same computation every time, of the kinds that coding is made of: multiplying matrices of
 * small numbers, cutting words and counting them. What coding costs is told as a multiple of it, so
 * that a slower or busier machine does not look like a dearer program.
 */
final class FixedWork {
  private static final int SIZE = 256;
  private static final int ROUNDS = 12;
  private static final int WORDS = 120_000;

  private FixedWork() {}

  /** Nanoseconds of the processor that it takes now. */
  static long nanos() {
    long start = Machine.threadNanos();
    long result = multiplied() + counted();
    long taken = Machine.threadNanos() - start;
    if (result == 0) {
      throw new IllegalStateException("the fixed work came to nothing");
    }
    return taken;
  }

  private static long multiplied() {
    float[] left = new float[SIZE * SIZE];
    float[] right = new float[SIZE * SIZE];
    for (int i = 0; i < left.length; i++) {
      left[i] = i % 17;
      right[i] = i % 13;
    }
    float[] product = new float[SIZE * SIZE];
    for (int round = 0; round < ROUNDS; round++) {
      Arrays.fill(product, 0);
      for (int row = 0; row < SIZE; row++) {
        for (int k = 0; k < SIZE; k++) {
          float factor = left[row * SIZE + k];
          for (int column = 0; column < SIZE; column++) {
            product[row * SIZE + column] += factor * right[k * SIZE + column];
          }
        }
      }
    }
    return (long) product[SIZE] + 1;
  }

  private static long counted() {
    Map<String, Integer> counts = new HashMap<>();
    int state = 1;
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      word.setLength(0);
      state = state * 1_103_515_245 + 12_345;
      word.append("word").append((state >>> 16) % 5_000);
      counts.merge(word.toString(), 1, Integer::sum);
    }
    return counts.size();
  }
}
