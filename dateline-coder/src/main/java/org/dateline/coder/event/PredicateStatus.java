package org.dateline.coder.event;

import org.dateline.model.Status;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * Whether what any predicate tells of has happened, event of the lexicon or not. For tools that
 * score this alone. Immutable and safe to share.
 */
public final class PredicateStatus {
  private final StatusReader reader;

  private PredicateStatus(StatusReader reader) {
    this.reader = reader;
  }

  /** With the governing words that come with the program. */
  public static PredicateStatus load() {
    return new PredicateStatus(StatusReader.load());
  }

  /** The status as the sentence alone gives it. */
  public Status of(Sentence sentence, Token predicate) {
    return reader.status(new Grammar(sentence), predicate);
  }
}
