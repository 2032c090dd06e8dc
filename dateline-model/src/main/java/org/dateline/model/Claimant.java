package org.dateline.model;

import java.util.Optional;

/**
 * One voice of the chain of who says so.
 *
 * @param kind what sort of voice
 * @param name the actor's name, or its words where it has none; empty for an outlet that is not
 *     known
 * @param actor the voice as an actor; empty for outlets
 * @param cue the word that credits it, for instance "reported"
 * @param stance how it stands to the content
 * @param span where its words stand
 */
public record Claimant(
    ClaimantKind kind,
    Optional<String> name,
    Optional<Actor> actor,
    Optional<String> cue,
    Stance stance,
    Optional<Span> span) {

  /** The outlet's own voice. */
  public static Claimant outlet(Optional<String> name) {
    return new Claimant(
        ClaimantKind.OUTLET,
        name,
        Optional.empty(),
        Optional.empty(),
        Stance.NEUTRAL,
        Optional.empty());
  }
}
