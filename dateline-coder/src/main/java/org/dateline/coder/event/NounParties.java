package org.dateline.coder.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.coder.event.FrameMatcher.Match;
import org.dateline.coder.lexicon.Condition;
import org.dateline.coder.lexicon.Roles;
import org.dateline.coder.lexicon.Slot;
import org.dateline.model.Actor;
import org.dateline.model.EventType;
import org.dateline.model.Span;
import org.dateline.text.document.Token;

/**
 * The parties of a deed that a noun names, where the words around the noun name them and not the
 * noun's own phrases: who <i>launched</i> the raid, by whom the protest was <i>organised</i>, who
 * is <i>under</i> investigation.
 */
final class NounParties {
  private static final Set<String> AMID = Set.of("in", "during", "at");

  private static final Set<EventType> HURTING = Set.of(EventType.ASSAULT, EventType.COERCE);

  private static final Roles.Side SUBJECT = new Roles.Side(List.of(Slot.SUBJ), false);
  private static final Roles.Side OBJECT = new Roles.Side(List.of(Slot.OBJ), false);

  private NounParties() {}

  /** The sides with what stands around the noun filled in; as they are where it tells nothing. */
  static Sides completed(Parties parties, Arguments arguments, Sides own) {
    Grammar grammar = arguments.grammar();
    Token noun = arguments.head();
    if (own.first().actors().isEmpty() && own.first().refused().isEmpty() && !own.reciprocal()) {
      Parties.Found claiming = parties.first(grammar, claiming(grammar, noun), List.of());
      if (!claiming.actors().isEmpty()) {
        return new Sides(claiming, own.second(), false);
      }
    }
    if (grammar.verbal(noun) || arguments.noun().isPresent()) {
      return own;
    }
    Sides done = own.reciprocal() ? own : undergone(parties, arguments, own);
    if (done.first().actors().isEmpty()
        && done.first().refused().isEmpty()
        && done.second().equals(own.second())) {
      done = new Sides(doer(parties, arguments), own.second(), own.reciprocal());
    }
    if (own.reciprocal()) {
      return done.actors().size() < 2 ? talked(parties, arguments, done) : done;
    }
    if (done.second().actors().isEmpty() && arguments.under()) {
      done = new Sides(done.first(), parties.find(OBJECT, arguments), false);
    }
    return done;
  }

  /**
   * "The group claimed responsibility for the attack", "… for the attack that killed ten": who says
   * that the deed was theirs.
   */
  private static List<Token> claiming(Grammar grammar, Token deed) {
    List<Token> nouns = grammar.verbal(deed) ? grammar.logicalSubject(deed) : List.of(deed);
    for (Token noun : nouns) {
      if (!grammar.caseOf(noun).equals("for") || !(noun.is("nmod") || noun.is("obl"))) {
        continue;
      }
      Optional<Token> above = grammar.sentence().head(noun);
      Optional<Token> verb = noun.is("nmod") ? above.flatMap(grammar::governingVerb) : above;
      boolean responsible =
          verb.stream()
              .filter(v -> grammar.in("CLAIMING", v))
              .filter(v -> !Negation.negates(grammar.sentence(), v))
              .flatMap(v -> grammar.sentence().children(v, "obj"))
              .anyMatch(o -> grammar.in("RESPONSIBILITY", o));
      if (responsible) {
        return verb.map(grammar::logicalSubject).orElse(List.of());
      }
    }
    return List.of();
  }

  /**
   * "His arrest", "the minister's trial": whose such a noun is has it done to him, where it names
   * nobody else. "The army's arrest of the minister" and "the court's trial" are the doers' own.
   */
  private static Sides undergone(Parties parties, Arguments arguments, Sides own) {
    Grammar grammar = arguments.grammar();
    Token noun = arguments.head();
    List<Token> owners =
        grammar.possessors(noun).stream()
            .filter(owner -> parties.individual(grammar.sentence(), owner))
            .toList();
    boolean whole = !own.second().actors().isEmpty() || !grammar.oblique(noun, "of").isEmpty();
    if (!grammar.in("UNDERGONE", noun) || owners.isEmpty() || whole) {
      return own;
    }
    Parties.Found whom = parties.first(grammar, owners, List.of());
    return whom.actors().isEmpty()
        ? own
        : new Sides(parties.first(grammar, grammar.oblique(noun, "by"), List.of()), whom, false);
  }

