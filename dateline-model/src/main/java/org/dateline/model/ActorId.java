package org.dateline.model;

/**
 * Names an actor of the dictionary or of the register, for instance {@code org:hamas} or {@code
 * country:IRN}.
 *
 * @param value not blank
 */
public record ActorId(String value) {

  /** Checks that there is a value. */
  public ActorId {
    Ids.checked("actor id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
