package org.dateline.ledger.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.ledger.story.Terms.Term;

/**
 * A text's signature for finding near-duplicates: of all runs of five words, the smallest value
 * under each of 64 hash functions. Two texts agree in about that share of the 64 that their runs
 * have in common (Broder 1997).
 *
 * @param smallest the 64 values; all equal to the largest long for a text too short to compare
 * @param words how many words the text has
 * @param paragraphs hashes of its paragraphs, with their lengths
 */
// Never compared; arrays hold a signature in a quarter of the memory.
@SuppressWarnings("ArrayRecordComponent")
record Shingles(long[] smallest, int words, List<Paragraph> paragraphs) {
  /** How many hash functions there are. */
  static final int HASHES = 64;

  private static final int RUN = 5;

  /** A text of fewer words says too little to be called a copy. */
  private static final int LEAST_WORDS = 20;

  private static final int LEAST_PARAGRAPH = 12;
  private static final int MOST_WORDS = 5000;
  private static final Pattern LINES = Pattern.compile("\\R+");
  private static final long[] SEEDS = seeds();

  /**
   * A paragraph long enough to be recognised.
   *
   * @param hash of its words
   * @param words how many it has
   */
  record Paragraph(long hash, int words) {}

  static Shingles of(String text) {
    List<Term> terms = Terms.of(text);
    long[] smallest = new long[HASHES];
    Arrays.fill(smallest, Long.MAX_VALUE);
    int words = Math.min(terms.size(), MOST_WORDS);
    if (words >= LEAST_WORDS) {
      for (int i = 0; i + RUN <= words; i++) {
        long run = hash(terms.subList(i, i + RUN));
        for (int h = 0; h < HASHES; h++) {
          smallest[h] = Math.min(smallest[h], mixed(run ^ SEEDS[h]));
        }
      }
    }
    return new Shingles(smallest, words, paragraphs(text));
  }

  /** Whether the text is long enough to be compared. */
  boolean comparable() {
    return words >= LEAST_WORDS;
  }

  /** Names some values in a row: texts that agree in these have the same name. */
  long band(int from, int to) {
    long name = from;
    for (int h = from; h < to; h++) {
      name = mixed(name * 31 + smallest[h]);
    }
    return name;
  }

  /** The share of runs of words that both have among those that either has, estimated. */
  double resemblance(Shingles other) {
    int same = 0;
    for (int h = 0; h < HASHES; h++) {
      same += smallest[h] == other.smallest[h] ? 1 : 0;
    }
    return (double) same / HASHES;
  }

  private static List<Paragraph> paragraphs(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String paragraph : LINES.split(text, 1000)) {
      List<Term> terms = Terms.of(paragraph);
      if (terms.size() >= LEAST_PARAGRAPH) {
        paragraphs.add(new Paragraph(hash(terms), terms.size()));
      }
    }
    return paragraphs;
  }

  private static long hash(List<Term> terms) {
    long hash = 1125899906842597L;
    for (Term term : terms) {
      hash = mixed(hash * 31 + term.form().hashCode());
    }
    return hash;
  }

  /**
   * The finisher of MurmurHash3, which is in the public domain: every bit depends on every other.
   */
  private static long mixed(long value) {
    long x = value;
    x = (x ^ (x >>> 33)) * 0xff51afd7ed558ccdL;
    x = (x ^ (x >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return x ^ (x >>> 33);
  }

  private static long[] seeds() {
    long[] seeds = new long[HASHES];
    for (int h = 0; h < HASHES; h++) {
      seeds[h] = mixed(h + 1L);
    }
    return seeds;
  }
}
