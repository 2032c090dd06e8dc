package org.dateline.ledger;

import java.util.Optional;
import org.dateline.model.Article;
import org.dateline.model.Statement;
import org.dateline.model.StatementId;

/**
 * A statement as lists show it: as it was read, with the corrections that hold.
 *
 * @param number its place in the ledger
 * @param day by which lists order it: the last day known of it, else of publication, else empty
 * @param statement the statement
 * @param json the same, as {@link StatementJson} writes it
 * @param mark how it is judged
 * @param corrected whether somebody corrected it
 * @param article the article it was read in
 * @param version which version of the article, 1 for the first
 * @param run the run that read it
 */
public record KeptStatement(
    long number,
    String day,
    Statement statement,
    String json,
    Optional<Mark> mark,
    boolean corrected,
    Article article,
    int version,
    Run run) {

  /** Names it. */
  public StatementId id() {
    return statement.id();
  }

  /** What it is. */
  public StatementKind kind() {
    return StatementKind.of(statement);
  }
}
