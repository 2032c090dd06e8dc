package org.dateline.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A number of people to whom something happened.
 *
 * @param id names the statement
 * @param what what happened, for instance {@code killed}; users may add kinds
 * @param who of whom
 * @param low lower bound; empty where there is none
 * @param high upper bound; empty where there is none
 * @param bound how the words bound the number
 * @param since start of the period counted
 * @param until end of the period counted
 * @param cumulative whether it sums over a period or many incidents
 * @param place where
 * @param saidBy the chain of voices from the outlet inwards, never empty
 * @param evidence the words
 * @param because why it was coded so
 * @param part whether it is told as a part of another number ("including 14 children")
 * @param revised whether the report says that the number was changed ("raised the toll to 52")
 */
public record Tally(
    StatementId id,
    String what,
    Optional<Actor> who,
    OptionalLong low,
    OptionalLong high,
    Bound bound,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    boolean cumulative,
    Optional<EventPlace> place,
    List<Claimant> saidBy,
    Evidence evidence,
    Because because,
    boolean part,
    boolean revised)
    implements Statement {

  /** How the words bound a number. */
  public enum Bound {
    /** "32 people". */
    EXACT,
    /** "at least". */
    AT_LEAST,
    /** "more than", "over". */
    MORE_THAN,
    /** "up to". */
    AT_MOST,
    /** "fewer than". */
    FEWER_THAN,
    /** "about", "some", "dozens". */
    ABOUT,
    /** "between 20 and 30". */
    BETWEEN
  }

  /** A number that stands for itself and was not changed. */
  public Tally(
      StatementId id,
      String what,
      Optional<Actor> who,
      OptionalLong low,
      OptionalLong high,
      Bound bound,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      boolean cumulative,
      Optional<EventPlace> place,
      List<Claimant> saidBy,
      Evidence evidence,
      Because because) {
    this(
        id,
        what,
        who,
        low,
        high,
        bound,
        since,
        until,
        cumulative,
        place,
        saidBy,
        evidence,
        because,
        false,
        false);
  }

  /** Copies the list; refuses an empty chain, and bounds the wrong way round. */
  public Tally {
    saidBy = List.copyOf(saidBy);
    if (saidBy.isEmpty()) {
      throw new IllegalArgumentException("a statement without a voice");
    }
    if (low.isPresent() && high.isPresent() && high.getAsLong() < low.getAsLong()) {
      throw new IllegalArgumentException(
          "high below low: " + high.getAsLong() + " below " + low.getAsLong());
    }
  }

  /** This number of people such as {@code people} are, in its own words. */
  public Tally of(Optional<Actor> people) {
    Optional<Actor> such =
        people.map(
            p ->
                new Actor(
                    who.flatMap(Actor::text).or(p::text),
                    p.name(),
                    p.id(),
                    p.countries(),
                    p.sectors(),
                    p.basis(),
                    who.flatMap(Actor::span).or(p::span)));
    return new Tally(
        id,
        what,
        such.or(() -> who),
        low,
        high,
        bound,
        since,
        until,
        cumulative,
        place,
        saidBy,
        evidence,
        because,
        part,
        revised);
  }
}
