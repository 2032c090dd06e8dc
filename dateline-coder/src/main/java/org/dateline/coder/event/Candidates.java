package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.coder.event.FrameMatcher.Match;
import org.dateline.coder.lexicon.Condition;
import org.dateline.coder.lexicon.Frame;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.coder.lexicon.Roles;
import org.dateline.coder.lexicon.Slot;
import org.dateline.model.Actor;
import org.dateline.model.EventType;
import org.dateline.model.Status;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * Matches the words of an article against the lexicon, finds the parties of each match, and asks
 * the rules what speaks against its telling of an event. For one article and one thread.
 */
final class Candidates {
  private final Lexicon lexicon;
  private final PredicateStatus statuses;
  private final Parties parties;
  private final Relevance relevance;
  private final Earlier earlier = new Earlier();
  private final Map<Grammar, FrameMatcher> matchers = new HashMap<>();

  Candidates(
      AnnotatedDocument document, Lexicon lexicon, PredicateStatus statuses, Parties parties) {
    this.lexicon = lexicon;
    this.statuses = statuses;
    this.parties = parties;
    this.relevance = new Relevance(document, lexicon);
  }

  /** The candidates of a sentence, in text order. */
  List<Candidate> in(Sentence sentence) {
    Grammar grammar = new Grammar(sentence, lexicon);
    FrameMatcher matcher = matcher(grammar);
    Map<Token, Match> matches = new LinkedHashMap<>();
    for (Token token : sentence.tokens()) {
      matcher.match(token).ifPresent(m -> matches.put(token, m));
    }
    dropNounsOfLightVerbs(matches);
    matches.values().removeIf(m -> m.frame().meaning().isEmpty() || !relevance.tells(grammar, m));
    Map<Token, Sides> sides = new LinkedHashMap<>();
    matches.forEach((token, match) -> sides.put(token, sides(matcher, match)));
    Map<Token, Match> left = new LinkedHashMap<>(matches);
    Map<Token, Doubt> doubts = new LinkedHashMap<>();
    dropContents(left, sides);
    note(Doubt.CONTENT, matches, left, doubts);
    dropTopics(grammar, left, sides);
    note(Doubt.TOPIC, matches, left, doubts);
    relevance.dropMishaps(
        grammar, left, matcher::shots, token -> sides.getOrDefault(token, Sides.NONE).doer());
    note(Doubt.MISHAP, matches, left, doubts);
    List<Candidate> found = new ArrayList<>();
    matches.forEach(
        (token, match) -> {
          Sides own = sides.getOrDefault(token, Sides.NONE);
          Status read = statuses.status(grammar, match.arguments().head());
          Frame.Meaning meaning = Volition.meaning(grammar, match, read);
          Candidate plain =
              new Candidate(grammar, token, match, own, read, meaning, Optional.empty());
          found.add(
              plain.doubted(
                  match.anyParty()
                      ? Optional.empty()
                      : Optional.ofNullable(doubts.get(token)).or(() -> ofParties(left, plain))));
        });
    return List.copyOf(found);
  }

  private static void note(
      Doubt doubt, Map<Token, Match> all, Map<Token, Match> left, Map<Token, Doubt> doubts) {
    for (Token token : all.keySet()) {
      if (!left.containsKey(token)) {
        doubts.putIfAbsent(token, doubt);
      }
    }
  }

  private Optional<Doubt> ofParties(Map<Token, Match> events, Candidate candidate) {
    Sides sides = candidate.sides();
    if (!sides.political(events)) {
      return Optional.of(Doubt.UNPOLITICAL);
    }
    if (!relevance.concerns(
        candidate.grammar(), candidate.match(), sides.actors(), sides.recipients())) {
      return Optional.of(Doubt.PRIVATE);
    }
    return Relevance.happens(candidate.type(), candidate.status())
        ? Optional.empty()
        : Optional.of(Doubt.UNDONE);
  }

  private FrameMatcher matcher(Grammar grammar) {
    return matchers.computeIfAbsent(
        grammar,
        g -> new FrameMatcher(lexicon, g, (head, kind) -> parties.is(g.sentence(), head, kind)));
  }

