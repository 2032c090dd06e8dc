package org.dateline.coder.actor;

import java.util.Optional;

/** English plurals of the nouns of the titles list. */
final class Plural {
  private Plural() {}

  /**
   * The plural of a title: of the noun before its preposition ("heads of state"), else of its last
   * word; empty where the word has no other plural.
   */
  static Optional<String> of(String title) {
    for (String preposition : new String[] {" of ", " for ", " in ", "-in-", "-at-", "-general"}) {
      int at = title.indexOf(preposition);
      if (at > 0) {
        return noun(title.substring(0, at)).map(p -> p + title.substring(at));
      }
    }
    return noun(title);
  }

  private static Optional<String> noun(String word) {
    if (word.endsWith("man")) {
      return Optional.of(word.substring(0, word.length() - 2) + "en");
    }
    if (word.endsWith("person")) {
      return Optional.of(word + "s");
    }
    if (word.endsWith("child")) {
      return Optional.of(word + "ren");
    }
    if (word.endsWith("ss") || word.endsWith("ch") || word.endsWith("sh") || word.endsWith("x")) {
      return Optional.of(word + "es");
    }
    if (word.endsWith("s") || word.endsWith("men") || word.endsWith("people")) {
      return Optional.empty();
    }
    boolean consonantY =
        word.length() > 1
            && word.endsWith("y")
            && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0;
    return Optional.of(consonantY ? word.substring(0, word.length() - 1) + "ies" : word + "s");
  }
}
