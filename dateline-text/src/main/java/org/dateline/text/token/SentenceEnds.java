package org.dateline.text.token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.model.Span;
import org.dateline.text.resource.TableReader;

/**
 * Where sentences end though no stop stands there: after greetings, headings, addresses, time
 * stamps and the like that were run together with what follows.
 *
 * <p>A logistic regression over the shapes and the words around a gap, trained on the English Web
 * Treebank; its weights stand in {@code ends.tsv}. It must be sure, because a sentence of news that
 * is cut in two is worse than two headings that are read as one. Immutable and safe to share.
 */
public final class SentenceEnds {
  /** The log-odds above which an end is believed. */
  private static final double SURE = 0;

  private static final int LONGEST_WORD = 24;

  private final Map<String, Float> weights = new HashMap<>();

  private SentenceEnds(List<TableReader.Row> rows) {
    for (TableReader.Row row : rows) {
      try {
        weights.put(row.cell(0), Float.valueOf(row.cell(1)));
      } catch (NumberFormatException e) {
        throw row.mistake("no number: " + row.cell(1));
      }
    }
  }

  /** Loads the weights that come with the program. */
  static SentenceEnds load() {
    return new SentenceEnds(TableReader.bundled(SentenceEnds.class, "ends.tsv", 2));
  }

  /** Whether a sentence that begins with word {@code first} ends after word {@code at}. */
  boolean isEnd(CharSequence text, List<Span> words, int first, int at) {
    if (!isCandidate(text, words, at)) {
      return false;
    }
    double sum = 0;
    for (String feature : features(text, words, first, at)) {
      sum += weights.getOrDefault(feature, 0f);
    }
    return sum > SURE;
  }

  /**
   * Whether an end is thinkable: white space follows the word, no small letter (but an address) or
   * closing mark comes next, and the word is no quote, bracket, comma or long dash, after which
   * prose goes on.
   */
  public static boolean isCandidate(CharSequence text, List<Span> words, int at) {
    if (at + 1 >= words.size() || words.get(at).end() == words.get(at + 1).start()) {
      return false;
    }
    char last = text.charAt(words.get(at).end() - 1);
    if (",\"'\u201C\u201D\u2018\u2019([{)]}\u2013\u2014".indexOf(last) >= 0) {
      return false;
    }
    Span following = words.get(at + 1);
    int next = Character.codePointAt(text, following.start());
    boolean page = next == 'h' && following.length() > 7 && following.in(text).startsWith("http");
    return (page || !Character.isLowerCase(next)) && ",.;:!?)]}%\u201D\u2019".indexOf(next) < 0;
  }

  /** What is looked at in the gap after word {@code at}; training and reading share it. */
  public static List<String> features(CharSequence text, List<Span> words, int first, int at) {
    String a = word(text, words, first, at);
    String b = word(text, words, first, at + 1);
    String shapeA = shape(a);
    String shapeB = shape(b);
    String before = shape(word(text, words, first, at - 1));
    String after = shape(word(text, words, first, at + 2));
    List<String> found = new ArrayList<>(14);
    found.add("bias");
    found.add("a=" + a.toLowerCase(Locale.ROOT));
    found.add("b=" + b);
    found.add("a,B=" + a.toLowerCase(Locale.ROOT) + " " + shapeB);
    found.add("A,b=" + shapeA + " " + b);
    found.add("A,B=" + shapeA + " " + shapeB);
    found.add("zA,B=" + before + " " + shapeA + " " + shapeB);
    found.add("A,BC=" + shapeA + " " + shapeB + " " + after);
    found.add("zA,BC=" + before + " " + shapeA + " " + shapeB + " " + after);
    found.add("length=" + Math.min(8, at - first) + " " + shapeB);
    found.add("stop=" + isStopped(text, words) + " " + shapeA + " " + shapeB);
    found.add("paragraph=" + Math.min(8, words.size() / 8) + " " + isStopped(text, words));
    return found;
  }

  private static String word(CharSequence text, List<Span> words, int first, int at) {
    if (at < first) {
      return "<";
    }
    if (at >= words.size()) {
      return ">";
    }
    Span span = words.get(at);
    int end = Math.min(span.end(), span.start() + LONGEST_WORD);
    return text.subSequence(span.start(), end).toString();
  }

  /** Whether the paragraph ends as prose does. */
  private static boolean isStopped(CharSequence text, List<Span> words) {
    return ".!?\u201D\"\u2019)\u2026".indexOf(text.charAt(words.getLast().end() - 1)) >= 0;
  }

  private static String shape(String word) {
    if (word.startsWith("http") || word.startsWith("www.")) {
      return "page";
    }
    int letters = 0;
    int upper = 0;
    int digits = 0;
    int slashes = 0;
    int colons = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      upper += Character.isUpperCase(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      slashes += c == '/' || c == '-' ? 1 : 0;
      colons += c == ':' ? 1 : 0;
    }
    if (digits > 0) {
      return letters > 0 ? "mixed" : slashes == 2 ? "date" : colons > 0 ? "clock" : "number";
    }
    if (letters == 0) {
      return word.length() > 3 ? word.substring(0, 3) : word;
    }
    if (word.indexOf('@') > 0) {
      return "mail";
    }
    if (upper == letters) {
      return letters == 1 ? "initial" : "caps";
    }
    return Character.isUpperCase(word.charAt(0)) ? "title" : "small";
  }
}
