package org.dateline.coder.actor;

/**
 * A person's name in a sentence.
 *
 * @param first number of its first token
 * @param last number of its last token
 * @param words as written, without titles
 */
record PersonName(int first, int last, String words) {
  boolean covers(int token) {
    return first <= token && token <= last;
  }
}
