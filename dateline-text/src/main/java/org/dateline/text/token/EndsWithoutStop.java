package org.dateline.text.token;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.model.Span;

/** Where sentences end without a stop: at time stamps, addresses, bullets and smileys. */
final class EndsWithoutStop {
  private static final Pattern DATE = Pattern.compile("\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}");
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");
  private static final int LONGEST_STAMP = 10;

  private EndsWithoutStop() {}

  /** Whether a sentence ends between word {@code at} and the next, though no stop stands there. */
  static boolean isBetween(CharSequence text, List<Span> words, int at) {
    if (at + 1 >= words.size() || words.get(at).end() == words.get(at + 1).start()) {
      return false;
    }
    boolean capital = Character.isUpperCase(Character.codePointAt(text, words.get(at + 1).start()));
    return isStamp(text, words, at + 1)
        || (capital && isStampEnd(text, words, at))
        || (isPage(text, words.get(at)) && (capital || isPage(text, words.get(at + 1))))
        || (capital && isSmiley(text, words.get(at)))
        || text.charAt(words.get(at + 1).start()) == '\u2022';
  }

  /** A full date in figures and a clock time: the stamp of a message or a page. */
  private static boolean isStamp(CharSequence text, List<Span> words, int at) {
    return at + 1 < words.size()
        && matches(DATE, text, words.get(at))
        && matches(CLOCK, text, words.get(at + 1));
  }

  private static boolean isStampEnd(CharSequence text, List<Span> words, int at) {
    String word = words.get(at).length() == 2 ? words.get(at).in(text) : "";
    int clock = word.equals("AM") || word.equals("PM") ? at - 1 : at;
    return clock > 0 && isStamp(text, words, clock - 1);
  }

  private static boolean matches(Pattern pattern, CharSequence text, Span word) {
    return word.length() <= LONGEST_STAMP && pattern.matcher(word.in(text)).matches();
  }

  private static boolean isPage(CharSequence text, Span word) {
    return word.length() > 7
        && text.charAt(word.start()) == 'h'
        && text.charAt(word.start() + 1) == 't'
        && word.in(text).startsWith("http");
  }

  private static boolean isSmiley(CharSequence text, Span word) {
    char first = text.charAt(word.start());
    return word.length() == 2
        && (first == ':' || first == ';')
        && text.charAt(word.start() + 1) == ')';
  }
}
