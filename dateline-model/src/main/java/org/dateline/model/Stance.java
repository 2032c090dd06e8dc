package org.dateline.model;

/** How a claimant stands to what is credited to it, as far as the cue tells. */
public enum Stance {
  /** "said", "according to". */
  NEUTRAL,
  /** "claimed", "alleged": the report keeps its distance. */
  CLAIM,
  /** "denied", "dismissed". */
  DENY,
  /** "confirmed", "acknowledged". */
  CONFIRM
}
