package org.dateline.model;

/** A part of the work on one article, in the order in which they follow each other. */
public enum Stage {
  /** Layout, words and sentences. */
  TOKENISE,
  /** The neural model: tags, trees, names, lemmas. */
  MODEL,
  /** Quotations and which mentions are the same person or body. */
  COREFERENCE,
  /** Expressions of time, and places. */
  TIMES_AND_PLACES,
  /** Who and what is an actor. */
  ACTORS,
  /** Who says what. */
  ATTRIBUTION,
  /** Event mentions. */
  EVENTS,
  /** Numbers of people. */
  TALLIES,
  /** Evaluative and contested terms. */
  FRAMING
}
