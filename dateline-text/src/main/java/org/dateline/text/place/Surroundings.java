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
  private static final double REGION_NAMED = 0.5;
  private static final double REGION_SHARE = 2;

  /** A country named, and where. */
  private record Vote(CountryCode country, int sentence) {}

  private final Map<CountryCode, Double> votes = new HashMap<>();
  private final Map<Integer, List<Vote>> bySentence = new HashMap<>();
  private final Map<String, Double> regions = new HashMap<>();
  private final List<Candidate> places = new ArrayList<>();
  private double total;
  private int namedRegions;

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

  /** Counts a region named, or one that a place is said to lie in. */
  void region(Candidate in) {
    if (!in.admin1().isEmpty()) {
      regions.merge(region(in.country(), in.admin1()), 1.0, Double::sum);
      namedRegions++;
    }
  }

  private static String region(Optional<CountryCode> country, String admin1) {
    return country.map(CountryCode::value).orElse("") + "/" + FoldedName.of(admin1);
  }

  /** How much of what the report says of regions speaks for the one of a smaller place. */
  private double regional(Candidate candidate) {
    boolean inside =
        candidate.kind() == Candidate.Kind.PLACE
            || candidate.kind() == Candidate.Kind.SEAT
            || candidate.kind() == Candidate.Kind.DISTRICT;
    if (namedRegions == 0 || !inside || candidate.admin1().isEmpty()) {
      return 0;
    }
    double named = regions.getOrDefault(region(candidate.country(), candidate.admin1()), 0.0);
    return named == 0 ? 0 : REGION_NAMED + REGION_SHARE * named / namedRegions;
  }

  /** How well a candidate fits what the report says otherwise: 0 for not at all, to about 10. */
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
    return support + regional(candidate) + (near ? 1 : 0);
  }
}
