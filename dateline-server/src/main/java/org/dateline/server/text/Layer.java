package org.dateline.server.text;

import java.util.Locale;

/** A kind of mark on a report's text; readers switch each on and off. */
public enum Layer {
  /** The words that name an event. */
  EVENT("Events"),
  /** Parties, speakers and claimants. */
  ACTOR("Actors"),
  /** Content that is credited to somebody. */
  QUOTE("Quotes"),
  /** The words that credit it. */
  CUE("Who says so"),
  /** Numbers of people. */
  TALLY("Tallies"),
  /** When. */
  DATE("Dates"),
  /** Where. */
  PLACE("Places"),
  /** Evaluative and contested words. */
  FRAMING("Loaded words");

  private final String title;

  Layer(String title) {
    this.title = title;
  }

  /** What readers call it. */
  public String title() {
    return title;
  }

  /** Its name in addresses and style sheets. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
