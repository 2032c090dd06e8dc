package org.dateline.text.time;

/** What a word can contribute to an expression of time; {@code words.tsv} explains the values. */
enum Sense {
  NUM,
  VAGUE,
  ORD,
  MONTH,
  WEEKDAY,
  WEEKDAY_SHORT,
  WEEKDAYS,
  UNIT,
  UNITS,
  PART,
  HOUR,
  SEASON,
  DECADE,
  DAY_OFFSET,
  APPROX,
  EDGE,
  PRESENT,
  PAST,
  FUTURE,
  EVERY,
  FREQUENCY,
  ZONE,
  HOLIDAY,
  /** A number from 1 to 31 in digits. */
  DAY,
  /** A year in four digits, or in two behind an apostrophe. */
  YEAR,
  /** Morning or afternoon hours: {@code a} or {@code p}. */
  AMPM
}
