package org.dateline.text.neural;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Spells words in the pieces of an uncased BERT vocabulary.
 *
 * <p>A word is lower-cased, stripped of accents (canonical decomposition, combining marks dropped)
 * and of control and format characters, cut around every punctuation mark and CJK character, and
 * each part is covered from the left by the longest known pieces; pieces after the first of a part
 * carry {@code ##}. What cannot be covered is {@code [UNK]}, and so is a word of which nothing is
 * left. Source: Devlin et al. 2019, as the model's training reads it.
 *
 * <p>Safe to share between threads; spellings of common words are remembered.
 */
final class WordPiece {
  private static final int LONGEST_PART = 100;
  private static final int MEMORY = 60_000;
  private static final int REMEMBERED_LENGTH = 40;

  private final Map<String, Integer> ids;
  private final int mostPieces;
  private final int longestPiece;
  private final int unknown;
  private final Map<String, int[]> remembered = new ConcurrentHashMap<>();

  /**
   * Takes the vocabulary.
   *
   * @param vocabulary pieces in the order of their numbers
   * @param mostPieces how many pieces of a word are kept at most
   * @throws IllegalArgumentException where a special piece is missing
   */
  WordPiece(List<String> vocabulary, int mostPieces) {
    ids = HashMap.newHashMap(vocabulary.size());
    for (int i = 0; i < vocabulary.size(); i++) {
      ids.put(vocabulary.get(i), i);
    }
    this.mostPieces = mostPieces;
    longestPiece = vocabulary.stream().mapToInt(String::length).max().orElse(0);
    unknown = number("[UNK]");
  }

  /** The number of a piece that must be in the vocabulary. */
  int number(String piece) {
    Integer id = ids.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary has no " + piece);
    }
    return id;
  }

  /** The pieces of {@code word}: at least one. The array is shared and must not be changed. */
  int[] spell(String word) {
    if (word.length() > REMEMBERED_LENGTH) {
      return spellAnew(word);
    }
    int[] known = remembered.get(word);
    if (known != null) {
      return known;
    }
    int[] spelt = spellAnew(word);
    if (remembered.size() < MEMORY) {
      remembered.put(word, spelt);
    }
    return spelt;
  }

  private int[] spellAnew(String word) {
    List<Integer> pieces = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    for (int i = 0; i < plain.length() && pieces.size() < mostPieces; ) {
      int code = plain.codePointAt(i);
      i += Character.charCount(code);
      if (isDropped(code)) {
        continue;
      }
      if (standsAlone(code)) {
        cover(part, pieces);
        cover(part.appendCodePoint(code), pieces);
      } else {
        part.appendCodePoint(code);
      }
    }
    cover(part, pieces);
    if (pieces.isEmpty()) {
      pieces.add(unknown);
    }
    return pieces.stream().limit(mostPieces).mapToInt(Integer::intValue).toArray();
  }

  /** Adds the cover of {@code part} and empties it. */
  private void cover(StringBuilder part, List<Integer> pieces) {
    if (part.isEmpty()) {
      return;
    }
    String all = part.toString();
    part.setLength(0);
    if (all.codePointCount(0, all.length()) > LONGEST_PART) {
      pieces.add(unknown);
      return;
    }
    List<Integer> found = new ArrayList<>();
    for (int start = 0; start < all.length(); ) {
      int end = Math.min(all.length(), start + longestPiece);
      Integer id = ids.get(piece(all, start, end));
      while (id == null && --end > start) {
        id = ids.get(piece(all, start, end));
      }
      if (id == null) {
        pieces.add(unknown);
        return;
      }
      found.add(id);
      start = end;
    }
    pieces.addAll(found);
  }

  private static String piece(String all, int start, int end) {
    String piece = all.substring(start, end);
    return start == 0 ? piece : "##" + piece;
  }

  private static boolean isDropped(int code) {
    return switch (Character.getType(code)) {
      case Character.NON_SPACING_MARK,
          Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SURROGATE ->
          true;
      default -> code == 0xFFFD || Character.isWhitespace(code) || Character.isSpaceChar(code);
    };
  }

  private static boolean standsAlone(int code) {
    return isMark(code) || isCjk(code);
  }

  /** Unicode punctuation, and the ASCII symbols that BERT counts as such. */
  private static boolean isMark(int code) {
    if (code < 128) {
      return code > 32 && code < 127 && !Character.isLetterOrDigit(code);
    }
    return switch (Character.getType(code)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isCjk(int code) {
    return (code >= 0x4E00 && code <= 0x9FFF)
        || (code >= 0x3400 && code <= 0x4DBF)
        || (code >= 0x20000 && code <= 0x2A6DF)
        || (code >= 0x2A700 && code <= 0x2CEAF)
        || (code >= 0xF900 && code <= 0xFAFF)
        || (code >= 0x2F800 && code <= 0x2FA1F);
  }
}
