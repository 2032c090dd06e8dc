package org.dateline.text.place;

import java.text.Normalizer;
import java.util.Locale;

/** Names as the gazetteer looks them up: small letters, no accents, single spaces. */
final class FoldedName {
  private FoldedName() {}

  /** The folded form, as {@code training/gazetteer/make_places.py} makes it too. */
  static String of(String name) {
    String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
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
}
