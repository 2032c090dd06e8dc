package org.dateline.text.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.EventPlace;
import org.dateline.model.Span;
import org.dateline.text.document.DatelineMark;
import org.dateline.text.document.NameType;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.PlaceMention;
import org.dateline.text.document.PlaceMention.Standing;
import org.dateline.text.document.Sentence;

/**
 * Says where the places named in a report lie.
 *
 * <p>A name that stands beside the country or region that one of its bearers lies in ("London,
 * Ontario") means that bearer, there and wherever the report uses the name alone. Other names mean
 * the bearer with the highest score: what it is and how many live there, raised by the countries
 * and places that the report names, most of all nearby, and by the dateline. A small place that
 * nothing speaks for is not believed while others bear its name.
 *
 * <p>The gazetteer is read at the first call. Safe to share between threads.
 */
public final class PlaceResolver {
  /** What stands between a place and the area that it lies in. */
  private static final Set<String> INSIDE = Set.of(",", "in", ", in", "(");

  /** "EDMONTON, Ky. (WBKO) -" */
  private static final Pattern AREA_BEHIND =
      Pattern.compile(" ?, (?=\\p{Lu})[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)*");

  private static final double COUNTRY = 9;
  private static final double FOREIGN_LESS = 1;
  private static final double KNOWN_REGION = 8.2;
  private static final double REGION_LESS = 1;
  private static final double DISTRICT_LESS = 0.3;
  private static final double CAPITAL = 3;
  private static final double SEAT = 0.7;
  private static final double ALIAS_FIRST = 1.5;
  private static final double DATELINE_VOTE = 2;
  private static final double IMPLIED_VOTE = 0.5;
  private static final double TRUSTED_POPULATION = 15_000;

  /** Reads the gazetteer when it is first needed, once. */
  private static final class Loaded {
    static final Gazetteer GAZETTEER = Gazetteer.load();
  }

  /** Loads nothing yet. */
  public PlaceResolver() {}

  /**
   * The places that {@code names} and the dateline name, in the order of sentences; those that
   * cannot be settled have no position. Names of people and nationalities are no places; within the
   * name of a body the place that it is called after is told apart.
   */
  public List<PlaceMention> resolve(
      String text,
      List<Sentence> sentences,
      List<NamedMention> names,
      Optional<DatelineMark> dateline) {
    List<PlaceName> above = dateline.stream().flatMap(d -> ofDateline(text, d)).toList();
    List<PlaceName> places =
        Stream.concat(
                above.stream(),
                names.stream()
                    .filter(n -> n.type() == NameType.LOCATION || n.type() == NameType.FACILITY)
                    .flatMap(n -> PlaceName.of(text, n, Loaded.GAZETTEER)))
            .toList();
    List<PlaceName> within =
        names.stream()
            .filter(n -> n.type() == NameType.ORGANIZATION)
            .flatMap(n -> PlaceName.inName(text, n, Loaded.GAZETTEER))
            .toList();
    if (places.isEmpty() && within.isEmpty()) {
      return List.of();
    }
    Surroundings surroundings = new Surroundings();
    Map<PlaceName, Candidate> beside = beside(text, places);
    dateline
        .flatMap(DatelineMark::place)
        .flatMap(
            place ->
                above.stream()
                    .flatMap(name -> Optional.ofNullable(beside.get(name)).stream())
                    .findFirst()
                    .or(() -> biggest(Loaded.GAZETTEER.named(place))))
        .ifPresent(c -> surroundings.vote(c.country(), -1, DATELINE_VOTE));
    Map<String, Candidate> settled = new HashMap<>();
    for (PlaceName place : places.subList(above.size(), places.size())) {
      Optional<Candidate> sure = Optional.ofNullable(beside.get(place)).or(() -> alone(place));
      sure.ifPresent(
          c -> {
            surroundings.vote(c.country(), place.mention().sentence(), 1);
            surroundings.resolved(c);
          });
      sure.or(() -> biggest(place.candidates()).filter(PlaceResolver::isRegion))
          .ifPresent(surroundings::region);
    }
    beside.forEach((place, candidate) -> settled.putIfAbsent(place.key(), candidate));
    List<PlaceMention> mentions = new ArrayList<>();
    for (PlaceName place : places) {
      Standing how = above.contains(place) ? Standing.DATELINE : Standing.ALONE;
      Optional<Candidate> chosen = choose(place, beside, settled, surroundings);
      chosen.ifPresent(c -> settle(place, c, settled, surroundings));
      mentions.add(mention(place, chosen, how));
    }
    for (PlaceName place : within) {
      // The bodies of a report need not be of where it plays: they settle nothing for others.
      choose(place, beside, settled, surroundings)
          .ifPresent(c -> mentions.add(mention(place, Optional.of(c), Standing.WITHIN_NAME)));
    }
    mentions.sort(
        Comparator.comparingInt(PlaceMention::sentence).thenComparing(m -> m.place().span()));
    return List.copyOf(mentions);
  }

  /** The place of a dateline, and the region or country behind it. */
  private static Stream<PlaceName> ofDateline(String text, DatelineMark dateline) {
    if (dateline.placeSpan().isEmpty()) {
      return Stream.empty();
    }
    Span place = dateline.placeSpan().get();
    Matcher area = AREA_BEHIND.matcher(text).region(place.end(), dateline.span().end());
    int end = area.lookingAt() ? area.end() : place.end();
    NamedMention mention =
        new NamedMention(NameType.LOCATION, 0, 0, 0, new Span(place.start(), end), 1);
    return PlaceName.of(text, mention, Loaded.GAZETTEER)
        .filter(name -> !name.candidates().isEmpty());
  }

