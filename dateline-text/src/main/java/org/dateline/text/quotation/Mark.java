package org.dateline.text.quotation;

import java.util.Set;

/**
 * A quotation mark in its paragraph: where it stands and what it can do there.
 *
 * @param start its offset
 * @param end behind it: marks such as {@code ``} are two characters
 * @param family marks that may close one another
 * @param opens whether it can open a quotation where none of its family is open
 * @param closes whether it can close an open quotation of its family
 * @param prefersOpen whether it opens even where one of its family is open
 */
record Mark(int start, int end, Family family, boolean opens, boolean closes, boolean prefersOpen) {

  /** Marks that may close one another; sloppy typing mixes the members. */
  enum Family {
    /** Straight, curly and low double marks. */
    DOUBLE,
    /** Single marks, which are also apostrophes. */
    SINGLE,
    /** Double angles. */
    ANGLE,
    /** Single angles. */
    SINGLE_ANGLE
  }

  private static final Set<String> ELIDED =
      Set.of("em", "tis", "twas", "til", "till", "cause", "round", "bout", "n", "nuff", "cos");

  /** Whether a mark may stand at {@code c}. */
  static boolean isMark(char c) {
    return switch (c) {
      case '"', '\'', '`', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›' -> true;
      default -> false;
    };
  }

  /** Reads the mark at {@code i} of the paragraph from {@code from} to {@code to}. */
  static Mark at(String text, int i, int from, int to) {
    char c = text.charAt(i);
    boolean doubled = (c == '\'' || c == '`') && i + 1 < to && text.charAt(i + 1) == c;
    int end = doubled ? i + 2 : i + 1;
    boolean spaceBefore = i == from || Paragraphs.isSpace(text.charAt(i - 1));
    boolean spaceAfter = end == to || Paragraphs.isSpace(text.charAt(end));
    boolean free = spaceBefore || opensAfter(text.charAt(i - 1));
    boolean wordBefore = !spaceBefore && Character.isLetterOrDigit(text.charAt(i - 1));
    boolean wordAfter = !spaceAfter && Character.isLetterOrDigit(text.charAt(end));
    boolean opening = free && !spaceAfter;
    boolean closing = !spaceBefore;
    boolean lone = spaceBefore && spaceAfter;
    if (doubled) {
      return c == '`'
          ? new Mark(i, end, Family.DOUBLE, true, false, true)
          : new Mark(i, end, Family.DOUBLE, opening, true, false);
    }
    return switch (c) {
      case '"' ->
          new Mark(
              i,
              end,
              Family.DOUBLE,
              opening || lone || (!wordBefore && wordAfter),
              closing || lone,
              opening && spaceBefore);
      case '“' ->
          new Mark(i, end, Family.DOUBLE, true, closing && !wordAfter, !closing || wordAfter);
      case '„', '‟' -> new Mark(i, end, Family.DOUBLE, true, false, true);
      case '”' -> new Mark(i, end, Family.DOUBLE, opening, closing || lone, false);
      case '«' -> new Mark(i, end, Family.ANGLE, free, closing || spaceAfter, opening);
      case '»' -> new Mark(i, end, Family.ANGLE, opening, closing || spaceAfter, false);
      case '‹' -> new Mark(i, end, Family.SINGLE_ANGLE, free, closing, opening);
      case '›' -> new Mark(i, end, Family.SINGLE_ANGLE, opening, closing, false);
      default -> single(text, new Mark(i, end, Family.SINGLE, opening, closing, false), to, c);
    };
  }

  private static Mark single(String text, Mark mark, int to, char c) {
    boolean wordAfter = mark.end < to && Character.isLetterOrDigit(text.codePointAt(mark.end));
    boolean low = c == '‚' || c == '‛';
    boolean opens =
        mark.opens && c != '’' && (low || !elision(text, mark.end, to)) && (c != '`' || wordAfter);
    boolean closes = mark.closes && !wordAfter && !low && c != '`';
    return new Mark(mark.start, mark.end, Family.SINGLE, opens, closes, false);
  }

  /** Whether a word with its beginning left out follows: 'em, '90s. */
  private static boolean elision(String text, int start, int to) {
    int end = start;
    while (end < to && end - start < 6 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, end);
    boolean decade =
        word.length() >= 2
            && Character.isDigit(word.charAt(0))
            && Character.isDigit(word.charAt(1))
            && (word.length() == 2 || word.endsWith("s"));
    return decade || ELIDED.contains(word);
  }

  private static boolean opensAfter(char c) {
    return switch (Character.getType(c)) {
      case Character.START_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION ->
          true;
      default -> c == '/' || c == '"' || c == '\'' || c == '`' || c == '=';
    };
  }

  /**
   * Whether this single mark may be the genitive of a plural: "the workers' union". Such a mark
   * closes only where nothing later does.
   */
  boolean maybeGenitive(String text, int to) {
    return family == Family.SINGLE
        && start > 0
        && (text.charAt(start - 1) == 's' || text.charAt(start - 1) == 'S')
        && end + 1 < to
        && Paragraphs.isSpace(text.charAt(end))
        && Character.isLowerCase(text.charAt(end + 1));
  }
}
