package org.dateline.ledger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words as they are searched for, the same in every store: a word is a run of letters and digits;
 * capitals and accents make no difference.
 */
final class SearchText {
  /** So many words of a text are searched. */
  static final int MOST_WORDS = 5_000;

  /** Longer words are cut, in texts and in queries. */
  private static final int LONGEST = 60;

  private SearchText() {}

  /** The words of {@code text} in order, in their searched form. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    for (int i = 0; i < plain.length() && words.size() < MOST_WORDS; ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (word.length() < LONGEST) {
          word.appendCodePoint(c);
        }
      } else if (!isMark(c)) {
        add(word, words);
      }
    }
    if (words.size() < MOST_WORDS) {
      add(word, words);
    }
    return words;
  }

  /** The words with one space between them. */
  static String folded(String text) {
    return String.join(" ", words(text));
  }

  /** Words with spaces between them as a vector of PostgreSQL. */
  static String vector(String words) {
    Map<String, StringBuilder> places = new LinkedHashMap<>();
    int place = 0;
    for (String word : words.split(" ")) {
      place++;
      if (!word.isEmpty()) {
        StringBuilder at = places.computeIfAbsent(word, w -> new StringBuilder());
        at.append(at.isEmpty() ? "" : ",").append(place);
      }
    }
    return places.entrySet().stream()
        .map(word -> "'" + word.getKey() + "':" + word.getValue())
        .collect(Collectors.joining(" "));
  }

  private static void add(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }
}
