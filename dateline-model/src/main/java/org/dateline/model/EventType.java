package org.dateline.model;

/**
 * PLOVER's sixteen event types, with quad class and score.
 *
 * <p>Source: PLOVER manual 0.8 (2021). The manual prints ACCUSE as +3 beside three negative modes;
 * it is taken as -3.
 */
public enum EventType {
  /** Promises or signals future cooperation; reaches an agreement to act. */
  AGREE(Quad.VERBAL_COOPERATION, 2.5),
  /** Meets, talks, visits, hosts, negotiates or mediates. */
  CONSULT(Quad.VERBAL_COOPERATION, 2.5),
  /** Backs in words or symbols: praise, endorsement, recognition, apology, condolence. */
  SUPPORT(Quad.VERBAL_COOPERATION, 5.0),
  /** Yields in words: eases restrictions, accepts a demand, drops a charge. */
  CONCEDE(Quad.VERBAL_COOPERATION, 4.5),
  /** Material exchange under way: trade, joint exercise, extradition, intelligence. */
  COOPERATE(Quad.MATERIAL_COOPERATION, 9.5),
  /** Provides economic, military or humanitarian help, or asylum. */
  AID(Quad.MATERIAL_COOPERATION, 10.0),
  /** Yields in deed: withdraws, releases, disarms, stops fighting, resigns. */
  RETREAT(Quad.MATERIAL_COOPERATION, 6.5),
  /** Asks, appeals for or demands. */
  REQUEST(Quad.VERBAL_CONFLICT, 0.0),
  /** Disapproves, blames, alleges, investigates or sues. */
  ACCUSE(Quad.VERBAL_CONFLICT, -3.0),
  /** Refuses a request, proposal, talks or a norm; vetoes. */
  REJECT(Quad.VERBAL_CONFLICT, -2.0),
  /** Warns of harm to come. */
  THREATEN(Quad.VERBAL_CONFLICT, -3.5),
  /** Collective dissent by unarmed people. */
  PROTEST(Quad.MATERIAL_CONFLICT, -5.0),
  /** Reduces or breaks normal relations, or convicts. */
  SANCTION(Quad.MATERIAL_CONFLICT, -6.0),
  /** Readies or displays force without using it. */
  MOBILIZE(Quad.MATERIAL_CONFLICT, -5.5),
  /** Uses power short of violence against people or property. */
  COERCE(Quad.MATERIAL_CONFLICT, -7.0),
  /** Uses or attempts physical violence. */
  ASSAULT(Quad.MATERIAL_CONFLICT, -9.0);

  private final Quad quad;
  private final double score;

  EventType(Quad quad, double score) {
    this.quad = quad;
    this.score = score;
  }

  /** The quad class. */
  public Quad quad() {
    return quad;
  }

  /** PLOVER's conflict-cooperation score of the type without a mode, -10 to 10. */
  public double score() {
    return score;
  }
}
