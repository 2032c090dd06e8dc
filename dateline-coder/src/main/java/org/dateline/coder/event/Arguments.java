package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.coder.lexicon.Slot;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * The slots around one predicate: a verb, a noun, an adjective, or a light verb with its noun.
 *
 * @param grammar the sentence
 * @param head the predicate's head
 * @param noun the noun that a light verb brings, for "hold talks"
 */
record Arguments(Grammar grammar, Token head, Optional<Token> noun) {
  /** Prepositions before what the subject of the verb does itself: "went <i>into</i> talks". */
  private static final Set<String> AIMS = Set.of("for", "in", "into", "to", "on", "");

  /** The heads of the phrases in a slot, best first; empty where none is filled. */
  List<Token> in(Slot slot) {
    return switch (slot.kind()) {
      case SUBJ -> subject();
      case OBJ -> object();
      case IOBJ -> grammar.indirectObject(head);
      case POSS -> grammar.possessors(noun.orElse(head));
      case ADJ -> grammar.modifiers(noun.orElse(head));
      case COMP -> grammar.addressed(head);
      case THAT -> grammar.complementSubject(head);
      case IS -> described();
      case THERE -> present();
      case PREPOSITION -> oblique(slot.preposition());
    };
  }

  private boolean verb() {
    return grammar.verbal(head);
  }

  private List<Token> subject() {
    if (verb()) {
      return grammar.logicalSubject(head);
    }
    List<Token> described = described();
    return described.isEmpty() ? ofNoun() : described;
  }

  /** What a noun or adjective says something of, where it is no noun of a deed. */
  private List<Token> described() {
    if (grammar.copular(head)) {
      return under() ? List.of() : grammar.subject(head);
    }
    return head.is("appos")
        ? grammar.sentence().head(head).map(List::of).orElse(List.of())
        : List.of();
  }

  /** "The bank is under investigation": it is done to the subject, and not by it. */
  boolean under() {
    return grammar.caseOf(head).equals("under");
  }

  /** Who does something in the circumstance that a noun names. */
  private List<Token> present() {
    return noun.or(() -> Optional.of(head))
        .filter(n -> n.is("obl"))
        .flatMap(grammar::governingVerb)
        .map(grammar::logicalSubject)
        .orElse(List.of());
  }

  /** The doer of what a noun tells, where a verb or a copula above the noun names him. */
  private List<Token> ofNoun() {
    Optional<Token> verb = grammar.governingVerb(head);
    if (verb.isPresent() && !head.relation().equals("nsubj")) {
      // "launched an attack", "sat down for talks"; not "is in crisis, with protests"
      boolean done = !head.is("obl") || AIMS.contains(grammar.caseOf(head));
      boolean judged =
          head.is("obj") ? grammar.in("FACING", verb.get()) : grammar.in("REACTING", verb.get());
      return done && !judged ? grammar.logicalSubject(verb.get()) : List.of();
    }
    // "is in town for talks"
    return grammar
        .sentence()
        .head(head)
        .filter(h -> grammar.copular(h) && grammar.caseOf(head).equals("for"))
        .map(grammar::subject)
        .orElse(List.of());
  }

  private List<Token> object() {
    if (verb()) {
      return grammar.logicalObject(head);
    }
    if (under() && grammar.copular(head)) {
      return grammar.subject(head);
    }
    // "an air strike killed ten people": what the noun does is done to the verb's object.
    return grammar
        .governingVerb(head)
        .filter(v -> head.relation().equals("nsubj"))
        .map(grammar::logicalObject)
        .orElse(List.of());
  }

  private List<Token> oblique(String preposition) {
    Set<Token> found = new LinkedHashSet<>(grammar.oblique(head, preposition));
    noun.ifPresent(n -> found.addAll(grammar.oblique(n, preposition)));
    if (found.isEmpty() && verb()) {
      // "rejected an offer from the rebels": the phrase stands with the object.
      for (Token object : grammar.logicalObject(head)) {
        found.addAll(grammar.oblique(object, preposition));
        grammar
            .sentence()
            .children(object, "conj")
            .forEach(o -> found.addAll(grammar.oblique(o, preposition)));
      }
    }
    if (found.isEmpty() && verb() && preposition.equals("with")) {
      // "met by video link with the envoy"
      grammar
          .sentence()
          .children(head, "obl")
          .filter(o -> o.index() > head.index() && Grammar.nominal(o))
          .forEach(o -> found.addAll(grammar.oblique(o, "with")));
    }
    if (found.isEmpty() && !verb()) {
      grammar
          .governingVerb(head)
          .filter(v -> head.is("obj") || head.is("obl") || head.relation().equals("nsubj:pass"))
          .filter(v -> !(preposition.equals("by") && grammar.in("FACING", v)))
          .ifPresent(v -> found.addAll(grammar.oblique(v, preposition)));
    }
    found.removeIf(Grammar::temporal);
    return List.copyOf(found);
  }

  /** The clause that completes the predicate, or its noun. */
  Optional<Token> complement() {
    Optional<Token> own = grammar.complement(head);
    return own.isPresent() ? own : noun.flatMap(grammar::complement);
  }

  /** Whether the predicate is a passive verb. */
  boolean passive() {
    return verb() && grammar.passive(head);
  }

  /**
   * The tokens that name what happened: the head with particles, an adjective that completes it
   * ("shot <i>dead</i>") and the light verb's noun.
   */
  List<Token> trigger() {
    List<Token> words = new ArrayList<>(List.of(head));
    grammar.sentence().children(head, "compound:prt").forEach(words::add);
    grammar
        .sentence()
        .children(head, "xcomp")
        .filter(c -> c.upos() == Upos.ADJ)
        .forEach(words::add);
    noun.filter(n -> n.upos() != Upos.PUNCT).ifPresent(words::add);
    return words;
  }
}
