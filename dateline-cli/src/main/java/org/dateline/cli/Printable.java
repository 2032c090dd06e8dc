package org.dateline.cli;

/** Words of a report as a terminal may see them. */
final class Printable {
  private Printable() {}

  /**
   * The words on one line: white space becomes one space, and characters that steer a terminal or
   * turn the direction of writing become U+FFFD.
   */
  static String line(String words) {
    StringBuilder out = new StringBuilder(words.length());
    boolean space = false;
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
        continue;
      }
      if (space && !out.isEmpty()) {
        out.append(' ');
      }
      space = false;
      out.appendCodePoint(steers(c) ? 0xFFFD : c);
    }
    return out.toString();
  }

  /** The words with line breaks and tabs kept, and what steers a terminal made harmless. */
  static String text(String words) {
    StringBuilder out = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(c -> out.appendCodePoint(c != '\n' && c != '\t' && steers(c) ? 0xFFFD : c));
    return out.toString();
  }

  /** The words cut to {@code width} characters, the last of them an ellipsis if any were cut. */
  static String cut(String words, int width) {
    if (width(words) <= width) {
      return words;
    }
    StringBuilder out = new StringBuilder();
    int used = 0;
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      int wide = width(c);
      if (used + wide > width - 1) {
        break;
      }
      out.appendCodePoint(c);
      used += wide;
      i += Character.charCount(c);
    }
    return out.toString().stripTrailing() + "…";
  }

  /** The words filled up with spaces to {@code width} columns. */
  static String padded(String words, int width) {
    return words + " ".repeat(Math.max(0, width - width(words)));
  }

  /** Columns that a terminal gives to the words. */
  static int width(String words) {
    return words.codePoints().map(Printable::width).sum();
  }

  private static int width(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  private static boolean steers(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x2028
        || c == 0x2029;
  }
}
