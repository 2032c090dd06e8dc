package org.dateline.coder.tally;

/** How a word governs the phrase that is counted; {@code tallies.tsv} shows each. */
enum TallyShape {
  OBJECT,
  PERSONS,
  SUBJECT,
  STATE,
  PEOPLE,
  OUTCOME,
  EVENT,
  TOLL,
  PHRASE,
  CLAIM
}
