package org.dateline.ledger.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text for comparing reports: runs of letters and digits, with what they look like.
 */
final class Terms {
  /** A word longer than this is cut: it is no word of a language. */
  private static final int LONGEST = 40;

  private Terms() {}

  /**
   * A word.
   *
   * @param form in small letters, without a possessive and without a plural's s
   * @param capital whether it starts with a capital
   * @param first whether a sentence or line starts with it
   * @param number whether it starts with a digit
   * @param start where it starts
   */
  record Term(String form, boolean capital, boolean first, boolean number, int start) {}

  /** The words of {@code text}, in order. */
  static List<Term> of(String text) {
    List<Term> terms = new ArrayList<>();
    boolean first = true;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!Character.isLetterOrDigit(c)) {
        first |= c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || isQuote(c);
        at += Character.charCount(c);
        continue;
      }
      int end = wordEnd(text, at);
      String form = form(text.substring(at, Math.min(end, at + LONGEST)));
      if (!form.isEmpty()) {
        terms.add(new Term(form, Character.isUpperCase(c), first, Character.isDigit(c), at));
        first = false;
      }
      at = end;
    }
    return terms;
  }

  private static boolean isQuote(int c) {
    return c == '"' || c == '“' || c == '‘';
  }

  /** The end of the word at {@code start}; marks between its letters or digits belong to it. */
  private static int wordEnd(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      boolean inside = Character.isLetterOrDigit(c) || Character.getType(c) == 6;
      if (!inside && !(joins(c) && next < text.length() && goesOn(text, at, next))) {
        break;
      }
      at = next;
    }
    return at;
  }

  private static boolean joins(int c) {
    return c == '\'' || c == '’' || c == '.' || c == ',';
  }

  private static boolean goesOn(String text, int mark, int next) {
    char c = text.charAt(mark);
    boolean digits =
        Character.isDigit(text.charAt(mark - 1)) && Character.isDigit(text.charAt(next));
    boolean letters = Character.isLetter(text.codePointAt(next));
    return c == '.' || c == ',' ? digits : letters;
  }

  private static String form(String word) {
    String form = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace(",", "");
    if (form.endsWith("'s")) {
      form = form.substring(0, form.length() - 2);
    }
    boolean plural =
        form.length() > 3
            && form.endsWith("s")
            && !form.endsWith("ss")
            && !form.endsWith("us")
            && !form.endsWith("is");
    return plural ? form.substring(0, form.length() - 1) : form;
  }
}
