package org.dateline.text.neural;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Groups sentences of like length, so that little of a batch is padding and none is too big.
 *
 * <p>The model works on padding as it does on words, and padding was once its dearest waste. So
 * among all ways to cut the sentences, sorted by length, into batches, that with the fewest pieces
 * is taken, where each batch counts for some pieces more.
 */
final class Batches {
  /** Pieces of a batch at most, padding counted. */
  private static final int MOST_PIECES = 1024;

  /** Label scores of a batch at most; a lone sentence may have more. */
  private static final long MOST_LABEL_SCORES = 2_000_000;

  /** What it costs to run the model once more, in pieces. */
  private static final int PIECES_PER_RUN = 16;

  private final List<EncodedSentence> sentences;
  private final int relations;
  private final int most;

  private Batches(List<EncodedSentence> sentences, int relations, int most) {
    this.sentences = sentences;
    this.relations = relations;
    this.most = most;
  }

  /**
   * Groups {@code sentences}, in time linear in their number but for sorting them.
   *
   * @param relations how many label scores each pair of words has
   * @param most sentences of a batch at most, at least 1
   * @return the numbers of each batch's sentences
   */
  static List<List<Integer>> of(List<EncodedSentence> sentences, int relations, int most) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt(i -> sentences.get(i).pieces().length));
    int[] starts = new Batches(sentences, relations, most).cheapest(order);
    List<List<Integer>> batches = new ArrayList<>();
    for (int end = order.size(); end > 0; end = starts[end]) {
      batches.add(List.copyOf(order.subList(starts[end], end)));
    }
    Collections.reverse(batches);
    return batches;
  }

  /** For each number of sentences of {@code order}, where the last batch of the cheapest begins. */
  private int[] cheapest(List<Integer> order) {
    long[] costs = new long[order.size() + 1];
    int[] starts = new int[order.size() + 1];
    for (int end = 1; end <= order.size(); end++) {
      int pieces = sentences.get(order.get(end - 1)).pieces().length;
      long words = 0;
      costs[end] = Long.MAX_VALUE;
      for (int start = end - 1; start >= 0; start--) {
        words = Math.max(words, sentences.get(order.get(start)).starts().length);
        int size = end - start;
        boolean full =
            size > most
                || (long) size * pieces > MOST_PIECES
                || size * words * words * relations > MOST_LABEL_SCORES;
        if (full && size > 1) {
          break;
        }
        long cost = costs[start] + (long) size * pieces + PIECES_PER_RUN;
        if (cost < costs[end]) {
          costs[end] = cost;
          starts[end] = start;
        }
      }
    }
    return starts;
  }
}
