package org.dateline.coder.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.model.ActorId;
import org.dateline.model.CountryCode;
import org.dateline.model.Sector;

/**
 * Something that the dictionary knows by name.
 *
 * @param id names it; the same for all the words that stand for a state
 * @param name its neutral name
 * @param kind what sort of name this is
 * @param countries the states it belongs to; empty for bodies above or across states
 * @param sectors its sectors, primary first
 * @param from first day on which this holds; empty if it always did
 * @param to last day on which this holds; empty if it still does
 */
record Entry(
    ActorId id,
    String name,
    Kind kind,
    List<CountryCode> countries,
    List<Sector> sectors,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {

  /** What sort of name it is. */
  enum Kind {
    /** A state or territory by its name. */
    COUNTRY,
    /** The adjective of a state. */
    NATIONALITY,
    /** The people of a state. */
    NATIONALS,
    /** A capital, which may stand for its state. */
    CAPITAL,
    /** A palace or office that stands for a government. */
    SEAT,
    /** A people that is not that of one state. */
    PEOPLE,
    /** The adjective of such a people. */
    PEOPLE_ADJECTIVE,
    /** A body. */
    ORGANISATION,
    /** An armed group or a party. */
    GROUP,
    /** A person in one of his or her offices. */
    PERSON
  }

  Entry {
    countries = List.copyOf(countries);
    sectors = List.copyOf(sectors);
  }

  /** Whether this holds on {@code day}; on an unknown day only what has no end does. */
  boolean holdsOn(Optional<LocalDate> day) {
    return day.map(d -> from.stream().noneMatch(d::isBefore) && to.stream().noneMatch(d::isAfter))
        .orElse(to.isEmpty());
  }

  /** Whether this is the state itself, by whatever words. */
  boolean isState() {
    return switch (kind) {
      case COUNTRY, NATIONALITY, NATIONALS, CAPITAL, SEAT -> true;
      case PEOPLE, PEOPLE_ADJECTIVE, ORGANISATION, GROUP, PERSON -> false;
    };
  }

  /** Whether its words are an adjective, which owns a noun and is no party by itself. */
  boolean isAdjective() {
    return kind == Kind.NATIONALITY || kind == Kind.PEOPLE_ADJECTIVE;
  }

  /** Whether somebody who speaks for it has its sectors: a body or group, not a people. */
  boolean lendsSectors() {
    return kind == Kind.ORGANISATION || kind == Kind.GROUP || kind == Kind.SEAT;
  }
}
