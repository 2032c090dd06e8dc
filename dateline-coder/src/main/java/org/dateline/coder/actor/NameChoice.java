package org.dateline.coder.actor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.model.ActorBasis;
import org.dateline.model.CountryCode;
import org.dateline.model.Sector;
import org.dateline.text.document.Sentence;

/**
 * Chooses among what a name may mean, by the article's day and by the countries near it or named in
 * the article. Chooses nothing where that leaves more than one. Immutable.
 */
final class NameChoice {
  private final Landmarks marks;
  private final Optional<LocalDate> day;
  private final Nations nations;

  NameChoice(Landmarks marks, Optional<LocalDate> day, Nations nations) {
    this.marks = marks;
    this.day = day;
    this.nations = nations;
  }

  /** The countries of a name; empty where it has none or cannot be told. */
  List<CountryCode> countries(PhraseIndex.Match<Entry> match) {
    return entry(match, List.of()).map(Reading::countries).orElse(List.of());
  }

  /**
   * What the name means here.
   *
   * @param near countries named in the same phrase, which decide between namesakes
   */
  Optional<Reading> entry(PhraseIndex.Match<Entry> match, List<CountryCode> near) {
    List<Entry> entries = match.values();
    if (entries.stream().anyMatch(e -> e.kind() == Entry.Kind.PERSON)) {
      return person(entries, near);
    }
    return chosen(entries, near).map(e -> Reading.of(e, e.sectors()));
  }

  /** Whether the article names a state, or somebody or a place of it. */
  boolean isNamed(CountryCode country) {
    return nations.weight(country) > 0;
  }

  /** Whether the article names the state of this name by other words too. */
  boolean isNamedElsewhere(PhraseIndex.Match<Entry> state) {
    return countries(state).stream().anyMatch(country -> nations.weight(country) > 3);
  }

  /** The person, with what the dictionary knows of the name. */
  Reading person(PersonName name, Sentence sentence, List<CountryCode> near) {
    Reading written =
        new Reading(
            Optional.of(name.words()),
            Optional.empty(),
            List.of(),
            List.of(),
            ActorBasis.UNKNOWN,
            true,
            false,
            false);
    return marks.names(sentence).stream()
        .filter(m -> name.first() <= m.first() && m.last() <= name.last())
        .filter(m -> m.last() == name.last() || m.length() > 1)
        .map(m -> m.values().stream().filter(e -> e.kind() == Entry.Kind.PERSON).toList())
        .filter(entries -> !entries.isEmpty())
        .flatMap(entries -> person(entries, near).stream())
        .filter(r -> near.isEmpty() || r.countries().stream().anyMatch(near::contains))
        .findFirst()
        .orElse(written);
  }

  private Optional<Entry> chosen(List<Entry> entries, List<CountryCode> near) {
    if (entries.size() == 1) {
      return Optional.of(entries.getFirst());
    }
    List<Entry> now = entries.stream().filter(e -> e.holdsOn(day)).toList();
    List<Entry> left = now.isEmpty() ? entries : now;
    List<Entry> close =
        left.stream().filter(e -> e.countries().stream().anyMatch(near::contains)).toList();
    if (close.isEmpty()) {
      close = left.stream().filter(e -> nations.mostNamed(e.countries(), left)).toList();
    }
    List<Entry> best = close.isEmpty() ? left : close;
    boolean oneAndTheSame = best.stream().map(Entry::id).distinct().count() == 1;
    // A state is meant by its own name before a namesake that is not one.
    Optional<Entry> state = best.stream().filter(Entry::isState).findFirst();
    if (state.isPresent()) {
      return state;
    }
    return oneAndTheSame ? Optional.of(best.getFirst()) : Optional.empty();
  }

  private Optional<Reading> person(List<Entry> entries, List<CountryCode> near) {
    List<Entry> persons = entries.stream().filter(e -> e.kind() == Entry.Kind.PERSON).toList();
    List<Entry> close =
        persons.stream()
            .filter(e -> near.isEmpty() || e.countries().stream().anyMatch(near::contains))
            .toList();
    List<Entry> now = close.stream().filter(e -> e.holdsOn(day)).toList();
    List<Entry> left = now.isEmpty() ? close : now;
    if (left.isEmpty() || left.stream().map(Entry::id).distinct().count() > 1) {
      return Optional.empty();
    }
    return Optional.of(Reading.of(left.getFirst(), sectors(left, !now.isEmpty())));
  }

  /** In office its sectors, afterwards those of a former official, before none. */
  private List<Sector> sectors(List<Entry> offices, boolean inOffice) {
    if (inOffice) {
      return offices.getFirst().sectors();
    }
    Optional<LocalDate> left =
        offices.stream().flatMap(e -> e.to().stream()).max(Comparator.naturalOrder());
    boolean over = day.isPresent() && left.isPresent() && left.get().isBefore(day.get());
    return over ? List.of(Sector.ELI) : List.of();
  }
}
