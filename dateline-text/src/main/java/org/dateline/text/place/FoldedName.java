package org.dateline.text.place;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Names as the gazetteer looks them up: small letters, no accents, single spaces. */
final class FoldedName {
  private static final String WHOLE = "łøđðħıßæœþəŧ";
  private static final List<String> PLAIN =
      List.of("l", "o", "d", "d", "h", "i", "ss", "ae", "oe", "th", "a", "t");

  private FoldedName() {}

  /** The folded form, as {@code training/gazetteer/make_places.py} makes it too. */
  static String of(String name) {
    String plain = Normalizer.normalize(whole(name.toLowerCase(Locale.ROOT)), Normalizer.Form.NFKD);
    StringBuilder kept = new StringBuilder(plain.length());
    boolean space = false;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (space && !kept.isEmpty()) {
          kept.append(' ');
        }
        kept.appendCodePoint(c);
        space = false;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        space = true;
      }
    }
    return kept.toString();
  }

  /** Letters that no accent is taken from, as English writes them: "Puławy", "Malmø". */
  private static String whole(String name) {
    if (name.chars().allMatch(c -> c < 0xDF)) {
      return name;
    }
    StringBuilder plain = new StringBuilder(name.length() + 4);
    name.chars()
        .forEach(
            c -> {
              int at = WHOLE.indexOf(c);
              if (at < 0) {
                plain.append((char) c);
              } else {
                plain.append(PLAIN.get(at));
              }
            });
    return plain.toString();
  }
}