  private static Optional<Candidate> choose(
      PlaceName place,
      Map<PlaceName, Candidate> beside,
      Map<String, Candidate> settled,
      Surroundings surroundings) {
    return Optional.ofNullable(beside.get(place))
        .or(() -> Optional.ofNullable(settled.get(place.key())))
        .or(() -> best(place, surroundings));
  }

  private static void settle(
      PlaceName place,
      Candidate candidate,
      Map<String, Candidate> settled,
      Surroundings surroundings) {
    if (settled.putIfAbsent(place.key(), candidate) == null) {
      surroundings.vote(candidate.country(), place.mention().sentence(), IMPLIED_VOTE);
      surroundings.resolved(candidate);
    }
  }

  private static PlaceMention mention(
      PlaceName place, Optional<Candidate> chosen, Standing standing) {
    EventPlace at = chosen.map(c -> c.at(place.span())).orElse(EventPlace.unresolved(place.span()));
    return new PlaceMention(place.mention().sentence(), at, standing);
  }

  /**
   * Names that stand directly beside the area that they lie in, and those areas, in the order of
   * the text: of a name that is settled twice, the first time counts.
   */
  private static Map<PlaceName, Candidate> beside(String text, List<PlaceName> places) {
    Map<PlaceName, Candidate> beside = new LinkedHashMap<>();
    for (int i = 0; i + 1 < places.size(); i++) {
      PlaceName inner = places.get(i);
      PlaceName outer = places.get(i + 1);
      String between = between(text, inner, outer);
      if (INSIDE.contains(between)) {
        pair(inner, outer, beside);
      } else if (between.equals("'s") || between.equals("’s")) {
        pair(outer, inner, beside);
      }
    }
    return beside;
  }

  private static String between(String text, PlaceName first, PlaceName second) {
    int start = first.span().end();
    int end = second.span().start();
    return start >= end || end - start > 8 ? "" : new Span(start, end).in(text).strip();
  }

  private static void pair(PlaceName inner, PlaceName outer, Map<PlaceName, Candidate> beside) {
    for (Candidate area : outer.candidates()) {
      Optional<Candidate> inside =
          area.isArea()
              ? biggest(
                  inner.candidates().stream()
                      .filter(c -> c.liesIn(area) && isMeant(c, inner))
                      .toList())
              : Optional.empty();
      if (inside.isPresent()) {
        beside.put(inner, inside.get());
        beside.put(outer, area);
        return;
      }
    }
  }

  /** In "China, Japan" no hamlet of that name in Japan is meant. */
  private static boolean isMeant(Candidate candidate, PlaceName name) {
    return candidate.population() >= TRUSTED_POPULATION
        || name.candidates().stream().noneMatch(c -> c.kind() == Candidate.Kind.COUNTRY);
  }

  /** The bearer of a name that has one only, or one country and no place of size. */
  private static Optional<Candidate> alone(PlaceName place) {
    List<Candidate> all = place.candidates();
    if (all.isEmpty() || all.getFirst().country().isEmpty()) {
      return Optional.empty();
    }
    Candidate first = all.getFirst();
    boolean rivals = all.stream().skip(1).anyMatch(c -> c.isArea() || c.population() > 100_000);
    boolean sure = all.size() == 1 && first.population() > TRUSTED_POPULATION;
    return sure || first.kind() == Candidate.Kind.COUNTRY && !rivals
        ? Optional.of(first)
        : Optional.empty();
  }

  private static Optional<Candidate> best(PlaceName place, Surroundings surroundings) {
    int sentence = place.mention().sentence();
    List<Candidate> all = place.candidates();
    Optional<Candidate> best =
        all.stream()
            .max(
                Comparator.comparingDouble(
                    c ->
                        prior(c)
                            + surroundings.support(c, sentence)
                            + (c.equals(all.getFirst()) ? ALIAS_FIRST : 0)));
    return best.filter(
        c ->
            c.isArea()
                || c.population() >= TRUSTED_POPULATION
                || c.kind() != Candidate.Kind.PLACE
                || surroundings.support(c, sentence) > 0
                || all.size() == 1);
  }

  private static boolean isRegion(Candidate candidate) {
    return candidate.kind() == Candidate.Kind.KNOWN_REGION
        || candidate.kind() == Candidate.Kind.REGION;
  }

  private static Optional<Candidate> biggest(List<Candidate> candidates) {
    return candidates.stream().max(Comparator.comparingDouble(PlaceResolver::prior));
  }

  private static double prior(Candidate candidate) {
    double size =
        Math.log10(candidate.population() + 10.0) - (candidate.foreign() ? FOREIGN_LESS : 0);
    return switch (candidate.kind()) {
      case COUNTRY -> COUNTRY;
      case KNOWN_REGION -> KNOWN_REGION;
      case REGION -> size - REGION_LESS;
      case DISTRICT -> size - DISTRICT_LESS;
      case CAPITAL -> size + CAPITAL;
      case SEAT -> size + SEAT;
      case PLACE -> size;
    };
  }
}
