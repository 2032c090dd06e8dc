package org.dateline.model;

import java.util.regex.Pattern;

/**
 * A type of event that a user's lexicon defines, beside PLOVER's sixteen. An event of such a type
 * also has the PLOVER type nearest to it, so that whoever knows PLOVER alone can use it.
 *
 * @param name in capitals, for instance {@code EVICTION}; no PLOVER type has it
 * @param quad the quad class that its user gives it
 * @param score the score that its user gives it, -10 to 10
 */
public record CustomType(String name, Quad quad, double score) {
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final double MOST = 10;

  /** Refuses a name that is none or is PLOVER's, and a score beyond the scale. */
  public CustomType {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' names no type; write capitals, digits and _, for instance LAND_SEIZURE");
    }
    for (EventType plover : EventType.values()) {
      if (plover.name().equals(name)) {
        throw new IllegalArgumentException(name + " is a PLOVER type; name yours otherwise");
      }
    }
    if (!(score >= -MOST && score <= MOST)) {
      throw new IllegalArgumentException("no score from -10 to 10: " + score);
    }
  }
}
