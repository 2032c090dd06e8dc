package org.dateline.model;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of content that the report credits to somebody, with or without quotation marks.
 *
 * @param id names the statement
 * @param speaker to whom it is credited; empty where the report does not say
 * @param cue the crediting words
 * @param cueSpan where they stand
 * @param stance how the speaker stands to the content
 * @param form direct, indirect or mixed
 * @param span the content
 * @param events the events asserted inside it
 * @param sentence index of the sentence in which the content starts
 */
public record Quote(
    StatementId id,
    Optional<Actor> speaker,
    Optional<String> cue,
    Optional<Span> cueSpan,
    Stance stance,
    Form form,
    Span span,
    List<StatementId> events,
    int sentence)
    implements Statement {

  /** How the content is given. */
  public enum Form {
    /** Wholly between quotation marks. */
    DIRECT,
    /** In the reporter's words. */
    INDIRECT,
    /** In the reporter's words with quoted parts. */
    MIXED
  }

  /** Copies the list. */
  public Quote {
    events = List.copyOf(events);
  }
}
