package org.dateline.coder.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.coder.event.FrameMatcher.Match;
import org.dateline.coder.lexicon.Roles;
import org.dateline.coder.lexicon.Slot;
import org.dateline.model.EventType;
import org.dateline.text.document.Token;

/**
 * The parties of a deed that a noun names, where the words around the noun name them and not the
 * noun's own phrases: who <i>launched</i> the raid, by whom the protest was <i>organised</i>, who
 * is <i>under</i> investigation.
 */
final class NounParties {
  /** Verbs whose subject does what their object names. */
  private static final Set<String> BRINGING =
      Set.of(
          "announce",
          "begin",
          "call",
          "carry",
          "commit",
          "conduct",
          "coordinate",
          "declare",
          "execute",
          "halt",
          "hold",
          "impose",
          "initiate",
          "intensify",
          "issue",
          "launch",
          "lead",
          "make",
          "mount",
          "order",
          "organise",
          "organize",
          "perpetrate",
          "plan",
          "plot",
          "resume",
          "spearhead",
          "stage",
          "start",
          "step",
          "undertake",
          "wage");

  private static final Set<EventType> HURTING = Set.of(EventType.ASSAULT, EventType.COERCE);

  private static final Roles.Side SUBJECT = new Roles.Side(List.of(Slot.SUBJ), false);
  private static final Roles.Side OBJECT = new Roles.Side(List.of(Slot.OBJ), false);

  private NounParties() {}

  /** The sides with what stands around the noun filled in; as they are where it tells nothing. */
  static Sides completed(Parties parties, Arguments arguments, Sides own) {
    Grammar grammar = arguments.grammar();
    Token noun = arguments.head();
    if (grammar.verbal(noun) || arguments.noun().isPresent()) {
      return own;
    }
    Sides done = own;
    if (own.first().actors().isEmpty() && own.first().refused().isEmpty()) {
      Parties.Found doer = doer(parties, arguments);
      done = new Sides(doer, own.second(), own.reciprocal());
    }
    if (!own.reciprocal() && own.second().actors().isEmpty() && arguments.under()) {
      done = new Sides(done.first(), parties.find(OBJECT, arguments), false);
    }
    return done;
  }

  /**
   * Whom an accusation is against that names a deed: "condemned the rebels' attack on the town" is
   * against the rebels, and "condemned the attack on Mali" is not against Mali.
   */
  static Sides accused(Parties parties, FrameMatcher matcher, Match match, Sides own) {
    boolean inside = !own.second().actors().isEmpty() && own.second().heads().isEmpty();
    if (!match.type().equals(Optional.of(EventType.ACCUSE)) || !inside) {
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
    boolean land = own.second().actors().stream().allMatch(a -> a.sectors().isEmpty());
    return !doers.recipients().isEmpty()
        ? doers
        : land ? new Sides(own.first(), Parties.Found.NONE, false) : own;
  }

  private static Parties.Found doer(Parties parties, Arguments arguments) {
    Grammar grammar = arguments.grammar();
    Token noun = arguments.head();
    List<Token> behind =
        grammar.sentence().children(noun, "acl").filter(NounParties::brings).limit(1).toList();
    if (!behind.isEmpty()) {
      // "an attack carried out by the rebels"
      return parties.first(grammar, grammar.wielder(noun), List.of());
    }
    Optional<Token> verb = grammar.governingVerb(noun);
    boolean brought =
        verb.filter(NounParties::brings).isPresent()
            && (grammar.passive(verb.get()) ? noun.is("nsubj") : noun.is("obj"));
    if (!brought) {
      return Parties.Found.NONE;
    }
    return noun.is("obj")
        ? parties.find(SUBJECT, arguments)
        : parties.first(grammar, grammar.logicalSubject(verb.get()), List.of());
  }

  private static boolean brings(Token verb) {
    return BRINGING.contains(Grammar.lemma(verb));
  }
}
