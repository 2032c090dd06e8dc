package org.dateline.sources.html;

import org.jsoup.nodes.Element;

/**
 * A stretch of text that stands by itself on a page, such as a paragraph.
 *
 * @param text its words, with single spaces; a line break is a line feed
 * @param linked how many of its characters stand in links
 * @param kind what it is
 * @param holder the innermost block element around it
 */
record Block(String text, int linked, Kind kind, Element holder) {
  private static final int SENTENCE = 80;

  /** What a block is on the page. */
  enum Kind {
    /** A paragraph, marked as one. */
    PARAGRAPH,
    /** A heading. */
    HEADING,
    /** An item of a list. */
    ITEM,
    /** A cell of a table. */
    CELL,
    /** Text in an element that says nothing of its purpose. */
    OTHER
  }

  /** The share of its characters that stand in links, 0 to 1. */
  double linkShare() {
    return text.isEmpty() ? 0 : Math.min(1.0, (double) linked / text.length());
  }

  /** Whether it has the marks of running text: some length, few links, the end of a sentence. */
  boolean isProse() {
    return text.length() >= SENTENCE && linkShare() < 0.5
        || text.length() >= 30 && linkShare() < 0.34 && endsSentence();
  }

  /** Whether it ends as a sentence does. */
  boolean endsSentence() {
    int end = text.length();
    while (end > 0 && "\"')]”’»".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…:。".indexOf(text.charAt(end - 1)) >= 0;
  }
}