  /** "In a call on Monday, the king told the envoy that …": who speaks there, and to whom. */
  private static Sides talked(Parties parties, Arguments arguments, Sides own) {
    Grammar grammar = arguments.grammar();
    Token noun = arguments.head();
    Optional<Token> verb =
        grammar
            .governingVerb(noun)
            .filter(v -> noun.is("obl") && grammar.in("CONVERSING", v))
            .filter(v -> !grammar.passive(v));
    if (verb.isEmpty()
        || !grammar.in("CONVERSATION", noun)
        || !AMID.contains(grammar.caseOf(noun))) {
      return own;
    }
    List<Token> whom =
        Stream.of(
                grammar.indirectObject(verb.get()),
                grammar.logicalObject(verb.get()),
                grammar.oblique(verb.get(), "to"),
                grammar.oblique(verb.get(), "with"))
            .flatMap(List::stream)
            .filter(t -> parties.is(grammar.sentence(), t, Condition.Kind.ACTOR))
            .toList();
    Set<Actor> all = new LinkedHashSet<>(own.actors());
    all.addAll(parties.first(grammar, grammar.logicalSubject(verb.get()), List.of()).actors());
    if (all.size() < 2) {
      all.addAll(parties.first(grammar, whom, List.of()).actors());
    }
    return all.size() < 2
        ? own
        : new Sides(
            new Parties.Found(List.copyOf(all), List.of(), List.of()), Parties.Found.NONE, true);
  }

  /**
   * Whom an accusation is against that names a deed: "condemned the rebels' attack on the town" is
   * against the rebels, and "condemned the attack on Mali" is not against Mali.
   */
  static Sides accused(Parties parties, FrameMatcher matcher, Match match, Sides own) {
    if (!match.type().equals(Optional.of(EventType.ACCUSE)) || own.second().actors().isEmpty()) {
      return own;
    }
    Optional<Match> deed =
        match.arguments().in(Slot.OBJ).stream()
            .filter(Grammar::nominal)
            .findFirst()
            .flatMap(matcher::match)
            .filter(m -> m.type().filter(HURTING::contains).isPresent());
    if (deed.isEmpty()) {
      return own;
    }
    Sides doers =
        new Sides(
            own.first(),
            parties.find(deed.get().frame().roles().actors(), deed.get().arguments()),
            false);
    Parties.Found sufferers =
        parties.find(deed.get().frame().roles().recipients(), deed.get().arguments());
    Span phrase =
        match.arguments().grammar().sentence().subtree(deed.get().arguments().head()).stream()
            .map(Token::span)
            .reduce(Span::cover)
            .orElseThrow();
    boolean inside =
        own.second().actors().stream().allMatch(a -> a.span().filter(phrase::overlaps).isPresent());
    boolean sufferer = inside && sufferers.actors().containsAll(own.second().actors());
    if (sufferer && !doers.recipients().isEmpty()) {
      return doers;
    }
    if (!own.second().heads().isEmpty()) {
      return own;
    }
    boolean land = own.second().actors().stream().allMatch(a -> a.sectors().isEmpty());
    return !doers.recipients().isEmpty()
        ? doers
        : land ? new Sides(own.first(), Parties.Found.NONE, false) : own;
  }

  private static Parties.Found doer(Parties parties, Arguments arguments) {
    Grammar grammar = arguments.grammar();
    Token noun = arguments.head();
    List<Token> behind =
        grammar
            .sentence()
            .children(noun, "acl")
            .filter(v -> grammar.in("BRINGING", v))
            .limit(1)
            .toList();
    if (!behind.isEmpty()) {
      // "an attack carried out by the rebels"
      return parties.first(grammar, grammar.wielder(noun), List.of());
    }
    Optional<Token> verb = grammar.governingVerb(noun);
    boolean brought =
        verb.filter(v -> grammar.in("BRINGING", v)).isPresent()
            && (grammar.passive(verb.get()) ? noun.is("nsubj") : noun.is("obj"));
    if (!brought) {
      return Parties.Found.NONE;
    }
    return noun.is("obj")
        ? parties.find(SUBJECT, arguments)
        : parties.first(grammar, grammar.logicalSubject(verb.get()), List.of());
  }
}
