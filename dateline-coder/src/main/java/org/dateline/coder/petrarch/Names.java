package org.dateline.coder.petrarch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** PETRARCH's phrases, in capitals with underscores, as Dateline's lists write them. */
final class Names {
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "in", "on", "de", "al", "von", "van");
  private static final int ACRONYM = 3;

  private Names() {}

  /** {@code GAZA_CITY}: "Gaza City"; {@code PLO_}: "PLO". */
  static String title(String phrase) {
    List<String> all = words(phrase);
    List<String> words = new ArrayList<>();
    for (String word : all) {
      String small = word.toLowerCase(Locale.ROOT);
      boolean acronym = all.size() == 1 && word.length() <= ACRONYM || word.indexOf('.') > 0;
      boolean inside = !words.isEmpty() && SMALL.contains(small);
      words.add(inside ? small : acronym && !SMALL.contains(small) ? word : capitalised(small));
    }
    return String.join(" ", words);
  }

  /** {@code FOREIGN_MINISTER}: "foreign minister". */
  static String plain(String phrase) {
    return String.join(" ", words(phrase)).toLowerCase(Locale.ROOT);
  }

  /** The words of a phrase, which underscores and blanks part. */
  static List<String> words(String phrase) {
    return List.of(phrase.strip().replace('_', ' ').strip().split("\\s+"));
  }

  /** {@code gaza-city}, for ids. */
  static String id(String phrase) {
    return plain(phrase).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
  }

  private static String capitalised(String word) {
    StringBuilder out = new StringBuilder();
    boolean start = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      out.append(start ? Character.toUpperCase(c) : c);
      start = c == '-';
    }
    return out.toString();
  }
}
