package org.dateline.ledger;

import java.util.Locale;
import org.dateline.model.EventMention;
import org.dateline.model.Quote;
import org.dateline.model.Statement;
import org.dateline.model.Tally;

/** The kinds of statements. */
public enum StatementKind {
  /** Who did what to whom. */
  EVENT,
  /** Content credited to somebody. */
  QUOTE,
  /** A number of people. */
  TALLY;

  /** As JSON and the tables have it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static StatementKind of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** The kind of {@code statement}. */
  public static StatementKind of(Statement statement) {
    return switch (statement) {
      case EventMention event -> EVENT;
      case Quote quote -> QUOTE;
      case Tally tally -> TALLY;
    };
  }
}
