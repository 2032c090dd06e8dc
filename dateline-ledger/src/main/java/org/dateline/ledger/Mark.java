package org.dateline.ledger;

import java.util.Locale;

/** What people judge of a statement as a whole. */
public enum Mark {
  /** It says what the report says. */
  RIGHT,
  /** It does not, and lists leave it out unless they are asked for it. */
  WRONG;

  /** As the tables have it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
