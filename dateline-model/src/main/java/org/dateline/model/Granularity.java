package org.dateline.model;

/** How exactly a date is known. */
public enum Granularity {
  /** One day. */
  DAY,
  /** A calendar week, Monday to Sunday. */
  WEEK,
  /** A calendar month. */
  MONTH,
  /** A calendar year. */
  YEAR,
  /** Any other stretch of days. */
  RANGE,
  /** Not known. */
  UNKNOWN
}
