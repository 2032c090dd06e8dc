package org.dateline.text.neural;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Groups sentences of like length, so that little of a batch is padding and none is too big. */
final class Batches {
  /** Pieces of a batch at most, padding counted. */
  private static final int MOST_PIECES = 1024;

  /** Label scores of a batch at most; a lone sentence may have more. */
  private static final long MOST_LABEL_SCORES = 2_000_000;

  private Batches() {}

  /**
   * Groups {@code sentences}.
   *
   * @param relations how many label scores each pair of words has
   * @return the numbers of each batch's sentences
   */
  static List<List<Integer>> of(List<EncodedSentence> sentences, int relations) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt(i -> sentences.get(i).pieces().length));
    List<List<Integer>> batches = new ArrayList<>();
    List<Integer> batch = new ArrayList<>();
    long words = 0;
    for (int i : order) {
      EncodedSentence next = sentences.get(i);
      words = Math.max(words, next.starts().length);
      long size = batch.size() + 1L;
      boolean full =
          size * next.pieces().length > MOST_PIECES
              || size * words * words * relations > MOST_LABEL_SCORES;
      if (full && !batch.isEmpty()) {
        batches.add(batch);
        batch = new ArrayList<>();
        words = next.starts().length;
      }
      batch.add(i);
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }
}
