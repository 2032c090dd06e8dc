package org.dateline.text.token;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.model.Span;
import org.dateline.text.token.WordLists.Kind;

/** Cuts contractions, possessives, fused words and units off the words they are written with. */
final class Clitics {
  private static final Set<String> AFTER_APOSTROPHE = Set.of("s", "m", "d", "ll", "re", "ve");
  private static final int LONGEST_FUSED = 12;

  private final WordLists lists;
  private final Map<String, Integer> fused = new HashMap<>();

  Clitics(WordLists lists) {
    this.lists = lists;
    for (String word : lists.all(Kind.FUSED)) {
      fused.put(word.replace("|", ""), word.indexOf('|'));
    }
  }

  /** Adds the words that the stretch from {@code from} to {@code to} is made of. */
  void cut(CharSequence text, int from, int to, List<Span> found) {
    int cut = cutAt(text, from, to);
    if (cut > from && cut < to) {
      found.add(new Span(from, cut));
      found.add(new Span(cut, to));
    } else {
      found.add(new Span(from, to));
    }
  }

  /** Whether {@code rest} is what follows the apostrophe of a contraction or possessive. */
  static boolean isRest(String rest) {
    return AFTER_APOSTROPHE.contains(rest.toLowerCase(Locale.ROOT));
  }

  private int cutAt(CharSequence text, int from, int to) {
    if (to - from < 2) {
      return from;
    }
    if (Tokenizer.isDigit(text, from)) {
      return unit(text, from, to);
    }
    int apostrophe = to - 1;
    while (apostrophe > from
        && to - apostrophe <= 3
        && !Tokenizer.isApostrophe(text.charAt(apostrophe))) {
      apostrophe--;
    }
    if (apostrophe > from && Tokenizer.isApostrophe(text.charAt(apostrophe))) {
      return contraction(text, from, apostrophe, to);
    }
    if (to - from <= LONGEST_FUSED) {
      String word = text.subSequence(from, to).toString().toLowerCase(Locale.ROOT);
      return from + fused.getOrDefault(word, 0);
    }
    return from;
  }

  private static int contraction(CharSequence text, int from, int apostrophe, int to) {
    String after = text.subSequence(apostrophe + 1, to).toString().toLowerCase(Locale.ROOT);
    if (after.equals("t") && Character.toLowerCase(text.charAt(apostrophe - 1)) == 'n') {
      return apostrophe - 1;
    }
    return AFTER_APOSTROPHE.contains(after) ? apostrophe : from;
  }

  /** {@code 5pm}, {@code 10km}, {@code 4.5bn}: the unit stands alone. */
  private int unit(CharSequence text, int from, int to) {
    int at = from;
    while (at < to && (Tokenizer.isDigit(text, at) || ".,:".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (at == to) {
      return from;
    }
    String rest = text.subSequence(at, to).toString().toLowerCase(Locale.ROOT);
    return lists.has(Kind.UNIT, rest) ? at : from;
  }
}
