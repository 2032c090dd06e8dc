package org.dateline.coder.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Phrases by their words, and where they stand in a sentence. Spelling is evened out: case,
 * accents, hyphens, full stops and apostrophes do not matter, so that "al-Shabaab" is found however
 * it is cut into tokens. Two things do matter, so that names are not found in common words: a
 * phrase of one word that is written with a capital is found only so, and an acronym only in
 * capitals; in text that is all in capitals neither can be asked.
 *
 * <p>Not safe for use by several threads while phrases are added; afterwards it is.
 */
final class PhraseIndex<T> {
  private static final int LONGEST_ACRONYM = 6;

  private final Map<String, List<Phrase<T>>> phrases = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();

  private record Phrase<T>(T value, boolean capital, boolean acronym) {
    /** Two spellings of one phrase: what either allows. */
    Phrase<T> or(Phrase<T> other) {
      return new Phrase<>(value, capital && other.capital, acronym && other.acronym);
    }
  }

  /** A phrase found: its first and last token, and everything that it may mean, in file order. */
  record Match<T>(int first, int last, List<T> values) {
    Match {
      values = List.copyOf(values);
    }

    boolean covers(int token) {
      return first <= token && token <= last;
    }

    int length() {
      return last - first + 1;
    }
  }

  /** A sentence cut into the pieces that phrases are compared by. */
  private record Pieces(List<String> words, List<Integer> tokens, boolean capitals) {}

  /** Adds a meaning of a phrase; refuses a phrase without a letter or digit. */
  void add(String phrase, T value) {
    List<String> words = pieces(phrase);
    boolean any = false;
    for (String word : words) {
      any |= Character.isLetterOrDigit(word.codePointAt(0));
    }
    if (!any) {
      throw new IllegalArgumentException("no words to look for in '" + phrase + "'");
    }
    boolean single = words.size() == 1;
    boolean upper = phrase.equals(phrase.toUpperCase(Locale.ROOT));
    boolean lower = phrase.equals(phrase.toLowerCase(Locale.ROOT));
    boolean acronym = single && upper && !lower && words.getFirst().length() <= LONGEST_ACRONYM;
    List<Phrase<T>> meanings =
        phrases.computeIfAbsent(String.join(" ", words), k -> new ArrayList<>(1));
    Phrase<T> added = new Phrase<>(value, single && !lower, acronym);
    for (int i = 0; i < meanings.size(); i++) {
      if (meanings.get(i).value.equals(value)) {
        meanings.set(i, meanings.get(i).or(added));
        return;
      }
    }
    meanings.add(added);
    longest.merge(words.getFirst(), words.size(), Math::max);
  }

  /** All meanings of a phrase, however it is capitalised. */
  List<T> values(String phrase) {
    return phrases.getOrDefault(String.join(" ", pieces(phrase)), List.of()).stream()
        .map(Phrase::value)
        .toList();
  }

  /** All meanings of all phrases, in no order. */
  Stream<T> values() {
    return phrases.values().stream().flatMap(List::stream).map(Phrase::value);
  }

  /** The phrases in the sentence: the longest from the left, not overlapping. */
  List<Match<T>> matches(Sentence sentence) {
    Pieces pieces = pieces(sentence);
    List<Match<T>> found = new ArrayList<>();
    int i = 0;
    while (i < pieces.words.size()) {
      Optional<Match<T>> match =
          startsToken(pieces, i) ? at(sentence, pieces, i) : Optional.empty();
      if (match.isPresent()) {
        found.add(match.get());
        while (i < pieces.words.size() && pieces.tokens.get(i) <= match.get().last()) {
          i++;
        }
      } else {
        i++;
      }
    }
    return found;
  }

  private Optional<Match<T>> at(Sentence sentence, Pieces pieces, int start) {
    int most = longest.getOrDefault(pieces.words.get(start), 0);
    for (int words = Math.min(most, pieces.words.size() - start); words > 0; words--) {
      int length = words;
      int end = start + length;
      if (end < pieces.words.size() && !startsToken(pieces, end)) {
        continue;
      }
      List<Phrase<T>> known =
          phrases.getOrDefault(String.join(" ", pieces.words.subList(start, end)), List.of());
      Token token = sentence.token(pieces.tokens.get(start));
      List<T> values =
          known.stream()
              .filter(p -> length > 1 || written(p, token, pieces.capitals))
              .map(Phrase::value)
              .toList();
      if (!values.isEmpty()) {
        return Optional.of(new Match<>(token.index(), pieces.tokens.get(end - 1), values));
      }
    }
    return Optional.empty();
  }

  private boolean written(Phrase<T> phrase, Token token, boolean capitals) {
    if (capitals) {
      return !phrase.capital
          || token.upos() == Upos.PROPN
          || token.upos() == Upos.ADJ
          || token.upos() == Upos.NOUN;
    }
    String form = token.form();
    if (phrase.acronym) {
      return form.equals(form.toUpperCase(Locale.ROOT));
    }
    return !phrase.capital || Character.isUpperCase(form.codePointAt(0));
  }

  private static boolean startsToken(Pieces pieces, int i) {
    return i == 0 || !pieces.tokens.get(i).equals(pieces.tokens.get(i - 1));
  }

  private static Pieces pieces(Sentence sentence) {
    List<String> words = new ArrayList<>();
    List<Integer> tokens = new ArrayList<>();
    boolean capitals = true;
    for (Token token : sentence.tokens()) {
      for (String word : pieces(token.form())) {
        words.add(word);
        tokens.add(token.index());
      }
      capitals &= token.form().chars().noneMatch(Character::isLowerCase);
    }
    return new Pieces(words, tokens, capitals);
  }

  /**
   * The comparable words of a text: lower case, without accents; a hyphen parts words, a full stop
   * does not ("U.S." is one), a possessive is a word of its own, other marks are words too, so that
   * no phrase is found across a comma that it does not have.
   */
  static List<String> pieces(String text) {
    String plain = plain(text);
    if (isOneWord(plain)) {
      return List.of(plain);
    }
    List<String> pieces = new ArrayList<>(2);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (isApostrophe(c)) {
        if (plain.startsWith("s", i + 1) && (i + 2 == plain.length() || !letter(plain, i + 2))) {
          end(word, pieces);
        }
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        spell(c, word);
      } else if (c != '.' && Character.getType(c) != Character.NON_SPACING_MARK) {
        end(word, pieces);
        if (c != '-'
            && c != '‑'
            && c != '–'
            && c != '/'
            && c != '&'
            && !Character.isWhitespace(c)) {
          pieces.add(String.valueOf(c));
        }
      }
    }
    end(word, pieces);
    return pieces;
  }

  /** Small letters, accents as marks of their own. */
  private static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
      }
    }
    return text.toLowerCase(Locale.ROOT);
  }

  /** Whether all is plain letters and digits, as most words are. */
  private static boolean isOneWord(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !plain.isEmpty();
  }

  private static boolean letter(String text, int i) {
    return Character.isLetterOrDigit(text.charAt(i));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == 'ʻ' || c == '`';
  }

  /** Letters that do not decompose and are often written plain become plain. */
  private static void spell(char c, StringBuilder word) {
    switch (c) {
      case 'ı' -> word.append('i');
      case 'ø' -> word.append('o');
      case 'ł' -> word.append('l');
      case 'đ' -> word.append('d');
      case 'æ' -> word.append("ae");
      case 'ß' -> word.append("ss");
      default -> word.append(c);
    }
  }

  private static void end(StringBuilder word, List<String> pieces) {
    if (!word.isEmpty()) {
      pieces.add(word.toString());
      word.setLength(0);
    }
  }
}
