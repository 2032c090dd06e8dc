package org.dateline.ledger.story;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.EventType;
import org.dateline.model.StatementId;

/**
 * Something that happened, or is said to have happened, in the world: event mentions judged the
 * same, in one report or many.
 *
 * @param type PLOVER type, which all mentions share
 * @param supporting mentions that tell of it, earliest report first; empty where it is only denied
 * @param contradicting mentions that deny it
 * @param reasons what joined them, in the order of joining
 */
public record Event(
    EventType type,
    List<StatementId> supporting,
    List<StatementId> contradicting,
    List<Reason> reasons) {

  /** Copies the lists; refuses an event that nobody mentions. */
  public Event {
    supporting = List.copyOf(supporting);
    contradicting = List.copyOf(contradicting);
    reasons = List.copyOf(reasons);
    if (supporting.isEmpty() && contradicting.isEmpty()) {
      throw new IllegalArgumentException("an event without mentions");
    }
  }

  /** Names it: the id of its first mention. */
  public StatementId id() {
    return (supporting.isEmpty() ? contradicting : supporting).getFirst();
  }

  /** Every mention of it. */
  public Stream<StatementId> mentions() {
    return Stream.concat(supporting.stream(), contradicting.stream());
  }
}
