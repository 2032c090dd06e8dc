package org.dateline.ledger.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.model.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * How many independent origins stand behind a statement.
 *
 * <p>Reports that copy one another count as one, and so do reports that all cite the same claimant:
 * the number is the largest of pairs of a text and an origin that uses no text and no origin twice.
 * One report that cites two witnesses is therefore one, and so are two reports that cite one
 * witness.
 *
 * @param independent the number
 * @param origins whom the number counts, with the reports that carry their word
 * @param others who is cited as well, but only in reports that are counted already
 */
public record Corroboration(int independent, List<Origin> origins, List<Origin> others) {

  /** Copies the lists; refuses a number that its list does not explain. */
  public Corroboration {
    origins = List.copyOf(origins);
    others = List.copyOf(others);
    if (independent != origins.size()) {
      throw new IllegalArgumentException(independent + " origins are not " + origins);
    }
  }

  /**
   * One report's word for a statement.
   *
   * @param report the report
   * @param origin who says so there
   */
  public record Word(ArticleId report, String origin) {}

  /**
   * Counts the origins of a statement.
   *
   * @param words who says so in which report, in order
   * @param texts which text a report carries: the first report of its copies
   */
  static Corroboration of(List<Word> words, Map<ArticleId, ArticleId> texts) {
    Map<String, Set<ArticleId>> reports = new LinkedHashMap<>();
    Map<ArticleId, Set<String>> origins = new LinkedHashMap<>();
    for (Word word : words) {
      reports.computeIfAbsent(word.origin(), name -> new LinkedHashSet<>()).add(word.report());
      ArticleId text = texts.getOrDefault(word.report(), word.report());
      origins.computeIfAbsent(text, id -> new TreeSet<>()).add(word.origin());
    }
    // Of texts that name the same origins, no more than these can count.
    Map<Set<String>, Integer> alike = new HashMap<>();
    Map<String, Text> counts = new HashMap<>();
    for (Set<String> named : origins.values()) {
      if (alike.merge(named, 1, Integer::sum) <= named.size()) {
        pair(new Text(named), counts, new HashSet<>());
      }
    }
    List<Origin> counted = new ArrayList<>();
    List<Origin> others = new ArrayList<>();
    reports.forEach(
        (name, in) ->
            (counts.containsKey(name) ? counted : others).add(new Origin(name, List.copyOf(in))));
    return new Corroboration(counted.size(), counted, others);
  }

  /** A text that names these; no two texts are equal. */
  private static final class Text {
    private final Set<String> origins;

    private Text(Set<String> origins) {
      this.origins = origins;
    }
  }

  /**
   * Finds an origin for a text, if need be by moving other texts to other origins that they name:
   * Kuhn's algorithm for the largest matching.
   */
  private static boolean pair(Text text, Map<String, Text> counts, Set<String> tried) {
    for (String origin : text.origins) {
      if (tried.add(origin)) {
        @Nullable Text holder = counts.get(origin);
        if (holder == null || pair(holder, counts, tried)) {
          counts.put(origin, text);
          return true;
        }
      }
    }
    return false;
  }
}
