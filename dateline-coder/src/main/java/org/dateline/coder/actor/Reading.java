package org.dateline.coder.actor;

import java.util.List;
import java.util.Optional;
import org.dateline.model.ActorBasis;
import org.dateline.model.ActorId;
import org.dateline.model.CountryCode;
import org.dateline.model.Sector;

/**
 * What is known of somebody, apart from the words that mention it.
 *
 * @param name a neutral full name
 * @param id the entry of the dictionary
 * @param countries the states it belongs to
 * @param sectors its sectors, primary first
 * @param basis what this rests on
 * @param person whether the name is a person's
 * @param lends whether somebody who speaks for it has its sectors
 * @param local whether, where no country is known, it is one of the country that the article is
 *     about
 */
record Reading(
    Optional<String> name,
    Optional<ActorId> id,
    List<CountryCode> countries,
    List<Sector> sectors,
    ActorBasis basis,
    boolean person,
    boolean lends,
    boolean local) {

  static final Reading NOTHING =
      new Reading(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          ActorBasis.UNKNOWN,
          false,
          false,
          false);

  Reading {
    countries = List.copyOf(countries);
    sectors = List.copyOf(sectors);
  }

  /** An entry of the dictionary with these sectors. */
  static Reading of(Entry entry, List<Sector> sectors) {
    return new Reading(
        Optional.of(entry.name()),
        Optional.of(entry.id()),
        entry.countries(),
        sectors,
        ActorBasis.DICTIONARY,
        entry.kind() == Entry.Kind.PERSON,
        entry.lendsSectors() || entry.kind() == Entry.Kind.PERSON,
        false);
  }

  /** Somebody of whom only the name is known. */
  static Reading named(String name, boolean person) {
    return new Reading(
        Optional.of(name),
        Optional.empty(),
        List.of(),
        List.of(),
        ActorBasis.UNKNOWN,
        person,
        false,
        false);
  }

  boolean isKnown() {
    return basis != ActorBasis.UNKNOWN;
  }

  boolean isCoded() {
    return !countries.isEmpty() || !sectors.isEmpty();
  }

  /** Whether both have countries, and none in common. */
  boolean contradicts(Reading other) {
    return !countries.isEmpty()
        && !other.countries.isEmpty()
        && countries.stream().noneMatch(other.countries::contains);
  }

  /**
   * This reading with its gaps filled from another mention of the same. Nothing is taken from a
   * mention that contradicts this one.
   *
   * @param basisIfUncoded the basis where all coding comes from the other
   */
  Reading filledFrom(Reading other, ActorBasis basisIfUncoded) {
    if (contradicts(other)) {
      return this;
    }
    boolean longer =
        person
            && other.person
            && other.name.map(String::length).orElse(0) > name.map(String::length).orElse(0);
    return new Reading(
        longer || (other.person && !person) ? other.name : name.or(other::name),
        id.isEmpty() || (other.person && !person) ? other.id.or(this::id) : id,
        countries.isEmpty() ? other.countries : countries,
        sectors.isEmpty() ? other.sectors : sectors,
        isCoded() || !other.isKnown() ? basis : basisIfUncoded,
        person || other.person,
        lends || other.lends,
        local || other.local);
  }

  Reading withCountries(List<CountryCode> found) {
    return new Reading(name, id, found, sectors, basis, person, lends, local);
  }

  /** This reading, resting on something else. */
  Reading on(ActorBasis ground) {
    return new Reading(name, id, countries, sectors, ground, person, lends, local);
  }

  /** What it says of whoever else is of the same kind. */
  Reading unnamed() {
    return new Reading(
        Optional.empty(), Optional.empty(), countries, sectors, basis, false, lends, local);
  }

  Reading withSectors(List<Sector> found) {
    return new Reading(name, id, countries, found, basis, person, lends, local);
  }
}
