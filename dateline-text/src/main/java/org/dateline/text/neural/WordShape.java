package org.dateline.text.neural;

import java.util.List;
import java.util.Locale;

/**
 * What the letters and digits of a word look like: all that the uncased encoder learns of capitals.
 */
enum WordShape {
  /** Of no word: {@code [CLS]}, {@code [SEP]} and padding. */
  SPECIAL,
  /** Letters, none of them upper case, no digit. */
  LOWER,
  /** Two or more letters, the first upper case and no other, no digit. */
  CAPITALISED,
  /** The same, where no earlier word of the sentence has a letter or a digit. */
  CAPITALISED_FIRST,
  /** Two or more letters, all upper case, no digit. */
  CAPS,
  /** Exactly one letter, upper case, no digit. */
  INITIAL,
  /** Any other word with letters and no digit. */
  MIXED,
  /** Digits and no letter. */
  DIGITS,
  /** Letters and digits. */
  LETTERS_AND_DIGITS,
  /** Neither letter nor digit. */
  MARK;

  /** The name in {@code model.json}, for instance {@code capitalised-first}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The shapes of a sentence's words, in order. */
  static WordShape[] of(List<String> words) {
    WordShape[] shapes = new WordShape[words.size()];
    boolean first = true;
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = of(words.get(i), first);
      first = first && shapes[i] == MARK;
    }
    return shapes;
  }

  private static WordShape of(String word, boolean first) {
    int letters = 0;
    int upper = 0;
    boolean firstUpper = false;
    boolean digits = false;
    for (int i = 0; i < word.length(); ) {
      int code = word.codePointAt(i);
      i += Character.charCount(code);
      if (Character.isLetter(code)) {
        boolean isUpper = Character.isUpperCase(code);
        firstUpper |= letters == 0 && isUpper;
        upper += isUpper ? 1 : 0;
        letters++;
      }
      digits |= Character.isDigit(code);
    }
    if (letters == 0) {
      return digits ? DIGITS : MARK;
    }
    if (digits) {
      return LETTERS_AND_DIGITS;
    }
    if (upper == 0) {
      return LOWER;
    }
    if (letters == 1) {
      return INITIAL;
    }
    if (upper == letters) {
      return CAPS;
    }
    if (firstUpper && upper == 1) {
      return first ? CAPITALISED_FIRST : CAPITALISED;
    }
    return MIXED;
  }
}
