package org.dateline.text.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.CountryCode;

/**
 * What a report has said so far about where it plays: votes for countries, and places resolved. For
 * one document and one thread.
 */
final class Surroundings {
  private static final int NEAR_SENTENCES = 2;
  private static final int PLACES_KEPT = 40;
  private static final double NEAR_KILOMETRES = 250;

  /** A country named, and where. */
  private record Vote(CountryCode country, int sentence) {}

  private final Map<CountryCode, Double> votes = new HashMap<>();
  private final Map<Integer, List<Vote>> bySentence = new HashMap<>();
  private final List<Candidate> places = new ArrayList<>();
  private double total;

  /** Counts a country named or implied in a sentence. */
  void vote(Optional<CountryCode> country, int sentence, double weight) {
    country.ifPresent(
        c -> {
          votes.merge(c, weight, Double::sum);
          total += weight;
          bySentence.computeIfAbsent(sentence, s -> new ArrayList<>()).add(new Vote(c, sentence));
        });
  }

  /** Remembers a place that others may lie near. */
  void resolved(Candidate place) {
    if (!place.isArea() && places.size() < PLACES_KEPT && !places.contains(place)) {
      places.add(place);
    }
  }

  /** How well a candidate fits what the report says otherwise: 0 for not at all, to about 8. */
  double support(Candidate candidate, int sentence) {
    if (candidate.country().isEmpty()) {
      return 0;
    }
    CountryCode country = candidate.country().get();
    double share = total == 0 ? 0 : votes.getOrDefault(country, 0.0) / total;
    double support = share == 0 ? 0 : 1 + 4 * share;
    for (int s = sentence - NEAR_SENTENCES; s <= sentence + NEAR_SENTENCES; s++) {
      boolean named =
          bySentence.getOrDefault(s, List.of()).stream().anyMatch(v -> v.country().equals(country));
      if (named) {
        support += s == sentence ? 2 : 0.5;
      }
    }
    boolean near =
        places.stream()
            .anyMatch(p -> !p.equals(candidate) && p.kilometresTo(candidate) < NEAR_KILOMETRES);
    return near ? support + 1 : support;
  }
}
