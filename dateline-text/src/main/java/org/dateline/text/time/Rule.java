package org.dateline.text.time;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A class of expressions: a pattern and what its matches mean. A meaning may be refused, where the
 * numbers fit no calendar or the neighbours say that no time is meant.
 *
 * @param id name, for tests and for explanation
 * @param pattern the form
 * @param meaning what a match means; empty refuses it
 */
record Rule(String id, Pattern pattern, Function<Match, Optional<Meaning>> meaning) {

  static Rule rule(String id, String pattern, Function<Match, Meaning> meaning) {
    return new Rule(id, Pattern.of(pattern), meaning.andThen(Optional::of));
  }

  static Rule guarded(String id, String pattern, Function<Match, Optional<Meaning>> meaning) {
    return new Rule(id, Pattern.of(pattern), meaning);
  }

  /** A match of a rule with its meaning. */
  record Found(String rule, int from, int to, Meaning meaning) {}

  Optional<Found> find(List<Atom> atoms, int from) {
    return pattern
        .match(atoms, from)
        .flatMap(
            match -> meaning.apply(match).map(m -> new Found(id, match.from(), match.to(), m)));
  }
}
