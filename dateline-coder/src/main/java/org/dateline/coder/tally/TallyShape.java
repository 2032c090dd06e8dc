package org.dateline.coder.tally;

/** How a word governs the phrase that is counted; {@code tallies.tsv} shows each. */
enum TallyShape {
  OBJECT,
  SUBJECT,
  STATE,
  PEOPLE,
  EVENT,
  TOLL,
  PHRASE,
  CLAIM
}
