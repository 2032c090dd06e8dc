package org.dateline.ledger;

import java.util.List;
import java.util.Optional;
import org.dateline.model.StatementId;

/**
 * Somebody in an office, as reports of some days say: a line of the register of office-holders.
 *
 * @param country of the office; empty where reports do not tell
 * @param office the title in the report's words, the fullest that reports give
 * @param name who holds it
 * @param key what the holder is counted as
 * @param code the code that the title was read as
 * @param first the first day of publication of a report that says so; empty where none is known
 * @param last the last day
 * @param reports how many reports say so
 * @param statements a statement of each report, as evidence, in the order of the days
 */
public record Holding(
    Optional<String> country,
    String office,
    String name,
    String key,
    Optional<String> code,
    String first,
    String last,
    int reports,
    List<StatementId> statements) {

  /** Copies the list. */
  public Holding {
    statements = List.copyOf(statements);
  }
}
