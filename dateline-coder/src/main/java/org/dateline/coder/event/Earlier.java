package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.coder.actor.ArticleActors;
import org.dateline.coder.event.FrameMatcher.Match;
import org.dateline.coder.lexicon.Frame;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.EventType;
import org.dateline.model.Mode;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * What an article has told so far, for words that tell it again without its parties: "the killing",
 * "these talks", "was arrested". Such a word takes the parties that it lacks from the last mention
 * of the same type in its own sentence or the two before it, if nothing that it names itself says
 * otherwise. Not thread-safe: one for each reading of an article.
 */
final class Earlier {
  private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those");

  private static final Set<String> VAGUE =
      Set.of(
          "he", "she", "they", "it", "we", "i", "you", "him", "her", "them", "us", "me", "his",
          "their", "its", "our", "my", "who", "others", "some", "many", "force", "person");

  private static final Set<String> PLACING = Set.of("of", "in", "at", "on", "against", "near");

  /** How many sentences back. */
  private static final int BACK = 2;

  private final List<Told> told = new ArrayList<>();

  private record Told(int sentence, Token head, String type, Optional<Mode> mode, Sides sides) {}

  /** The sides of a match with what an earlier mention fills in; remembers it for later ones. */
  Sides completed(Match match, Sides found) {
    Optional<Frame.Meaning> meaning = match.frame().meaning();
    if (meaning.isEmpty()) {
      return found;
    }
    Arguments arguments = match.arguments();
    Token head = arguments.head();
    int sentence = arguments.grammar().sentence().index();
    Sides own = new Sides(both(found.first(), sentence), found.second(), found.reciprocal());
    Told now = new Told(sentence, head, meaning.get().name(), meaning.get().mode(), own);
    Sides completed =
        told.reversed().stream()
            .filter(before -> retold(arguments, now, before))
            .map(before -> filled(arguments, now, before))
            .filter(sides -> !sides.equals(own))
            .findFirst()
            .orElse(own);
    if (!denied(arguments.grammar(), head)) {
      told.add(new Told(sentence, head, now.type(), now.mode(), completed));
    }
    return completed;
  }

  /**
   * "They agreed", "the leaders discussed trade": after two have met, the two of them, where the
   * words have no parties of their own.
   */
  private Parties.Found both(Parties.Found side, int sentence) {
    if (side.actors().size() != 1 || !pairing(side.actors().getFirst())) {
      return side;
    }
    Actor words = side.actors().getFirst();
    return told.reversed().stream()
        .filter(before -> sentence - before.sentence() <= BACK)
        .map(Earlier::met)
        .filter(parties -> parties.size() == 2)
        .findFirst()
        .map(
            parties ->
                new Parties.Found(
                    parties.stream().map(p -> called(p, words)).toList(),
                    side.heads(),
                    side.refused()))
        .orElse(side);
  }

  /** Who has met or agreed, of those whom the words name. */
  private static List<Actor> met(Told before) {
    Sides sides = before.sides();
    boolean meeting = sides.reciprocal() || before.type().equals(EventType.CONSULT.name());
    return !meeting
        ? List.of()
        : Stream.concat(sides.actors().stream(), sides.recipients().stream())
            .filter(Earlier::known)
            .toList();
  }

  /** A party by the words that stand for it. */
  private static Actor called(Actor party, Actor words) {
    return new Actor(
        words.text(),
        party.name(),
        party.id(),
        party.countries(),
        party.sectors(),
        ActorBasis.COREFERENCE,
        words.span());
  }

  private static boolean pairing(Actor party) {
    boolean open =
        party.basis() == ActorBasis.UNKNOWN
            || party.basis() == ActorBasis.DESCRIPTION
            || party.countries().isEmpty();
    return open && party.text().filter(ArticleActors::mayBeTwo).isPresent();
  }

  /** Whether a word can tell again what one before it told. */
  private static boolean retold(Arguments arguments, Told now, Told before) {
    return now.sentence() - before.sentence() <= BACK
        && now.type().equals(before.type())
        && (now.mode().isEmpty() || before.mode().isEmpty() || now.mode().equals(before.mode()))
        && !(before.sentence() == now.sentence() && within(arguments, before.head()));
  }

  /** The sides of a word with what one before it fills in. */
  private static Sides filled(Arguments arguments, Told now, Told before) {
    Sides own = now.sides();
    if (pointed(arguments, own)) {
      return ofNoun(own, before.sides());
    }
    if (own.reciprocal() && before.sides().reciprocal() && sameMeeting(arguments, before)) {
      return ofMeeting(own, before.sides());
    }
    boolean sameDeed =
        sameWord(now.head(), before.head())
            || (now.mode().isPresent() && now.mode().equals(before.mode()));
    return agentless(arguments, own) && sameDeed ? ofPassive(own, before.sides()) : own;
  }

  /** Whether one of two words stands in the phrase or clause of the other. */
  private static boolean within(Arguments arguments, Token before) {
    var sentence = arguments.grammar().sentence();
    return sentence.subtree(arguments.head()).contains(before);
  }

