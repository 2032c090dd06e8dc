package org.dateline.text.token;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Span;
import org.dateline.text.token.WordLists.Kind;

/**
 * Finds where sentences end among the words of a paragraph.
 *
 * <p>A sentence ends after a full stop, question or exclamation mark or dots, with the closing
 * quotes and brackets that follow without a space, where what comes next can begin one: a capital,
 * a figure, an opening quote or bracket. After an abbreviation it ends only before a word that
 * usually begins sentences. A paragraph's end ends its last sentence, with or without a stop. Where
 * none stands, {@link SentenceEnds} may still find an end.
 *
 * <p>Linear in the words. Safe to share.
 */
public final class SentenceSplitter {
  /** Words of a sentence at most: longer ones are no prose, and trees of them mean nothing. */
  public static final int MOST_WORDS = 250;

  private final WordLists lists = WordLists.BUNDLED;
  private final SentenceEnds learned = SentenceEnds.load();

  /** The sentences of one paragraph, each the words of it; {@code words} may be empty. */
  public List<List<Span>> sentences(CharSequence text, List<Span> words) {
    List<List<Span>> found = new ArrayList<>();
    int first = 0;
    int at = 0;
    while (at < words.size()) {
      boolean stop = isStop(text, words.get(at)) && !isListNumber(text, words, first, at);
      int next = stop ? closed(text, words, at + 1) : at + 1;
      boolean ends = stop && next < words.size() && begins(text, words, at, next);
      if (ends || (!isStop(text, words.get(at)) && learned.isEnd(text, words, first, at))) {
        add(text, words.subList(first, next), found);
        first = next;
      }
      at = next;
    }
    add(text, words.subList(first, words.size()), found);
    return found;
  }

  private static boolean isStop(CharSequence text, Span word) {
    char last = text.charAt(word.end() - 1);
    return last == '.' || last == '!' || last == '?' || last == '\u2026';
  }

  /** Whether the stop belongs to the number of a list's item: "2." at the start of a sentence. */
  private static boolean isListNumber(CharSequence text, List<Span> words, int first, int at) {
    if (at == first || at > first + 2 || words.get(at).length() > 1) {
      return false;
    }
    Span number = words.get(at - 1);
    return number.length() <= 2
        && Tokenizer.isDigit(text, number.start())
        && Tokenizer.isDigit(text, number.end() - 1);
  }

  /** The number of the first word that is no closing mark of the sentence that ended before it. */
  private static int closed(CharSequence text, List<Span> words, int from) {
    int at = from;
    while (at < words.size() && isCloser(text, words, at)) {
      at++;
    }
    return at;
  }

  private static boolean isCloser(CharSequence text, List<Span> words, int at) {
    Span word = words.get(at);
    boolean attached = words.get(at - 1).end() == word.start();
    boolean open = at + 1 < words.size() && words.get(at + 1).start() == word.end();
    return switch (text.charAt(word.start())) {
      case '\u201D', '\u00BB', ')', ']', '}' -> true;
      case '\u2019' -> word.length() <= 2 && attached;
      case '"', '\'' -> word.length() <= 2 && (attached || !open);
      default -> false;
    };
  }

  /**
   * Whether a sentence can begin with word {@code next}, the one before having ended at {@code
   * end}.
   */
  private boolean begins(CharSequence text, List<Span> words, int end, int next) {
    Span stop = words.get(end);
    boolean abbreviation = stop.length() > 1 && Tokenizer.isWord(text.charAt(stop.start()));
    int at = next;
    while (at < words.size() && isOpener(text, words.get(at))) {
      at++;
    }
    if (at == words.size()) {
      return true;
    }
    Span word = words.get(at);
    int code = Character.codePointAt(text, word.start());
    if (abbreviation && next == end + 1) {
      return at > next || (Character.isUpperCase(code) && lists.has(Kind.STARTER, word.in(text)));
    }
    if (Character.isLowerCase(code)) {
      return next == end + 1 && isPlainStop(text, words, end) && stop.end() < word.start();
    }
    return Character.isLetterOrDigit(code) || at > next || !isMiddle(text, word);
  }

  /**
   * Whether the stop after which small letters go on can end a sentence: it follows a word in small
   * letters that is too long for an abbreviation.
   */
  private static boolean isPlainStop(CharSequence text, List<Span> words, int end) {
    if (end == 0 || text.charAt(words.get(end).start()) == '\u2026') {
      return false;
    }
    Span before = words.get(end - 1);
    boolean dots = words.get(end).length() > 1 && text.charAt(words.get(end).start()) == '.';
    return !dots
        && before.length() >= 4
        && before.in(text).chars().allMatch(Character::isLowerCase);
  }

  private static boolean isOpener(CharSequence text, Span word) {
    return switch (text.charAt(word.start())) {
      case '"', '\'', '`', '\u201C', '\u2018', '\u00AB', '(', '[', '{' -> word.length() <= 2;
      default -> false;
    };
  }

  /** Marks that go on with a sentence. */
  private static boolean isMiddle(CharSequence text, Span word) {
    return switch (text.charAt(word.start())) {
      case ',', ';', ':', '.', '!', '?', '%', ')', ']', '\u2026', '\u2013', '\u2014', '-', '/' ->
          true;
      default -> false;
    };
  }

  /** Adds a sentence, cut where it is too long: after a semicolon or comma where there is one. */
  private static void add(CharSequence text, List<Span> words, List<List<Span>> found) {
    List<Span> rest = words;
    while (rest.size() > MOST_WORDS) {
      int cut = MOST_WORDS;
      for (int i = MOST_WORDS; i > MOST_WORDS / 2; i--) {
        char mark = text.charAt(rest.get(i - 1).start());
        if (mark == ';' || mark == ',') {
          cut = i;
          break;
        }
      }
      found.add(List.copyOf(rest.subList(0, cut)));
      rest = rest.subList(cut, rest.size());
    }
    if (!rest.isEmpty()) {
      found.add(freed(text, rest));
    }
  }

  /**
   * The words of a sentence, where the stop of an abbreviation that ends it is a word of its own:
   * it is the sentence's stop too, and the treebank cuts it so.
   */
  private static List<Span> freed(CharSequence text, List<Span> words) {
    int last = words.size() - 1;
    while (last > 0 && isCloser(text, words, last)) {
      last--;
    }
    Span word = words.get(last);
    boolean owned =
        word.length() > 1
            && text.charAt(word.end() - 1) == '.'
            && Tokenizer.isWord(Character.codePointAt(text, word.start()))
            && last > 0;
    if (!owned) {
      return List.copyOf(words);
    }
    List<Span> cut = new ArrayList<>(words);
    cut.set(last, new Span(word.start(), word.end() - 1));
    cut.add(last + 1, new Span(word.end() - 1, word.end()));
    return List.copyOf(cut);
  }
}
