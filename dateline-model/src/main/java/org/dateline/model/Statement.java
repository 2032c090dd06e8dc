package org.dateline.model;

/**
 * What an article says: an assertion, who says so, and the words it rests on. The unit that the
 * ledger keeps.
 */
public sealed interface Statement permits EventMention, Quote, Tally {
  /** Names it. */
  StatementId id();
}
