package org.dateline.coder.event;

/** Whether a reader takes it from a sentence that what a word tells of is or was the case. */
public enum Factuality {
  /** It happened, happens or is so. */
  HAPPENED,
  /** It has not happened: denied, ordered, planned, wished. */
  NOT,
  /** The sentence leaves it open. */
  UNCERTAIN
}
