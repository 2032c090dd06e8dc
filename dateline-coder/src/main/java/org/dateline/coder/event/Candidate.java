package org.dateline.coder.event;

import java.util.Optional;
import org.dateline.coder.event.FrameMatcher.Match;
import org.dateline.coder.lexicon.Frame;
import org.dateline.model.EventType;
import org.dateline.model.Status;
import org.dateline.text.document.Token;

/**
 * A word that a frame fits, before it is decided whether it tells of an event.
 *
 * @param grammar its sentence
 * @param token the word
 * @param match the frame that fits best
 * @param sides the parties
 * @param read the status that the words around it give
 * @param meaning what it means, a promise or refusal of it included
 * @param doubt the first rule that speaks against it; empty where none does
 */
record Candidate(
    Grammar grammar,
    Token token,
    Match match,
    Sides sides,
    Status read,
    Frame.Meaning meaning,
    Optional<Doubt> doubt) {

  EventType type() {
    return meaning.type();
  }

  /** The status of what it means: a promise is made, whatever becomes of it. */
  Status status() {
    return Volition.status(match.frame().meaning().orElseThrow(), meaning, read);
  }

  Token head() {
    return match.arguments().head();
  }

  /** The same with what speaks against it. */
  Candidate doubted(Optional<Doubt> reason) {
    return new Candidate(grammar, token, match, sides, read, meaning, reason);
  }
}
