package org.dateline.text.token;

import java.util.Locale;
import org.dateline.text.token.WordLists.Kind;

/** Addresses of pages and mail, internet names, handles and tags: each is one word. */
final class Addresses {
  private static final int LONGEST_NAME = 253;
  private static final int LONGEST_ADDRESS = 2048;

  private final WordLists lists;

  Addresses(WordLists lists) {
    this.lists = lists;
  }

  /**
   * The end of the address that begins at {@code from}; {@code from} where none does.
   *
   * @param from where a letter, digit or mark stands and no letter or digit before it
   */
  int end(CharSequence text, int from, int to) {
    char first = text.charAt(from);
    if (first == '@' || first == '#') {
      return tagged(text, from, to);
    }
    if (!Tokenizer.isWord(first)) {
      return from;
    }
    if (startsWith(text, from, to, "http://")
        || startsWith(text, from, to, "https://")
        || startsWith(text, from, to, "www.")) {
      return trimmed(text, from, to);
    }
    int name = stretchEnd(text, from, to);
    if (name < to && text.charAt(name) == '@' && name > from) {
      int host = hostEnd(text, name + 1, to);
      return host > name + 1 ? host : from;
    }
    int host = hostEnd(text, from, to);
    if (host == from) {
      return from;
    }
    return host < to && text.charAt(host) == '/' ? trimmed(text, host, to) : host;
  }

  /** {@code @name}, {@code #word}; a number sign before a number is no tag. */
  private static int tagged(CharSequence text, int from, int to) {
    int end = from + 1;
    boolean letter = false;
    while (end < to && (Tokenizer.isWord(text.charAt(end)) || text.charAt(end) == '_')) {
      letter |= Character.isLetter(text.charAt(end));
      end++;
    }
    return letter && end > from + 2 ? end : from;
  }

  /**
   * The end of the stretch of characters that may stand in a mail address. Where no address begins
   * at its start, none begins inside it.
   */
  static int stretchEnd(CharSequence text, int from, int to) {
    int end = from;
    int limit = Math.min(to, from + LONGEST_NAME);
    while (end < limit
        && (Tokenizer.isWord(text.charAt(end)) || "._%+-".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  /** The end of an internet name whose last part is known; {@code from} where there is none. */
  private int hostEnd(CharSequence text, int from, int to) {
    int at = from;
    int limit = Math.min(to, from + LONGEST_NAME);
    int part = from;
    int end = from;
    while (at <= limit) {
      char c = at < limit ? text.charAt(at) : ' ';
      if (isHost(c)) {
        at++;
        continue;
      }
      boolean known =
          part > from
              && lists.has(
                  Kind.DOMAIN, text.subSequence(part, at).toString().toLowerCase(Locale.ROOT));
      if (known) {
        end = at;
      }
      if (c != '.' || at == part || at + 1 >= limit || !isHost(text.charAt(at + 1))) {
        break;
      }
      part = at + 1;
      at++;
    }
    return end;
  }

  private static boolean isHost(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  /** The chunk's end without the marks that close a sentence or bracket around an address. */
  private static int trimmed(CharSequence text, int from, int to) {
    int end = Math.min(to, from + LONGEST_ADDRESS);
    while (end > from + 1 && ".,;:!?)]}>\"'\u201D\u2019".indexOf(text.charAt(end - 1)) >= 0) {
      boolean own = text.charAt(end - 1) == ')' && contains(text, from, end, '(');
      if (own) {
        break;
      }
      end--;
    }
    return end;
  }

  private static boolean contains(CharSequence text, int from, int to, char wanted) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == wanted) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(CharSequence text, int from, int to, String prefix) {
    if (to - from <= prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (Character.toLowerCase(text.charAt(from + i)) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
