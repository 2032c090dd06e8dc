package org.dateline.ledger;

import java.util.Locale;

/** How somebody takes part in a statement. */
public enum Role {
  /** Did it; every party of a reciprocal event. */
  ACTOR,
  /** To whom it was done. */
  RECIPIENT,
  /** Of whom a tally counts. */
  WHO,
  /** To whom content is credited. */
  SPEAKER,
  /** Who, inside the report, says so. */
  CLAIMANT,
  /** The outlet that published it. */
  OUTLET;

  /** As the tables have it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
