package org.dateline.coder.tally;

/**
 * A number in a sentence.
 *
 * @param first number of its first token, its bounding words included
 * @param last number of its last token
 * @param core number of the first token of the number itself
 * @param count its value
 */
record Numeral(int first, int last, int core, Count count) {
  boolean holds(int token) {
    return core <= token && token <= last;
  }
}
