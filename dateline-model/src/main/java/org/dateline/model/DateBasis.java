package org.dateline.model;

/** What a date rests on. */
public enum DateBasis {
  /** The text names it in full. */
  EXPLICIT,
  /** Worked out from words such as "Tuesday" or "last month". */
  RELATIVE,
  /** The day of publication, taken for news of the day that names no other. */
  PUBLICATION,
  /** Nothing lets one know it. */
  UNKNOWN
}
