package org.dateline.coder.event;

import java.util.List;
import org.dateline.text.document.Token;

/**
 * A phrase of an event's sentence that may name one of its parties.
 *
 * @param head its head
 * @param stands what it stands for: of a pronoun the noun of its sentence, else the head itself
 * @param actor whether the rules take it for an actor
 * @param recipient whether the rules take it for a recipient
 * @param features what speaks for or against its naming an actor or a recipient
 */
public record PartyPhrase(
    Token head, Token stands, boolean actor, boolean recipient, List<String> features) {
  /** Copies the list. */
  public PartyPhrase {
    features = List.copyOf(features);
  }
}
