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
 * @param events {@code [sentence, word, type]}
 * @param statuses {@code [sentence, word, status]}
 * @param factuality {@code [sentence, word, value]}
 * @param cues {@code [sentence, word, none or cue]}
 * @param roles {@code [sentence, word, other word, actor or recipient]}
 * @param voices {@code [sentence, word, other word, source or content]}
 */
record Scores(
    int words,
    FloatBuffer upos,
    FloatBuffer xpos,
    FloatBuffer lemma,
    FloatBuffer names,
    FloatBuffer arcs,
    FloatBuffer labels,
    FloatBuffer events,
    FloatBuffer statuses,
    FloatBuffer factuality,
    FloatBuffer cues,
    FloatBuffer roles,
    FloatBuffer voices) {

  /** A copy of {@code size} scores from {@code from} on: an array is read faster than a buffer. */
  static float[] row(FloatBuffer scores, int from, int size) {
    float[] row = new float[size];
    scores.get(from, row);
    return row;
  }

  /** The best of the {@code size} scores from {@code from} on, that of {@code without} left out. */
  static int best(FloatBuffer scores, int from, int size, int without) {
    float[] row = row(scores, from, size);
    int best = without == 0 ? 1 : 0;
    for (int i = best + 1; i < size; i++) {
      if (i != without && row[i] > row[best]) {
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