  /** "The killing", "these attacks": a noun that points to what was told. */
  private static boolean pointed(Arguments arguments, Sides own) {
    Token noun = arguments.head();
    return arguments.noun().isEmpty()
        && Grammar.nominal(noun)
        && !described(arguments, own)
        && arguments
            .grammar()
            .sentence()
            .children(noun, "det")
            .anyMatch(d -> POINTING.contains(Grammar.lower(d)));
  }

  /** "The Paris attack", "the talks of May", "the raids on ships": which one is told here. */
  private static boolean described(Arguments arguments, Sides own) {
    Grammar grammar = arguments.grammar();
    boolean bare = own.first().actors().isEmpty() && own.second().actors().isEmpty();
    return grammar.sentence().children(arguments.head()).stream()
        .anyMatch(
            c ->
                (c.is("compound") && c.upos() == Upos.PROPN)
                    || (c.upos() == Upos.NUM && c.form().length() == 4)
                    || (c.is("acl") && c.index() == arguments.head().index() + 1)
                    || (c.is("nmod") && Grammar.temporal(c))
                    || (bare && c.is("nmod") && PLACING.contains(grammar.caseOf(c))));
  }

  /** Whether a mention is only denied: "denied carrying out a strike". */
  private static boolean denied(Grammar grammar, Token head) {
    Optional<Token> at = Optional.of(head);
    for (int step = 0; step < 4 && at.isPresent(); step++) {
      if (grammar.in("DENYING", at.get()) || Negation.negates(grammar.sentence(), at.get())) {
        return true;
      }
      at = grammar.sentence().head(at.get());
    }
    return false;
  }

  /** "Met the envoy and discussed trade": a verb that goes on from another. */
  private static boolean sameMeeting(Arguments arguments, Told before) {
    Grammar grammar = arguments.grammar();
    return before.sentence() == grammar.sentence().index()
        && grammar.verbal(arguments.head())
        && grammar.sentence().subtree(before.head()).contains(arguments.head());
  }

  private static boolean agentless(Arguments arguments, Sides own) {
    return arguments.passive()
        && own.first().actors().isEmpty()
        && own.first().refused().isEmpty()
        && !own.reciprocal();
  }

  private static boolean sameWord(Token one, Token other) {
    return Grammar.lemma(one).equals(Grammar.lemma(other));
  }

  private static Sides ofNoun(Sides own, Sides before) {
    if (own.reciprocal() || before.reciprocal()) {
      return own.reciprocal() && before.reciprocal() ? ofMeeting(own, before) : own;
    }
    boolean actors = own.first().actors().isEmpty() && own.first().refused().isEmpty();
    boolean recipients = own.second().actors().isEmpty();
    boolean same =
        (actors || shares(own.first().actors(), before.actors()))
            && (recipients || shares(own.recipients(), before.recipients()));
    return same && (actors || recipients)
        ? new Sides(
            actors ? taken(before.actors()) : own.first(),
            recipients ? taken(before.recipients()) : own.second(),
            false)
        : own;
  }

  private static Sides ofMeeting(Sides own, Sides before) {
    List<Actor> all = before.actors();
    boolean same =
        own.actors().size() < 2 && all.size() > own.actors().size() && everyOne(own.actors(), all);
    return same ? new Sides(taken(all), Parties.Found.NONE, true) : own;
  }

  private static Sides ofPassive(Sides own, Sides before) {
    boolean same = !before.actors().isEmpty() && shares(own.recipients(), before.recipients());
    return same ? new Sides(taken(before.actors()), own.second(), false) : own;
  }

  private static boolean everyOne(List<Actor> some, List<Actor> all) {
    return some.stream().allMatch(a -> all.stream().anyMatch(b -> same(a, b)));
  }

  private static boolean shares(List<Actor> one, List<Actor> other) {
    return one.stream().anyMatch(a -> other.stream().anyMatch(b -> same(a, b)));
  }

  private static boolean same(Actor one, Actor other) {
    return one.equals(other)
        || (one.id().isPresent() && one.id().equals(other.id()))
        || (one.name().isPresent() && one.name().equals(other.name()))
        || (one.text().isPresent() && one.text().equals(other.text()));
  }

  /** Whether a party is more than a pronoun that stands for nobody known. */
  private static boolean known(Actor actor) {
    return actor.basis() != ActorBasis.UNKNOWN
        || actor.text().filter(t -> VAGUE.contains(t.toLowerCase(Locale.ROOT))).isEmpty();
  }

  /** The parties, known from elsewhere: their words stay those of the earlier mention. */
  private static Parties.Found taken(List<Actor> actors) {
    return new Parties.Found(
        actors.stream()
            .filter(Earlier::known)
            .map(
                a ->
                    new Actor(
                        a.text(),
                        a.name(),
                        a.id(),
                        a.countries(),
                        a.sectors(),
                        a.basis() == ActorBasis.UNKNOWN
                            ? ActorBasis.UNKNOWN
                            : ActorBasis.COREFERENCE,
                        a.span()))
            .toList(),
        List.of(),
        List.of());
  }
}
