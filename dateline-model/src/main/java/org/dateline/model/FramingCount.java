package org.dateline.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many framing terms of a category one voice uses in an article. The outlet's own words and
 * those of each speaker are counted apart.
 *
 * @param voice the outlet's voice or another's
 * @param by the speaker's name, or its words where it has none; empty for the outlet and for
 *     speakers that the report does not say
 * @param category the category
 * @param terms how many, at least one
 */
public record FramingCount(
    FramingTerm.Voice voice, Optional<String> by, String category, int terms) {

  private record Key(FramingTerm.Voice voice, Optional<String> by, String category) {}

  /** The counts of these terms, in the order in which voice and category first appear. */
  public static List<FramingCount> of(List<FramingTerm> terms) {
    Map<Key, Integer> counts = new LinkedHashMap<>();
    for (FramingTerm term : terms) {
      Optional<String> by = term.by().flatMap(actor -> actor.name().or(actor::text));
      counts.merge(new Key(term.voice(), by, term.category()), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .map(
            e ->
                new FramingCount(
                    e.getKey().voice(), e.getKey().by(), e.getKey().category(), e.getValue()))
        .toList();
  }
}
