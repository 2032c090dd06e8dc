package org.dateline.model;

import java.util.Arrays;
import java.util.Optional;

/** PLOVER's quad classes, by their number. */
public enum Quad {
  /** 1. */
  VERBAL_COOPERATION(1),
  /** 2. */
  MATERIAL_COOPERATION(2),
  /** 3. */
  VERBAL_CONFLICT(3),
  /** 4. */
  MATERIAL_CONFLICT(4);

  private final int number;

  Quad(int number) {
    this.number = number;
  }

  /** The class of this number. */
  public static Optional<Quad> of(int number) {
    return Arrays.stream(values()).filter(quad -> quad.number == number).findFirst();
  }

  /** 1 to 4. */
  public int number() {
    return number;
  }
}
