package org.dateline.coder.lexicon;

import java.util.List;

/**
 * Where a frame's parties stand.
 *
 * @param actors the slots of who does it
 * @param recipients the slots of to whom; empty where there is none
 * @param reciprocal whether the parties of both sides are actors alike, as in talks and clashes
 */
public record Roles(Side actors, Side recipients, boolean reciprocal) {

  /**
   * One side.
   *
   * @param slots in order of preference
   * @param all whether every filled slot counts, and not only the first
   */
  public record Side(List<Slot> slots, boolean all) {
    /** Copies the list. */
    public Side {
      slots = List.copyOf(slots);
    }
  }
}
