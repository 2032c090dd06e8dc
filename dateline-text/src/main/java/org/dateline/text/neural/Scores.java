package org.dateline.text.neural;

import java.nio.FloatBuffer;

/**
 * The raw scores of one batch, read in place. Valid until the workspace that holds them runs again.
 *
 * @param words rows of each sentence, the root's included
 * @param upos {@code [sentence, word, tag]}
 * @param xpos {@code [sentence, word, tag]}
 * @param lemma {@code [sentence, word, script]}
 * @param names {@code [sentence, word, tag]}
 * @param arcs {@code [sentence, dependent, head]}
 * @param labels {@code [sentence, dependent, head, relation]}
 */
record Scores(
    int words,
    FloatBuffer upos,
    FloatBuffer xpos,
    FloatBuffer lemma,
    FloatBuffer names,
    FloatBuffer arcs,
    FloatBuffer labels) {

  /** The best of the {@code size} scores from {@code from} on, that of {@code without} left out. */
  static int best(FloatBuffer scores, int from, int size, int without) {
    int best = without == 0 ? 1 : 0;
    for (int i = best + 1; i < size; i++) {
      if (i != without && scores.get(from + i) > scores.get(from + best)) {
        best = i;
      }
    }
    return best;
  }

  /** The best of the {@code size} scores from {@code from} on. */
  static int best(FloatBuffer scores, int from, int size) {
    return best(scores, from, size, -1);
  }
}
