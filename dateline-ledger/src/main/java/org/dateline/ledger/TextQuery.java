package org.dateline.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a full-text search must find, whatever the store. A report is found when its headline and
 * text have every term and no excluded one:
 *
 * <ul>
 *   <li>{@code ceasefire}: the word; capitals and accents make no difference, endings do
 *   <li>{@code "two sides"}: the words one behind the other
 *   <li>{@code evacuat*}: any word that starts so
 *   <li>{@code -football}, {@code -"world cup"}: reports that have it are left out
 * </ul>
 *
 * <p>A word is a run of letters and digits, so {@code cease-fire} is the phrase {@code "cease
 * fire"}. The first 5,000 words of a report are searched.
 *
 * @param terms what must be there, at least one
 * @param excluded what must not
 */
public record TextQuery(List<Term> terms, List<Term> excluded) {

  /**
   * Words that stand one behind the other.
   *
   * @param words in their searched form, at least one
   * @param start whether the last of them may go on
   */
  public record Term(List<String> words, boolean start) {
    /** Copies the list; refuses none. */
    public Term {
      words = List.copyOf(words);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("a term without a word");
      }
    }
  }

  /** Copies the lists; refuses a query that names nothing to be there. */
  public TextQuery {
    terms = List.copyOf(terms);
    excluded = List.copyOf(excluded);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("nothing to search for: give at least one word");
    }
  }

  /**
   * The query that a user types. A quotation mark that never closes reaches to the end.
   *
   * @throws IllegalArgumentException where it names nothing to be there
   */
  public static TextQuery parse(String typed) {
    List<Term> terms = new ArrayList<>();
    List<Term> excluded = new ArrayList<>();
    for (int at = 0; at < typed.length(); ) {
      if (Character.isWhitespace(typed.charAt(at))) {
        at++;
        continue;
      }
      boolean without = typed.charAt(at) == '-';
      int from = without ? at + 1 : at;
      boolean quoted = from < typed.length() && typed.charAt(from) == '"';
      int end = quoted ? closing(typed, from + 1) : spaceAfter(typed, from);
      String piece = typed.substring(quoted ? from + 1 : from, end);
      boolean start = !quoted && piece.endsWith("*");
      List<String> words = SearchText.words(piece);
      if (!words.isEmpty()) {
        (without ? excluded : terms).add(new Term(words, start));
      }
      at = quoted ? end + 1 : end;
    }
    return new TextQuery(terms, excluded);
  }

  private static int closing(String typed, int from) {
    int end = typed.indexOf('"', from);
    return end < 0 ? typed.length() : end;
  }

  private static int spaceAfter(String typed, int from) {
    int end = from;
    while (end < typed.length()
        && !Character.isWhitespace(typed.charAt(end))
        && typed.charAt(end) != '"') {
      end++;
    }
    return end;
  }

  /** In the language of SQLite's FTS5. Terms hold letters and digits only. */
  String forSqlite() {
    String query = joined(terms, " AND ", TextQuery::sqlite);
    return excluded.isEmpty()
        ? query
        : "(" + query + ") NOT (" + joined(excluded, " OR ", TextQuery::sqlite) + ")";
  }

  /** In the language of PostgreSQL's tsquery. Terms hold letters and digits only. */
  String forPostgres() {
    return Stream.concat(
            terms.stream().map(TextQuery::postgres),
            excluded.stream().map(term -> "!(" + postgres(term) + ")"))
        .collect(Collectors.joining(" & "));
  }

  private static String joined(
      List<Term> terms, String between, java.util.function.Function<Term, String> each) {
    return terms.stream().map(each).collect(Collectors.joining(between));
  }

  private static String sqlite(Term term) {
    return "\"" + String.join(" ", term.words()) + "\"" + (term.start() ? " *" : "");
  }

  private static String postgres(Term term) {
    List<String> words = term.words().stream().map(word -> "'" + word + "'").toList();
    return "(" + String.join(" <-> ", words) + (term.start() ? ":*" : "") + ")";
  }
}