  /** What a word other than a candidate's own would mean as a predicate of its sentence. */
  Optional<Match> match(Grammar grammar, Token word) {
    return matcher(grammar).match(word);
  }

  /** "held talks": the noun is part of the predicate and tells of no event of its own. */
  private static void dropNounsOfLightVerbs(Map<Token, Match> matches) {
    Set<Token> nouns = new HashSet<>();
    matches.values().forEach(m -> m.arguments().noun().ifPresent(nouns::add));
    matches.keySet().removeAll(nouns);
  }

  private void dropContents(Map<Token, Match> matches, Map<Token, Sides> sides) {
    Set<Token> contents = new HashSet<>();
    matches.forEach(
        (token, match) -> {
          boolean speech =
              match.type().filter(Complements::speechAct).isPresent()
                  || match.frame().conditions().contains(new Condition.Complement(true))
                      && !match.type().equals(Optional.of(EventType.ACCUSE));
          if (speech && !contents.contains(token)) {
            contents.addAll(
                Complements.content(match, sides.getOrDefault(token, Sides.NONE).heads()));
          }
        });
    matches.keySet().removeAll(contents);
  }

  /**
   * "Thanked him for the support": a noun that has its doer from a verb which tells of an event
   * itself is what that event is about.
   */
  private static void dropTopics(
      Grammar grammar, Map<Token, Match> matches, Map<Token, Sides> sides) {
    Set<Token> topics = new HashSet<>();
    matches.forEach(
        (token, match) -> {
          List<Token> doers = sides.getOrDefault(token, Sides.NONE).first().heads();
          Set<Token> phrase = Set.copyOf(grammar.sentence().subtree(token));
          boolean bare = match.arguments().noun().isEmpty() && Grammar.nominal(token);
          boolean inherited =
              bare && !doers.isEmpty() && doers.stream().noneMatch(phrase::contains);
          Optional<Token> verb = grammar.governingVerb(token).filter(matches::containsKey);
          boolean topic = inherited && !completes(verb.orElse(token), token, matches, sides);
          if (verb.isPresent() && (topic || bare && again(verb.get(), token, matches, sides))) {
            topics.add(token);
          }
        });
    matches.keySet().removeAll(topics);
  }

  /** "Began his tour on Monday, the first trip of his term": the noun repeats the verb. */
  private static boolean again(
      Token verb, Token noun, Map<Token, Match> matches, Map<Token, Sides> sides) {
    List<Actor> doers = sides.getOrDefault(noun, Sides.NONE).first().actors();
    return noun.is("obl")
        && sameType(matches, verb, noun)
        && !doers.isEmpty()
        && sides.getOrDefault(verb, Sides.NONE).complete()
        && doers.stream().allMatch(d -> owns(d, sides.getOrDefault(verb, Sides.NONE)));
  }

  private static boolean sameType(Map<Token, Match> matches, Token one, Token other) {
    Optional<EventType> type = Optional.ofNullable(matches.get(one)).flatMap(Match::type);
    return type.isPresent()
        && type.equals(Optional.ofNullable(matches.get(other)).flatMap(Match::type));
  }

  private static boolean owns(Actor doer, Sides sides) {
    return sides.first().actors().stream()
        .anyMatch(
            a ->
                a.equals(doer)
                    || (a.name().isPresent() && a.name().equals(doer.name()))
                    || (a.id().isPresent() && a.id().equals(doer.id())));
  }

  /** "Gave a billion in aid to Chad": the noun names the other side of the verb's own event. */
  private static boolean completes(
      Token verb, Token noun, Map<Token, Match> matches, Map<Token, Sides> sides) {
    boolean same = !verb.equals(noun) && sameType(matches, verb, noun);
    return same
        && sides.getOrDefault(verb, Sides.NONE).recipients().isEmpty()
        && !sides.getOrDefault(noun, Sides.NONE).recipients().isEmpty();
  }

  private Sides sides(FrameMatcher matcher, Match match) {
    return earlier.completed(match, ofSentence(matcher, match));
  }

