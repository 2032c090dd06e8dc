package org.dateline.text.token;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Span;
import org.dateline.text.token.WordLists.Kind;

/**
 * Cuts text into words and marks, as the English Web Treebank does.
 *
 * <p>Words are parted by white space and control characters. Hyphens, slashes and dashes between
 * words stand alone ({@code 20 - year - old}), but prefixes ({@code anti-war}), telephone numbers
 * and dates keep theirs. Contractions and possessives are cut off ({@code do n't}, {@code Syria
 * 's}), and so are signs and units of figures ({@code $ 4 m}). A full stop belongs to an
 * abbreviation it is part of. Addresses of pages and mail, handles and tags are one word. Marks of
 * one kind in a row ({@code ...}, {@code ?!}, {@code ***}) are one word.
 *
 * <p>Linear in the text; takes any string, lone surrogates included. Safe to share.
 */
public final class Tokenizer {
  /** Words longer than this are cut, so that one stretch without spaces is not one word. */
  private static final int LONGEST_WORD = 500;

  private final WordLists lists = WordLists.BUNDLED;
  private final Addresses addresses = new Addresses(lists);
  private final Clitics clitics = new Clitics(lists);

  /** The words of {@code text} between the two offsets, in order. */
  public List<Span> tokens(CharSequence text, int from, int to) {
    List<Span> found = new ArrayList<>();
    int at = from;
    while (at < to) {
      if (isGap(text, at)) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < to && !isGap(text, end)) {
        end++;
      }
      chunk(text, at, end, found);
      at = end;
    }
    return found;
  }

  /** White space, control characters and marks of direction part words. */
  private static boolean isGap(CharSequence text, int at) {
    char c = text.charAt(at);
    if (c <= ' ') {
      return true;
    }
    if (c < 0x7F) {
      return false;
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.CONTROL
        || (c >= 0x200B && c <= 0x200F && c != 0x200C && c != 0x200D)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0xFEFF;
  }

  /** Cuts a stretch without white space. */
  private void chunk(CharSequence text, int from, int to, List<Span> found) {
    int at = from;
    int plain = from;
    while (at < to) {
      if (at >= plain && (at == from || !isWordAt(text, at - 1))) {
        int address = addresses.end(text, at, to);
        if (address > at) {
          found.add(new Span(at, address));
          at = address;
          continue;
        }
        plain = Addresses.stretchEnd(text, at, to);
      }
      int code = Character.codePointAt(text, at);
      int next = Math.min(to, at + Character.charCount(code));
      int end;
      if (isWord(code)) {
        end = word(text, at, to);
        clitics.cut(text, at, end, found);
      } else if (isApostrophe(code) && elided(text, from, at, to) > at) {
        end = elided(text, from, at, to);
        found.add(new Span(at, end));
      } else {
        end = mark(text, at, next, to);
        found.add(new Span(at, end));
      }
      at = end;
    }
  }

  /** The end of the word that begins at {@code from}. */
  private int word(CharSequence text, int from, int to) {
    int at = from;
    int limit = Math.min(to, from + LONGEST_WORD);
    while (at < limit) {
      int code = Character.codePointAt(text, at);
      int next = at + Character.charCount(code);
      if (isWord(code) || isInside(code)) {
        at = next;
      } else if (next < limit && joins(text, from, at, next, limit)) {
        at = next;
      } else {
        break;
      }
    }
    if (at < to && text.charAt(at) == '.' && ownsStop(text, from, at, to)) {
      return at + 1;
    }
    return Math.max(at, from + 1);
  }

  /** Whether the mark at {@code at} joins what stands on both its sides to one word. */
  private boolean joins(CharSequence text, int from, int at, int next, int to) {
    if (!isWordAt(text, at - 1) || !isWord(Character.codePointAt(text, next))) {
      return false;
    }
    boolean digits = isDigit(text, at - 1) && isDigit(text, next);
    return switch (text.charAt(at)) {
      case '.' -> digits || isInitialsStop(text, from, at, next, to);
      case ',' -> digits && isThousands(text, next, to);
      case ':' -> digits;
      case '/' -> digits && isDatePart(text, from, at);
      case '\'', '\u2019', '\u02BC', '`' -> true;
      case '&' ->
          Character.isUpperCase(text.charAt(at - 1)) && Character.isUpperCase(text.charAt(next));
      case '_' -> true;
      case '-' -> keepsHyphen(text, from, at, next, to);
      default -> false;
    };
  }

  /** A stop between single letters: {@code U.S}, {@code p.m}. */
  private static boolean isInitialsStop(CharSequence text, int from, int at, int next, int to) {
    boolean before =
        Character.isLetter(text.charAt(at - 1)) && (at - 1 == from || text.charAt(at - 2) == '.');
    boolean after =
        Character.isLetter(text.charAt(next))
            && (next + 1 >= to || !isWordAt(text, next + 1) || text.charAt(next + 1) == '.');
    return before && after;
  }

  private static boolean isThousands(CharSequence text, int next, int to) {
    int digits = 0;
    while (next + digits < to && isDigit(text, next + digits)) {
      digits++;
    }
    return digits == 3 || digits == 2;
  }

  private static boolean isDatePart(CharSequence text, int from, int at) {
    for (int i = from; i < at; i++) {
      if (!isDigit(text, i) && text.charAt(i) != '/') {
        return false;
      }
    }
    return at - from <= 8;
  }

  /** A hyphen stays after a prefix and between the long figures of telephone numbers. */
  private boolean keepsHyphen(CharSequence text, int from, int at, int next, int to) {
    String before = text.subSequence(from, at).toString();
    if (lists.hasLower(Kind.PREFIX, before)) {
      return true;
    }
    if (!isDigit(text, at - 1) || !isDigit(text, next)) {
      return false;
    }
    int last = 0;
    while (next + last < to && isDigit(text, next + last)) {
      last++;
    }
    int first = 0;
    while (at - 1 - first >= from && isDigit(text, at - 1 - first)) {
      first++;
    }
    return first >= 3 && last >= 3 && !(first == 4 && last == 4) || before.indexOf('-') > 0;
  }

  /** Whether the full stop at {@code at} is part of the abbreviation before it. */
  private boolean ownsStop(CharSequence text, int from, int at, int to) {
    if (at + 1 < to && text.charAt(at + 1) == '.') {
      return false;
    }
    String word = text.subSequence(from, at).toString();
    if (word.indexOf('.') > 0) {
      return isInitials(word);
    }
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return (initial && !word.equals("I"))
        || lists.has(Kind.TITLE, word)
        || lists.has(Kind.BEFORE_NUMBER, word)
        || lists.has(Kind.ABBREVIATION, word);
  }

  private static boolean isInitials(String word) {
    for (int i = 0; i < word.length(); i++) {
      boolean stop = i % 2 == 1;
      if (stop ? word.charAt(i) != '.' : !Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The end of {@code '72} or {@code 'em}, or of {@code 's} after a mark; {@code at} where none
   * begins there.
   */
  private int elided(CharSequence text, int from, int at, int to) {
    int end = at + 1;
    while (end < to && isWordAt(text, end) && end - at < 8) {
      end++;
    }
    String rest = text.subSequence(at + 1, end).toString();
    boolean year = rest.matches("\\d\\d|\\d0s");
    boolean known =
        at > from && text.charAt(at) != '\u2018'
            ? Clitics.isRest(rest)
            : year || lists.hasLower(Kind.ELIDED, rest);
    return known ? end : at;
  }

  /** The end of the mark that begins at {@code from}: of one character, or a run. */
  private static int mark(CharSequence text, int from, int next, int to) {
    char first = text.charAt(from);
    int end = next;
    switch (first) {
      case '.', '!', '?', '\u2026' -> {
        while (end < to && ".!?\u2026".indexOf(text.charAt(end)) >= 0) {
          end++;
        }
      }
      case '-', '=', '*', '_', '~', '+', '<', '>', '#', '\'', '\u2019', '`' -> {
        int most = first == '\'' || first == '`' || first == '\u2019' ? from + 2 : to;
        while (end < Math.min(most, to) && text.charAt(end) == first) {
          end++;
        }
      }
      case ':', ';' -> {
        boolean smile = end < to && "()DP".indexOf(text.charAt(end)) >= 0;
        if (smile && end + 1 == to) {
          end++;
        }
      }
      default -> {
        while (end < to && isAttached(text, end)) {
          end += Character.charCount(Character.codePointAt(text, end));
        }
      }
    }
    return Math.min(end, to);
  }

  /** Variation selectors, skin tones, joiners and what they join, and combining marks. */
  private static boolean isAttached(CharSequence text, int at) {
    int code = Character.codePointAt(text, at);
    return code == 0x200D
        || (at > 0 && text.charAt(at - 1) == 0x200D)
        || (code >= 0xFE00 && code <= 0xFE0F)
        || (code >= 0x1F3FB && code <= 0x1F3FF)
        || isInside(code);
  }

  /** Letters and digits begin words. */
  static boolean isWord(int code) {
    return code < 128
        ? (code >= 'a' && code <= 'z')
            || (code >= 'A' && code <= 'Z')
            || (code >= '0' && code <= '9')
        : Character.isLetterOrDigit(code);
  }

  private static boolean isWordAt(CharSequence text, int at) {
    return isWord(
        Character.isLowSurrogate(text.charAt(at)) && at > 0
            ? Character.codePointAt(text, at - 1)
            : Character.codePointAt(text, at));
  }

  /** Combining marks, joiners and soft hyphens stand inside words. */
  private static boolean isInside(int code) {
    if (code < 128) {
      return false;
    }
    return switch (Character.getType(code)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> code == 0xAD || code == 0x200C || code == 0x200D;
    };
  }

  static boolean isApostrophe(int code) {
    return code == '\'' || code == 0x2019 || code == 0x2018 || code == '`' || code == 0x02BC;
  }

  static boolean isDigit(CharSequence text, int at) {
    char c = text.charAt(at);
    return c >= '0' && c <= '9';
  }
}
