package org.dateline.ledger;

import org.dateline.model.StatementId;

/** What somebody judges. */
public sealed interface Verdict {

  /**
   * A statement is right or wrong as a whole.
   *
   * @param statement which
   * @param mark how it is
   */
  record Marked(StatementId statement, Mark mark) implements Verdict {}

  /**
   * One field of a statement should say something else.
   *
   * @param statement which
   * @param field where in the statement's JSON: {@code type}, {@code date.start}, {@code
   *     actors.0.countries}
   * @param value what should stand there, as JSON; a word that is no JSON stands for itself
   */
  record Corrected(StatementId statement, String field, String value) implements Verdict {}

  /**
   * Two mentions tell of the same event, or two reports of the same story: they are merged.
   *
   * @param subject what the ids name
   * @param one an id
   * @param other another id
   */
  record Same(Subject subject, String one, String other) implements Verdict {}

  /**
   * Two mentions tell of different events, or two reports of different stories: they are split.
   *
   * @param subject what the ids name
   * @param one an id
   * @param other another id
   */
  record Different(Subject subject, String one, String other) implements Verdict {}

  /** What is merged or split. */
  enum Subject {
    /** Event mentions, named by the ids of their statements. */
    EVENT,
    /** Reports, named by the ids of their articles. */
    STORY
  }
}
