package org.dateline.ledger.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.ledger.story.Terms.Term;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.jspecify.annotations.Nullable;

/** The fingerprints of a list of reports, and the terms that their numbers stand for. */
final class Fingerprints {
  /** Longer reports are compared by their first words. */
  private static final int MOST_WORDS = 1500;

  /** How many words headline and lead have, and how much more each counts than a later word. */
  private static final int LEAD_WORDS = 80;

  private static final double LEAD_WEIGHT = 3;

  private final Numbering numbering;
  private final List<Print> prints;

  private Fingerprints(Numbering numbering, List<Print> prints) {
    this.numbering = numbering;
    this.prints = prints;
  }

  /** What a term of a report is, for its weight. */
  private enum Kind {
    WORD,
    NAME,
    PAIR,
    NUMBER
  }

  /** How often a term stands in a report, its lead counted more. */
  private record Count(Kind kind, double count) {}

  /** The fingerprints of these reports. */
  static Fingerprints of(List<CodedArticle> reports, Commonness common) {
    List<Map<String, Count>> counted = reports.stream().map(report -> counts(report)).toList();
    Map<String, Integer> spread = new HashMap<>();
    counted.forEach(counts -> counts.keySet().forEach(term -> spread.merge(term, 1, Integer::sum)));
    Numbering numbering = new Numbering();
    List<Print> prints = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      Optional<LocalDate> day = day(reports.get(i).article());
      prints.add(print(counted.get(i), day, spread, reports.size(), common, numbering));
    }
    return new Fingerprints(numbering, prints);
  }

  private static Print print(
      Map<String, Count> counts,
      Optional<LocalDate> day,
      Map<String, Integer> spread,
      int reports,
      Commonness common,
      Numbering numbering) {
    Weights all = new Weights();
    Map<Kind, Weights> parts = new EnumMap<>(Kind.class);
    counts.forEach(
        (term, count) -> {
          int holders = spread.getOrDefault(term, 1);
          double rarity = Math.max(0, common.rarity(term, holders, reports));
          double weight = (1 + Math.log(count.count())) * rarity;
          // A term of one report alone only makes that report less like any other.
          int number = holders > 1 && rarity > 0 ? numbering.of(term, rarity) : Weights.ALONE;
          all.add(number, weight * weight(count.kind()));
          parts.computeIfAbsent(count.kind(), kind -> new Weights()).add(number, weight);
        });
    return new Print(all.fingerprint(), part(parts, Kind.PAIR), part(parts, Kind.NUMBER), day);
  }

  private static Optional<LocalDate> day(Article article) {
    return article
        .published()
        .flatMap(published -> NewsDay.of(Terms.of(article.text()), published));
  }

  private static Fingerprint part(Map<Kind, Weights> parts, Kind kind) {
    return parts.getOrDefault(kind, new Weights()).fingerprint();
  }

  /** Terms by number, with how rare they are. */
  private static final class Numbering {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> terms = new ArrayList<>();
    private final List<Double> rarities = new ArrayList<>();

    private int of(String term, double rarity) {
      return numbers.computeIfAbsent(
          term,
          added -> {
            terms.add(added);
            rarities.add(rarity);
            return terms.size() - 1;
          });
    }
  }

  /** Weights on their way to a fingerprint. */
  private static final class Weights {
    private static final int ALONE = -1;
    private final Map<Integer, Double> weights = new HashMap<>();
    private double alone;

    private void add(int number, double weight) {
      if (number == ALONE) {
        alone += weight * weight;
      } else {
        weights.put(number, weight);
      }
    }

    private Fingerprint fingerprint() {
      return Fingerprint.of(weights, alone);
    }
  }

  /**
   * What a report is about, as a whole and by kinds of terms.
   *
   * @param all every term
   * @param people two names in a row: people, mostly
   * @param numbers numbers
   * @param day the first day that it names
   */
  record Print(Fingerprint all, Fingerprint people, Fingerprint numbers, Optional<LocalDate> day) {}

  int size() {
    return prints.size();
  }

  int termCount() {
    return numbering.terms.size();
  }

  /** How rare a term is. */
  double rarity(int term) {
    return numbering.rarities.get(term);
  }

  Print print(int report) {
    return prints.get(report);
  }

  /** The terms that make two prints alike, the strongest first. */
  List<String> shared(Fingerprint one, Fingerprint other, int most) {
    Map<Integer, Float> weights = new LinkedHashMap<>();
    for (int i = 0; i < other.terms().length; i++) {
      weights.put(other.terms()[i], other.weights()[i]);
    }
    Map<Integer, Double> products = new HashMap<>();
    for (int i = 0; i < one.terms().length; i++) {
      @Nullable Float weight = weights.get(one.terms()[i]);
      if (weight != null) {
        products.put(one.terms()[i], (double) weight * one.weights()[i]);
      }
    }
    return products.entrySet().stream()
        .sorted(
            (a, b) -> {
              int byWeight = Double.compare(b.getValue(), a.getValue());
              return byWeight != 0 ? byWeight : name(a.getKey()).compareTo(name(b.getKey()));
            })
        .limit(most)
        .map(entry -> name(entry.getKey()))
        .toList();
  }

  private String name(int term) {
    return numbering.terms.get(term);
  }

  private static double weight(Kind kind) {
    return switch (kind) {
      case WORD -> 1;
      case NAME -> 2.5;
      case PAIR -> 1.5;
      case NUMBER -> 1;
    };
  }

  private static Map<String, Count> counts(CodedArticle report) {
    Map<String, Count> counts = new HashMap<>();
    List<Term> title = report.article().title().map(Terms::of).orElse(List.of());
    List<Term> body = Terms.of(report.article().text());
    body = body.subList(0, Math.min(body.size(), MOST_WORDS));
    Set<String> small = new HashSet<>();
    body.stream().filter(term -> !term.capital()).forEach(term -> small.add(term.form()));
    Set<String> names = new HashSet<>();
    body.stream()
        .filter(term -> term.capital() && !small.contains(term.form()))
        .forEach(term -> names.add(term.form()));
    for (Term term : title) {
      add(counts, term.form(), kind(term, names), LEAD_WEIGHT);
    }
    @Nullable Term before = null;
    for (int i = 0; i < body.size(); i++) {
      Term term = body.get(i);
      double weight = i + title.size() < LEAD_WORDS ? LEAD_WEIGHT : 1;
      Kind kind = kind(term, names);
      add(counts, term.form(), kind, weight);
      boolean pair = before != null && !term.first() && kind == Kind.NAME;
      if (before != null && pair && kind(before, names) == Kind.NAME) {
        add(counts, before.form() + " " + term.form(), Kind.PAIR, weight);
      }
      before = term;
    }
    return counts;
  }

  private static Kind kind(Term term, Set<String> names) {
    if (term.number()) {
      return Kind.NUMBER;
    }
    return names.contains(term.form()) ? Kind.NAME : Kind.WORD;
  }

  private static void add(Map<String, Count> counts, String form, Kind kind, double weight) {
    counts.merge(
        form, new Count(kind, weight), (a, b) -> new Count(a.kind(), a.count() + b.count()));
  }
}
