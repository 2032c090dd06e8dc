package org.dateline.coder.event;

import java.util.List;
import org.dateline.coder.event.FrameMatcher.Match;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;

/**
 * How sure a mention is. A rough order, not a measured probability: a frame that asks for more is
 * surer than a bare word, and coded parties are surer than uncoded or missing ones.
 */
final class Confidence {
  private Confidence() {}

  static double of(Match match, List<Actor> actors, List<Actor> recipients) {
    double sure = 0.5 + 0.1 * Math.min(2, match.frame().specificity());
    sure += coded(actors) ? 0.15 : 0;
    sure += coded(recipients) ? 0.1 : 0;
    return Math.round(100 * Math.min(0.95, sure)) / 100.0;
  }

  private static boolean coded(List<Actor> parties) {
    return !parties.isEmpty() && parties.stream().noneMatch(a -> a.basis() == ActorBasis.UNKNOWN);
  }
}
