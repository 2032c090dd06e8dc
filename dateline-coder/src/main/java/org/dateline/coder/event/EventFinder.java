package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.coder.actor.ArticleActors;
import org.dateline.coder.event.FrameMatcher.Match;
import org.dateline.coder.lexicon.Condition;
import org.dateline.coder.lexicon.Frame;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.coder.lexicon.Roles;
import org.dateline.coder.lexicon.Slot;
import org.dateline.model.Actor;
import org.dateline.model.Because;
import org.dateline.model.Claimant;
import org.dateline.model.EventDate;
import org.dateline.model.EventMention;
import org.dateline.model.EventType;
import org.dateline.model.Evidence;
import org.dateline.model.Granularity;
import org.dateline.model.Mode;
import org.dateline.model.Span;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * Finds the event mentions of an article. Immutable and safe to share.
 *
 * <p>Each word is matched against the lexicon; what is only demanded, promised or threatened gives
 * way to the act of speech; a mention needs a political actor on at least one side, and one whose
 * doer is named and is no political actor ("the storm killed") is none.
 */
public final class EventFinder {
  private final Lexicon lexicon;
  private final PredicateStatus statuses = PredicateStatus.load();

  /** With this lexicon. */
  public EventFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The mentions, in text order.
   *
   * @param document the article
   * @param actors its actors
   * @param voices the chain of who says what stands at a span
   */
  public List<EventMention> find(
      AnnotatedDocument document, ArticleActors actors, Function<Span, List<Claimant>> voices) {
    Reading reading =
        new Reading(
            document,
            new Parties(document, actors, lexicon),
            new DateReader(document),
            new PlaceReader(document),
            voices);
    List<EventMention> all = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      all.addAll(reading.mentions(sentence));
    }
    all.sort(Comparator.comparing(m -> m.evidence().trigger()));
    return Repeats.dropped(all);
  }

  /** The reading of one article. */
  private final class Reading {
    private final AnnotatedDocument document;
    private final Parties parties;
    private final Relevance relevance;
    private final DateReader dates;
    private final PlaceReader places;
    private final Function<Span, List<Claimant>> voices;
    private final Earlier earlier = new Earlier();

    Reading(
        AnnotatedDocument document,
        Parties parties,
        DateReader dates,
        PlaceReader places,
        Function<Span, List<Claimant>> voices) {
      this.document = document;
      this.parties = parties;
      this.relevance = new Relevance(document, lexicon);
      this.dates = dates;
      this.places = places;
      this.voices = voices;
    }

    List<EventMention> mentions(Sentence sentence) {
      Grammar grammar = new Grammar(sentence);
      FrameMatcher matcher =
          new FrameMatcher(lexicon, grammar, (head, kind) -> parties.is(sentence, head, kind));
      Map<Token, Match> matches = new LinkedHashMap<>();
      for (Token token : sentence.tokens()) {
        matcher.match(token).ifPresent(m -> matches.put(token, m));
      }
      dropNounsOfLightVerbs(matches);
      matches.values().removeIf(m -> m.frame().meaning().isEmpty());
      matches.values().removeIf(m -> !relevance.tells(grammar, m));
      Map<Token, Sides> sides = new LinkedHashMap<>();
      matches.forEach((token, match) -> sides.put(token, sides(matcher, match)));
      dropContents(matches, sides);
      dropTopics(grammar, matches, sides);
      relevance.dropMishaps(
          grammar, matches, token -> sides.getOrDefault(token, Sides.NONE).doer());
      List<EventMention> mentions = new ArrayList<>();
      for (Map.Entry<Token, Match> entry : matches.entrySet()) {
        Sides parties = sides.getOrDefault(entry.getKey(), Sides.NONE);
        if (parties.political(matches)
            && relevance.concerns(
                grammar, entry.getValue(), parties.actors(), parties.recipients())) {
          EventMention found = mention(grammar, entry.getValue(), parties);
          if (Relevance.happens(found)) {
            mentions.add(found);
          }
        }
      }
      return withoutRepeats(mentions);
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
      Parties.Found actors = parties.find(roles.actors(), match.arguments());
      boolean meeting = roles.reciprocal() && match.type().equals(Optional.of(EventType.CONSULT));
      boolean gathering = meeting || match.type().equals(Optional.of(EventType.PROTEST));
      Parties.Found recipients = parties.find(roles.recipients(), match.arguments(), gathering);
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
      Sides own = match.type().equals(Optional.of(EventType.AGREE)) ? found.promised() : found;
      // What a meeting is about is nobody's part in it.
      boolean whole = own.complete() || own.first().actors().isEmpty() || meeting;
      Sides whom = NounParties.accused(parties, matcher, match, own);
      return whole ? whom : completed(match, own);
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

    private EventMention mention(Grammar grammar, Match match, Sides sides) {
      Arguments arguments = match.arguments();
      Token head = arguments.head();
      Status read = statuses.status(grammar, head);
      Frame.Meaning meaning = Volition.meaning(grammar, match, read);
      Status status = Volition.status(match.frame().meaning().orElseThrow(), meaning, read);
      EventDate date = date(grammar, arguments, status);
      Span trigger = cover(arguments.trigger());
      Optional<Mode> mode =
          meaning
              .mode()
              .or(() -> ofNoun(grammar, arguments, meaning.type()))
              .or(
                  () ->
                      Complements.mode(
                          meaning.type(),
                          arguments.complement().flatMap(c -> contentEvent(grammar, c))));
      Evidence evidence =
          new Evidence(grammar.sentence().index(), grammar.sentence().span(), trigger);
      return new EventMention(
          StatementId.of(
              document.article().id(),
              "event",
              meaning.name(),
              trigger.start() + "-" + trigger.end()),
          meaning.type(),
          mode,
          meaning.custom(),
          meaning.contexts(),
          meaning.cameo(),
          sides.actors(),
          sides.recipients(),
          date,
          places.place(
              grammar,
              Stream.concat(arguments.noun().stream(), Stream.of(head)).distinct().toList(),
              meaning.type()),
          Timing.status(status, date, document.article().published()),
          voices.apply(trigger),
          evidence,
          because(match),
          Confidence.of(match, sides.actors(), sides.recipients()));
    }

    private EventDate date(Grammar grammar, Arguments arguments, Status status) {
      Token head = arguments.head();
      EventDate own =
          dates
              .date(grammar, arguments.noun().orElse(head))
              .or(() -> dates.date(grammar, head))
              .orElse(EventDate.UNKNOWN);
      if (own.granularity() != Granularity.UNKNOWN || status != Status.ACTUAL) {
        return own;
      }
      return dates.ofNews(grammar, head).orElse(EventDate.UNKNOWN);
    }

    /** "carried out a missile attack": the mode that the light verb's noun has of its own. */
    private Optional<Mode> ofNoun(Grammar grammar, Arguments arguments, EventType type) {
      return arguments
          .noun()
          .flatMap(noun -> contentEvent(grammar, noun))
          .flatMap(match -> match.frame().meaning())
          .filter(meaning -> meaning.type() == type)
          .flatMap(Frame.Meaning::mode);
    }

    private Optional<Match> contentEvent(Grammar grammar, Token complement) {
      FrameMatcher matcher =
          new FrameMatcher(
              lexicon, grammar, (head, kind) -> parties.is(grammar.sentence(), head, kind));
      return matcher.match(complement);
    }

    private static Because because(Match match) {
      return new Because(
          match.frame().id(),
          OptionalDouble.empty(),
          match.instead().stream()
              .limit(5)
              .map(f -> f.id() + " (" + match.whyNot(f) + ")")
              .toList());
    }

    private static Span cover(List<Token> words) {
      return words.stream().map(Token::span).reduce(Span::cover).orElseThrow();
    }
  }

  /** Of mentions with the same type and parties in one sentence, the first stays. */
  private static List<EventMention> withoutRepeats(List<EventMention> mentions) {
    Map<List<Object>, EventMention> kept = new LinkedHashMap<>();
    for (EventMention m : mentions) {
      kept.putIfAbsent(List.of(m.type(), m.actors(), m.recipients(), m.status()), m);
    }
    return List.copyOf(kept.values());
  }
}
