package org.dateline.text.token;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.text.resource.TableReader;

/**
 * The words that the rules of this package know by name, from {@code words.tsv}. Immutable.
 *
 * <p>Each line of the file has a kind and a word; see the file for what the kinds mean.
 */
final class WordLists {

  /** What a word is known for. */
  enum Kind {
    /** An abbreviation that stands before a name: a full stop after it never ends a sentence. */
    TITLE,
    /** An abbreviation that stands before a number. */
    BEFORE_NUMBER,
    /** An abbreviation that may end a sentence. */
    ABBREVIATION,
    /** A prefix that keeps its hyphen inside the word. */
    PREFIX,
    /** A unit that is cut from the number before it. */
    UNIT,
    /** A word of two that is written as one; a bar shows where it is cut. */
    FUSED,
    /** A word that begins with an apostrophe. */
    ELIDED,
    /** The last part of an internet name. */
    DOMAIN,
    /** A capitalised word that usually begins a sentence where it follows an abbreviation. */
    STARTER
  }

  /** The lists that come with the program. */
  static final WordLists BUNDLED =
      new WordLists(TableReader.bundled(WordLists.class, "words.tsv", 2));

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  private WordLists(List<TableReader.Row> rows) {
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
    for (TableReader.Row row : rows) {
      of(row.choice(0, Kind.class)).add(row.cell(1));
    }
  }

  private Set<String> of(Kind kind) {
    return words.getOrDefault(kind, Set.of());
  }

  /** Whether {@code word} is in the list as written. */
  boolean has(Kind kind, String word) {
    return of(kind).contains(word);
  }

  /** Whether {@code word} is in the list in lower case. */
  boolean hasLower(Kind kind, String word) {
    return of(kind).contains(word.toLowerCase(Locale.ROOT));
  }

  /** All words of a list. */
  Set<String> all(Kind kind) {
    return Set.copyOf(of(kind));
  }
}
