package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.coder.event.FrameMatcher.Match;
import org.dateline.model.Actor;
import org.dateline.text.document.Token;

/** The parties of a match. */
record Sides(Parties.Found first, Parties.Found second, boolean reciprocal) {
  private static final Set<String> OWN =
      Set.of("his", "its", "their", "our", "my", "himself", "itself", "themselves");

  static final Sides NONE = new Sides(Parties.Found.NONE, Parties.Found.NONE, false);

  List<Actor> actors() {
    if (!reciprocal) {
      return first.actors();
    }
    List<Actor> all = new ArrayList<>(first.actors());
    second.actors().stream().filter(a -> !all.contains(a)).forEach(all::add);
    return all;
  }

  List<Actor> recipients() {
    if (reciprocal) {
      return List.of();
    }
    return second.actors().stream().filter(a -> !isDoer(a)).toList();
  }

  /** Whether a party is the doer over again: "the rebels" of "the rebels laid down their arms". */
  private boolean isDoer(Actor party) {
    boolean own = party.text().filter(t -> OWN.contains(t.toLowerCase(Locale.ROOT))).isPresent();
    return first.actors().stream()
        .anyMatch(doer -> doer.equals(party) || (own && doer.code().equals(party.code())));
  }

  /** The sides of a promise: of "pledged to do his best", "his" is not the other side. */
  Sides promised() {
    List<Actor> others =
        second.actors().stream()
            .filter(a -> a.text().filter(t -> OWN.contains(t.toLowerCase(Locale.ROOT))).isEmpty())
            .toList();
    return new Sides(
        first, new Parties.Found(others, second.heads(), second.refused()), reciprocal);
  }

  /** Whether somebody or something is told to have done it. */
  boolean doer() {
    return !first.actors().isEmpty() || !first.refused().isEmpty();
  }

  boolean complete() {
    return reciprocal ? actors().size() > 1 : !recipients().isEmpty();
  }

  List<Token> heads() {
    List<Token> all = new ArrayList<>(first.heads());
    all.addAll(second.heads());
    return all;
  }

  /** Whether somebody political does or suffers it, and nobody unpolitical is its doer. */
  boolean political(Map<Token, Match> events) {
    if (!first.actors().isEmpty()) {
      return true;
    }
    boolean doneByAnEvent = first.refused().stream().allMatch(events::containsKey);
    return !second.actors().isEmpty() && doneByAnEvent;
  }
}