  private Sides ofSentence(FrameMatcher matcher, Match match) {
    Roles roles = match.frame().roles();
    Parties.Found actors = parties.find(roles.actors(), match.arguments(), false, match.anyParty());
    boolean meeting = roles.reciprocal() && match.type().equals(Optional.of(EventType.CONSULT));
    boolean gathering = meeting || match.type().equals(Optional.of(EventType.PROTEST));
    Parties.Found recipients =
        parties.find(roles.recipients(), match.arguments(), gathering, match.anyParty());
    boolean equals = roles.reciprocal() && actors.actors().size() > 1;
    if (recipients.actors().isEmpty()
        && !equals
        && match.type().filter(Complements::speechAct).isPresent()) {
      Parties.Found ofContent = ofContent(matcher, match);
      boolean nobody = ofContent.actors().isEmpty() && ofContent.refused().isEmpty();
      recipients = nobody ? recipients : ofContent;
    }
    boolean reciprocal = roles.reciprocal() && !ofContent(recipients, match);
    Sides found =
        NounParties.completed(
            parties, match.arguments(), new Sides(actors, recipients, reciprocal));
    Sides told = Reported.completed(parties, match.arguments(), found);
    Sides own = match.type().equals(Optional.of(EventType.AGREE)) ? told.promised() : told;
    // What a meeting is about is nobody's part in it.
    boolean whole = own.complete() || own.first().actors().isEmpty() || meeting || match.anyParty();
    return NounParties.accused(parties, matcher, match, whole ? own : completed(match, own));
  }

  /** With whom the act concerns, where no slot names a recipient. */
  private Sides completed(Match match, Sides own) {
    Grammar grammar = match.arguments().grammar();
    List<Token> heads =
        Concerned.heads(grammar, match.arguments().trigger(), own.first().heads(), means(match));
    if (match.type().equals(Optional.of(EventType.PROTEST))) {
      heads = heads.stream().filter(h -> !parties.scene(grammar, h)).toList();
    }
    Parties.Found concerned = parties.first(grammar, heads, own.actors());
    return concerned.actors().isEmpty() ? own : new Sides(own.first(), concerned, false);
  }

  /** "Mobilised the troops": the object that a frame names is what the act is done with. */
  private static List<Token> means(Match match) {
    boolean named =
        match.frame().conditions().stream()
            .anyMatch(
                c ->
                    c instanceof Condition.Word(var slot, var _, var negated)
                        && slot.equals(Slot.OBJ)
                        && !negated);
    boolean party =
        Stream.concat(
                match.frame().roles().actors().slots().stream(),
                match.frame().roles().recipients().slots().stream())
            .anyMatch(Slot.OBJ::equals);
    return named && !party ? match.arguments().in(Slot.OBJ) : List.of();
  }

  /** Whether the parties stand in the content of an act of speech and not beside its verb. */
  private static boolean ofContent(Parties.Found parties, Match match) {
    Optional<Token> content = match.arguments().complement();
    return !parties.actors().isEmpty()
        && content.isPresent()
        && match
            .arguments()
            .grammar()
            .sentence()
            .subtree(content.get())
            .containsAll(parties.heads())
        && !parties.heads().isEmpty();
  }

  /** "agreed to send aid to Peru": the act of speech is directed at whom its content is. */
  private Parties.Found ofContent(FrameMatcher matcher, Match match) {
    Optional<Token> content = match.arguments().complement();
    if (content.isEmpty()) {
      return Parties.Found.NONE;
    }
    Optional<Match> act = matcher.match(content.get()).filter(m -> m.type().isPresent());
    Arguments slots =
        act.map(Match::arguments)
            .orElse(new Arguments(match.arguments().grammar(), content.get(), Optional.empty()));
    Roles.Side side = act.map(m -> m.frame().roles().recipients()).orElse(Complements.ADDRESSED);
    Grammar grammar = match.arguments().grammar();
    Parties.Found found = parties.find(side, slots);
    Parties.Found addressed =
        found.actors().isEmpty() ? parties.find(Complements.ADDRESSED, slots) : found;
    // "willing to withdraw its troops": what is his own is not the other side.
    boolean own =
        !addressed.heads().isEmpty() && addressed.heads().stream().allMatch(grammar::owned);
    return own ? Parties.Found.NONE : addressed;
  }
}
