package org.dateline.coder.event;

import java.util.List;
import java.util.Set;
import org.dateline.text.document.Token;

/**
 * Who does what a second clause tells whose subject the tree takes from a reported clause: "the
 * envoy said the raid was a crime and <i>called</i> for calm". A raid calls for nothing.
 */
final class Reported {
  private Reported() {}

  /** The sides with the reporter as doer; as they are where another does it or may. */
  static Sides completed(Parties parties, Arguments arguments, Sides own) {
    Grammar grammar = arguments.grammar();
    Token verb = arguments.head();
    boolean open = !own.reciprocal() && own.first().actors().isEmpty() && !arguments.passive();
    if (!open || !second(grammar, verb)) {
      return own;
    }
    Parties.Found who =
        grammar
            .sentence()
            .head(verb)
            .filter(clause -> clause.is("ccomp"))
            .flatMap(grammar.sentence()::head)
            .filter(saying -> grammar.in("REPORTING", saying))
            .map(saying -> parties.first(grammar, grammar.subject(saying), List.of()))
            .orElse(Parties.Found.NONE);
    return who.actors().isEmpty() ? own : new Sides(who, own.second(), false);
  }

  /** "… and called for calm": a finite verb behind another clause, without a subject of its own. */
  private static boolean second(Grammar grammar, Token verb) {
    return verb.is("conj")
        && Set.of("VBD", "VBZ", "VBN").contains(verb.xpos())
        && grammar.sentence().children(verb, "nsubj").findAny().isEmpty();
  }
}
