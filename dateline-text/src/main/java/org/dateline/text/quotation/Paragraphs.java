package org.dateline.text.quotation;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Span;

/**
 * The paragraphs of a text, without the white space round them.
 *
 * <p>A blank line ends a paragraph. So does a line break, except in text that is wrapped by hand:
 * where blank lines occur at all, a break after a line of 50 to 100 characters is taken for a wrap.
 */
final class Paragraphs {
  private static final int WRAP_LOW = 50;
  private static final int WRAP_HIGH = 100;

  private Paragraphs() {}

  static List<Span> of(String text) {
    boolean blankLines = hasBlankLine(text);
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!isBreak(text.charAt(i))) {
        continue;
      }
      int line = i - lineStart;
      boolean wrapped =
          blankLines && line >= WRAP_LOW && line <= WRAP_HIGH && !blankFrom(text, i + 1);
      if (!wrapped) {
        add(text, start, i, paragraphs);
        start = i + 1;
      }
      lineStart = i + 1;
    }
    add(text, start, text.length(), paragraphs);
    return paragraphs;
  }

  private static void add(String text, int from, int to, List<Span> paragraphs) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      paragraphs.add(new Span(start, end));
    }
  }

  private static boolean hasBlankLine(String text) {
    boolean afterBreak = false;
    boolean words = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        if (afterBreak && words) {
          return true;
        }
        afterBreak = true;
      } else if (!isSpace(c)) {
        afterBreak = false;
        words = true;
      }
    }
    return false;
  }

  /** Whether the line that begins at {@code start} holds nothing but white space. */
  private static boolean blankFrom(String text, int start) {
    int i = start;
    while (i < text.length() && !isBreak(text.charAt(i)) && isSpace(text.charAt(i))) {
      i++;
    }
    return i == text.length() || isBreak(text.charAt(i));
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\u2029' || c == '\u2028';
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }
}
