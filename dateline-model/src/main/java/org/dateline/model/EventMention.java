package org.dateline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One mention of a political event.
 *
 * @param id names the mention
 * @param type PLOVER type
 * @param mode PLOVER mode
 * @param custom a user's own type, to which {@code type} is the nearest
 * @param contexts what it is about
 * @param cameo CAMEO code, as deep as the text supports
 * @param actors who did it; every party in reciprocal events
 * @param recipients to whom
 * @param date when
 * @param place where; empty where the text does not say
 * @param status whether it happened
 * @param saidBy the chain of voices from the outlet inwards, never empty
 * @param evidence the words
 * @param because why it was coded so
 * @param confidence 0 to 1: how sure the coder is
 */
public record EventMention(
    StatementId id,
    EventType type,
    Optional<Mode> mode,
    Optional<CustomType> custom,
    List<Context> contexts,
    Optional<CameoCode> cameo,
    List<Actor> actors,
    List<Actor> recipients,
    EventDate date,
    Optional<EventPlace> place,
    Status status,
    List<Claimant> saidBy,
    Evidence evidence,
    Because because,
    double confidence)
    implements Statement {

  /** Copies the lists; refuses an empty chain and a confidence that is no probability. */
  public EventMention {
    contexts = List.copyOf(contexts);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    saidBy = List.copyOf(saidBy);
    if (saidBy.isEmpty()) {
      throw new IllegalArgumentException("a statement without a voice");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("no confidence: " + confidence);
    }
  }

  /** Of a PLOVER type alone. */
  public EventMention(
      StatementId id,
      EventType type,
      Optional<Mode> mode,
      List<Context> contexts,
      Optional<CameoCode> cameo,
      List<Actor> actors,
      List<Actor> recipients,
      EventDate date,
      Optional<EventPlace> place,
      Status status,
      List<Claimant> saidBy,
      Evidence evidence,
      Because because,
      double confidence) {
    this(
        id,
        type,
        mode,
        Optional.empty(),
        contexts,
        cameo,
        actors,
        recipients,
        date,
        place,
        status,
        saidBy,
        evidence,
        because,
        confidence);
  }

  /** This mention with another status. */
  public EventMention withStatus(Status other) {
    return new EventMention(
        id,
        type,
        mode,
        custom,
        contexts,
        cameo,
        actors,
        recipients,
        date,
        place,
        other,
        saidBy,
        evidence,
        because,
        confidence);
  }

  /**
   * This mention with other parties.
   *
   * @param reasons for each party that differs, why; they come first among what was considered
   */
  public EventMention withParties(
      List<Actor> others, List<Actor> otherRecipients, List<String> reasons) {
    List<String> instead = new ArrayList<>(reasons);
    instead.addAll(because.instead());
    return new EventMention(
        id,
        type,
        mode,
        custom,
        contexts,
        cameo,
        others,
        otherRecipients,
        date,
        place,
        status,
        saidBy,
        evidence,
        new Because(because.rule(), because.model(), instead),
        confidence);
  }

  /** The mode's score where it has one, else the type's. */
  public double score() {
    return mode.isPresent() && mode.get().score().isPresent()
        ? mode.get().score().getAsDouble()
        : type.score();
  }
}
