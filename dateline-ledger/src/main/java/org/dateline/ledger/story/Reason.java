package org.dateline.ledger.story;

import java.io.Serializable;

/**
 * Why things were put together, or kept apart.
 *
 * @param rule the rule that says so, for instance {@code same-words}
 * @param words what it saw, for people
 * @param weight how much it speaks for it, 0 to 1; a ruling of a person has 1
 */
public record Reason(String rule, String words, double weight) implements Serializable {

  /** Refuses a weight outside 0 to 1. */
  public Reason {
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("no weight: " + weight);
    }
  }
}
