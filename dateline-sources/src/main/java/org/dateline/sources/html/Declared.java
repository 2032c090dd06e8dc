package org.dateline.sources.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * The text that a page's metadata declares as the article's. It is complete but has lost its
 * paragraphs, so it serves to pick blocks from the page; it stands itself only where the page does
 * not show it.
 */
final class Declared {
  private static final int SHORTEST = 250;
  private static final int GRAM = 4;

  private Declared() {}

  /** The better of the text found on the page and the one declared. */
  static Optional<String> choose(Optional<String> declared, String found, List<Block> blocks) {
    Optional<String> own = Optional.of(found).filter(text -> !text.isBlank());
    if (declared.isEmpty()) {
      return own;
    }
    String plain = plain(declared.get());
    if (plain.length() < SHORTEST) {
      return own;
    }
    Set<String> grams = grams(plain);
    List<Block> shown = new ArrayList<>();
    Set<String> covered = new HashSet<>();
    for (Block block : blocks) {
      Set<String> its = grams(block.text());
      long shared = its.stream().filter(grams::contains).count();
      if (!its.isEmpty() && shared >= 0.8 * its.size() && !covered.containsAll(its)) {
        shown.add(block);
        covered.addAll(its);
      }
    }
    covered.retainAll(grams);
    if (covered.size() >= 0.8 * grams.size()) {
      return Optional.of(Prose.join(shown));
    }
    Set<String> ownGrams = grams(found);
    ownGrams.retainAll(grams);
    return ownGrams.size() < 0.5 * grams.size() ? Optional.of(plain) : own;
  }

  private static String plain(String declared) {
    return declared.contains("<") || declared.contains("&")
        ? Jsoup.parseBodyFragment(declared).wholeText().strip()
        : declared.strip();
  }

  private static Set<String> grams(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    Set<String> grams = new HashSet<>();
    for (int i = 0; i + GRAM <= words.length; i++) {
      grams.add(String.join(" ", List.of(words).subList(i, i + GRAM)));
    }
    if (grams.isEmpty() && words.length > 0) {
      grams.add(String.join(" ", words));
    }
    return grams;
  }
}
