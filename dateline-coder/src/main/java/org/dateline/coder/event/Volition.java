package org.dateline.coder.event;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.coder.event.FrameMatcher.Match;
import org.dateline.coder.lexicon.Frame;
import org.dateline.model.CameoCode;
import org.dateline.model.EventType;
import org.dateline.model.Mode;
import org.dateline.model.Plover;
import org.dateline.model.Status;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * What somebody says of his own acts to come: that he will help, yield or cooperate is a promise
 * (AGREE), that he will not is a refusal (REJECT). "The ministry will free the men", "will not lift
 * the ban". Meetings that are merely scheduled stay meetings; acts that hurt are not promised.
 */
final class Volition {
  private static final Set<String> WILL = Set.of("will", "'ll", "’ll", "wo", "would", "'d", "’d");

  private static final Map<EventType, String> PROMISED =
      Map.of(
          EventType.AID, "033",
          EventType.COOPERATE, "031",
          EventType.RETREAT, "035",
          EventType.CONCEDE, "035");

  private static final Map<EventType, String> REFUSED =
      Map.of(
          EventType.AID, "122",
          EventType.COOPERATE, "121",
          EventType.RETREAT, "124",
          EventType.CONCEDE, "124",
          EventType.AGREE, "125",
          EventType.CONSULT, "125");

  private static final Map<EventType, String> REFUSAL_MODE =
      Map.of(
          EventType.AID, "assist",
          EventType.COOPERATE, "assist",
          EventType.RETREAT, "yield",
          EventType.CONCEDE, "yield",
          EventType.AGREE, "meet",
          EventType.CONSULT, "meet");

  private Volition() {}

  /**
   * What the match means, given its status; as its frame says where there is no will, or where the
   * type is a user's own, which has no promise.
   */
  static Frame.Meaning meaning(Grammar grammar, Match match, Status status) {
    Frame.Meaning own = match.frame().meaning().orElseThrow();
    Token head = match.arguments().head();
    if (own.custom().isPresent()
        || !grammar.verbal(head)
        || grammar.passive(head)
        || !willed(grammar.sentence(), head)) {
      return own;
    }
    if (status == Status.FUTURE && PROMISED.containsKey(own.type())) {
      return speech(EventType.AGREE, Optional.empty(), PROMISED.get(own.type()), own);
    }
    if (status == Status.NEGATED && REFUSED.containsKey(own.type())) {
      Optional<Mode> mode =
          Plover.mode(EventType.REJECT, REFUSAL_MODE.getOrDefault(own.type(), "change"));
      return speech(EventType.REJECT, mode, REFUSED.get(own.type()), own);
    }
    return own;
  }

  /** Whether the predicate is what the frame says and not a promise or refusal of it. */
  static Status status(Frame.Meaning frame, Frame.Meaning meaning, Status status) {
    return frame.type() == meaning.type() ? status : Status.ACTUAL;
  }

  private static Frame.Meaning speech(
      EventType type, Optional<Mode> mode, String cameo, Frame.Meaning own) {
    return new Frame.Meaning(
        type, mode, CameoCode.of(cameo), own.contexts(), Optional.empty(), false);
  }

  private static boolean willed(Sentence sentence, Token verb) {
    Optional<Token> at = Optional.of(verb);
    for (int steps = 0; steps < 4 && at.isPresent(); steps++) {
      Token here = at.get();
      boolean would = here.is("ccomp");
      boolean modal =
          sentence
              .children(here, "aux")
              .map(Grammar::lower)
              .anyMatch(a -> WILL.contains(a) && (would || !a.endsWith("d")));
      if (modal) {
        return true;
      }
      boolean shares =
          here.is("xcomp")
              || (here.is("conj") && sentence.children(here, "nsubj").findAny().isEmpty());
      at = shares ? sentence.head(here) : Optional.empty();
    }
    return false;
  }
}
