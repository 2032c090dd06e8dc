package org.dateline.ledger.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.ledger.story.Terms.Term;
import org.dateline.model.Article;
import org.jspecify.annotations.Nullable;

/** How often each term stands in a report, and what the term is. */
final class TermCounts {
  /** Longer reports are compared by their first words. */
  private static final int MOST_WORDS = 1500;

  /** How many words headline and lead have, and how much more each counts than a later word. */
  private static final int LEAD_WORDS = 80;

  private static final double LEAD_WEIGHT = 3;

  /** What stands between a headline and the name of the site, in the titles of many pages. */
  private static final Pattern BEFORE_SITE = Pattern.compile("\\s+[-|–—]\\s+");

  /** So many words before such a mark are a headline of their own. */
  private static final int HEADLINE_WORDS = 4;

  private TermCounts() {}

  /** What a term of a report is, for its weight. */
  enum Kind {
    WORD,
    NAME,
    PAIR,
    NUMBER;

    /** What stands for it in a print that is kept: never to be changed. */
    int tag() {
      return switch (this) {
        case WORD -> 0;
        case NAME -> 1;
        case PAIR -> 2;
        case NUMBER -> 3;
      };
    }

    /** How much a term of this kind counts. */
    double weight() {
      return switch (this) {
        case WORD -> 1;
        case NAME -> 2.5;
        case PAIR -> 1.5;
        case NUMBER -> 1;
      };
    }
  }

  /** How often a term stands in a report, its lead counted more. */
  record Count(Kind kind, double count) {}

  /** The counts of an article by term: a word, or two names in a row. */
  static Map<String, Count> of(Article article) {
    List<Term> title = title(article);
    List<Term> body = Terms.of(article.text());
    body = body.subList(0, Math.min(body.size(), MOST_WORDS));
    Set<String> names = names(body);
    Map<String, Count> counts = new HashMap<>();
    for (Term term : title) {
      add(counts, term.form(), kind(term, names), LEAD_WEIGHT);
    }
    Optional<Term> before = Optional.empty();
    for (int i = 0; i < body.size(); i++) {
      Term term = body.get(i);
      double weight = i + title.size() < LEAD_WORDS ? LEAD_WEIGHT : 1;
      Kind kind = kind(term, names);
      add(counts, term.form(), kind, weight);
      if (kind == Kind.NAME && !term.first()) {
        before
            .filter(word -> kind(word, names) == Kind.NAME)
            .ifPresent(word -> add(counts, word.form() + " " + term.form(), Kind.PAIR, weight));
      }
      before = Optional.of(term);
    }
    return counts;
  }

  /** The words of the headline, without the name of the site behind it. */
  static List<Term> title(Article article) {
    return article.title().map(title -> Terms.of(withoutSite(title))).orElse(List.of());
  }

  private static String withoutSite(String title) {
    String headline = BEFORE_SITE.split(title, 2)[0];
    return headline.strip().split("\\s+").length < HEADLINE_WORDS ? title : headline;
  }

  /** Words that always stand with a capital. */
  private static Set<String> names(List<Term> body) {
    Set<String> small = new HashSet<>();
    body.stream().filter(term -> !term.capital()).forEach(term -> small.add(term.form()));
    Set<String> names = new HashSet<>();
    body.stream()
        .filter(term -> term.capital() && !small.contains(term.form()))
        .forEach(term -> names.add(term.form()));
    return names;
  }

  private static Kind kind(Term term, Set<String> names) {
    if (term.number()) {
      return Kind.NUMBER;
    }
    return names.contains(term.form()) ? Kind.NAME : Kind.WORD;
  }

  private static void add(Map<String, Count> counts, String form, Kind kind, double weight) {
    @Nullable Count before = counts.get(form);
    counts.put(
        form,
        before == null
            ? new Count(kind, weight)
            : new Count(before.kind(), before.count() + weight));
  }

  /** The number that stands for a term, by which reports are compared and found. */
  static int number(String term) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < term.length(); i++) {
      hash = (hash ^ term.charAt(i)) * 0x100000001b3L;
    }
    return (int) (hash ^ (hash >>> 32));
  }
}
