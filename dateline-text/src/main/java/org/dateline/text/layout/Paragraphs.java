package org.dateline.text.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.model.Span;

/**
 * Cuts a text into paragraphs: a line each, unless the lines were wrapped to a width, in which case
 * they are joined again.
 *
 * <p>A text counts as wrapped where most lines end because the next word would not have fitted, and
 * many end inside a sentence. Such lines are joined up to a blank or a short line. Linear.
 */
final class Paragraphs {
  private static final int WIDEST_WRAP = 120;
  private static final int NARROWEST_WRAP = 40;

  private final String text;
  private final List<Span> lines = new ArrayList<>();

  /** Whether a blank line, or the text's end, follows each line. */
  private final List<Boolean> closed = new ArrayList<>();

  private Paragraphs(String text) {
    this.text = text;
  }

  /** The paragraphs of {@code text}, in order, without white space around them. */
  static List<Span> of(String text) {
    Paragraphs paragraphs = new Paragraphs(text);
    paragraphs.readLines();
    return paragraphs.joined();
  }

  private void readLines() {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !isBreak(text.charAt(end))) {
        end++;
      }
      addLine(at, end);
      boolean pair = end + 1 < text.length() && text.startsWith("\r\n", end);
      at = end + (pair ? 2 : 1);
    }
  }

  private void addLine(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      lines.add(new Span(start, end));
      closed.add(false);
    } else if (!lines.isEmpty()) {
      closed.set(closed.size() - 1, true);
    }
  }

  static boolean isBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == 0x0B
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
  }

  private List<Span> joined() {
    int width = width();
    boolean wrapped = isWrapped(width);
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      boolean goesOn =
          i > 0 && !closed.get(i - 1) && (wrapped ? isFull(i - 1, width) : isBroken(i - 1));
      if (goesOn) {
        found.set(found.size() - 1, found.getLast().cover(line));
      } else {
        found.add(line);
      }
    }
    return found;
  }

  /** The width that nine in ten lines keep to. */
  private int width() {
    int[] lengths = lines.stream().mapToInt(Span::length).sorted().toArray();
    return lengths.length == 0 ? 0 : lengths[(lengths.length - 1) * 9 / 10];
  }

  private boolean isWrapped(int width) {
    if (width > WIDEST_WRAP || width < NARROWEST_WRAP) {
      return false;
    }
    int pairs = 0;
    int full = 0;
    int inside = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!closed.get(i)) {
        pairs++;
        full += isFull(i, width) ? 1 : 0;
        inside += endsSentence(lines.get(i)) ? 0 : 1;
      }
    }
    return pairs >= 2 && full * 10 >= pairs * 7 && inside * 10 >= pairs * 5;
  }

  /** Whether the next line's first word would not have fitted on this line. */
  private boolean isFull(int line, int width) {
    Span next = lines.get(line + 1);
    int word = next.start();
    while (word < next.end() && !isSpace(text.charAt(word))) {
      word++;
    }
    return lines.get(line).length() + 1 + word - next.start() > width - 3;
  }

  /** Whether a sentence was broken off here: no stop, and the next line goes on in lower case. */
  private boolean isBroken(int line) {
    Span span = lines.get(line);
    return span.length() >= NARROWEST_WRAP
        && !endsSentence(span)
        && (Character.isLetter(text.charAt(span.end() - 1)) || text.charAt(span.end() - 1) == ',')
        && Character.isLowerCase(text.codePointAt(lines.get(line + 1).start()));
  }

  private boolean endsSentence(Span line) {
    return endsSentence(text, line);
  }

  /** Whether the stretch ends with a stop, or a colon or closing mark after one. */
  static boolean endsSentence(String text, Span line) {
    char last = text.charAt(line.end() - 1);
    return Arrays.binarySearch(ENDS, last) >= 0;
  }

  private static final char[] ENDS = sorted(".!?:;\"\u201D\u2019)]\u2026");

  private static char[] sorted(String marks) {
    char[] all = marks.toCharArray();
    Arrays.sort(all);
    return all;
  }
}
