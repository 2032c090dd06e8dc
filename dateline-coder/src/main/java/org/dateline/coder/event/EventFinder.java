package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.coder.actor.ArticleActors;
import org.dateline.coder.event.FrameMatcher.Match;
import org.dateline.coder.lexicon.Frame;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.coder.lexicon.Slot;
import org.dateline.model.ActorId;
import org.dateline.model.Because;
import org.dateline.model.Claimant;
import org.dateline.model.EventDate;
import org.dateline.model.EventMention;
import org.dateline.model.EventPlace;
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
 * <p>Each word is matched against the lexicon ({@link Candidates}). Whether a match tells of an
 * event of public life is weighed by learnt weights, to which the rules' doubts are arguments among
 * others ({@link TellingModel}); over the matches of a user's own frames, which no weights know,
 * the rules decide alone.
 */
public final class EventFinder {
  /** So many events before a verb may be the deed that is its subject. */
  private static final int NEAR = 20;

  private final Lexicon lexicon;
  private final PredicateStatus statuses;
  private final TellingModel model;
  private final PartyModel partyModel;

  /** With this lexicon. */
  public EventFinder(Lexicon lexicon) {
    this(lexicon, TellingModel.load(), PartyModel.load());
  }

  private EventFinder(Lexicon lexicon, TellingModel model, PartyModel partyModel) {
    this.lexicon = lexicon;
    this.statuses = PredicateStatus.load(lexicon);
    this.model = model;
    this.partyModel = partyModel;
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
    Reading reading = new Reading(document, actors, voices);
    List<EventMention> all = new ArrayList<>(reading.mentions());
    all.sort(Comparator.comparing(m -> m.evidence().trigger()));
    return Repeats.dropped(all).stream().map(reading::withChosenParties).toList();
  }

  /**
   * The candidates of an article with what the weights are asked about them, for tools that learn
   * or score these alone.
   *
   * @param document the article
   * @param actors its actors
   * @param event whether a predicate with these words tells of an event, to which later ones are
   *     compared
   */
  public List<Judged> judged(
      AnnotatedDocument document, ArticleActors actors, Predicate<List<Span>> event) {
    return new Reading(document, actors, span -> List.of()).judged(event);
  }

  /**
   * A word that may tell of an event.
   *
   * @param words where it stands, and after it the noun that a light verb has
   * @param type the PLOVER type of the frame that fits it
   * @param status what the rules and its date say of its having happened
   * @param plain whether no rule speaks against its telling of an event
   * @param telling the features of whether it tells of an event
   * @param again the features of whether it tells of one again; empty where none was told before
   * @param past the features of whether it is background
   */
  public record Judged(
      List<Span> words,
      EventType type,
      Status status,
      boolean plain,
      List<String> telling,
      Optional<List<String>> again,
      List<String> past) {
    /** Copies the lists. */
    public Judged {
      words = List.copyOf(words);
      telling = List.copyOf(telling);
      again = again.map(List::copyOf);
      past = List.copyOf(past);
    }
  }

  /**
   * The candidates of an article with the phrases that may name their parties, for tools that learn
   * or score the choice of parties alone.
   *
   * @param document the article
   * @param actors its actors
   */
  public List<Parted> parted(AnnotatedDocument document, ArticleActors actors) {
    Reading reading = new Reading(document, actors, span -> List.of());
    return reading.candidates.stream()
        .filter(c -> !c.match().frame().own())
        .map(
            c ->
                new Parted(
                    Stream.concat(Stream.of(c.head()), c.match().arguments().noun().stream())
                        .map(Token::span)
                        .toList(),
                    c.grammar().sentence(),
                    c.type(),
                    c.sides().reciprocal(),
                    reading.phrases.of(c)))
        .toList();
  }

  /**
   * A word that may tell of an event, with the phrases that may name its parties.
   *
   * @param words where it stands, and after it the noun that a light verb has
   * @param sentence its sentence
   * @param type the PLOVER type of the frame that fits it
   * @param reciprocal whether all parties are actors alike
   * @param phrases the phrases of the sentence
   */
  public record Parted(
      List<Span> words,
      Sentence sentence,
      EventType type,
      boolean reciprocal,
      List<PartyPhrase> phrases) {
    /** Copies the lists. */
    public Parted {
      words = List.copyOf(words);
      phrases = List.copyOf(phrases);
    }
  }

  /** The reading of one article. */
  private final class Reading {
    private final AnnotatedDocument document;
    private final Candidates matches;
    private final List<Candidate> candidates;
    private final TellingFeatures features;
    private final PartyFeatures phrases;
    private final PartyChooser chooser;
    private final Map<StatementId, Candidate> coded = new HashMap<>();
    private final DateReader dates;
    private final PlaceReader places;
    private final Function<Span, List<Claimant>> voices;

    Reading(
        AnnotatedDocument document, ArticleActors actors, Function<Span, List<Claimant>> voices) {
      this.document = document;
      Parties parties = new Parties(document, actors, lexicon);
      this.matches = new Candidates(document, lexicon, statuses, parties);
      this.candidates = document.sentences().stream().flatMap(s -> matches.in(s).stream()).toList();
      this.features = new TellingFeatures(document, lexicon, candidates);
      PhraseKinds kinds = new PhraseKinds(document, actors, lexicon);
      this.phrases = new PartyFeatures(parties, kinds, candidates);
      this.chooser = new PartyChooser(partyModel, phrases, kinds);
      this.dates = new DateReader(document);
      this.places = new PlaceReader(document);
      this.voices = voices;
    }

    List<EventMention> mentions() {
      List<Candidate> told = new ArrayList<>();
      List<EventMention> mentions = new ArrayList<>();
      for (int i = 0; i < candidates.size(); i++) {
        Candidate candidate = candidates.get(i);
        OptionalDouble probability = probability(i);
        if (tells(candidate, probability)) {
          EventMention mention = mention(i, probability);
          Optional<Candidate> before =
              deed(candidate, told)
                  .or(
                      () ->
                          AgainFeatures.likest(candidate, told)
                              .filter(b -> model.again(AgainFeatures.of(candidate, b, told))));
          if (before.isEmpty()) {
            told.add(candidate);
            mentions.add(mention);
          } else if (Repeats.tellsMore(mention, mentions.get(told.indexOf(before.get())))) {
            mentions.set(told.indexOf(before.get()), mention);
            told.set(told.indexOf(before.get()), candidate);
          }
        }
      }
      return mentions;
    }

    /** "The bombing killed 12": the deed that a verb of the same type has as its subject. */
    private static Optional<Candidate> deed(Candidate verb, List<Candidate> told) {
      List<Token> subjects = verb.match().arguments().in(Slot.SUBJ);
      int sentence = verb.grammar().sentence().index();
      for (int i = told.size() - 1; i >= Math.max(0, told.size() - NEAR); i--) {
        Candidate deed = told.get(i);
        if (deed.grammar().sentence().index() == sentence
            && deed.type() == verb.type()
            && subjects.contains(deed.head())) {
          return Optional.of(deed);
        }
      }
      return Optional.empty();
    }

    /** How probably it tells of an event; empty where no weights know the frame. */
    private OptionalDouble probability(int number) {
      return candidates.get(number).match().frame().own()
          ? OptionalDouble.empty()
          : OptionalDouble.of(hundredths(model.probability(features.telling(number))));
    }

    /** Rounded; neither certain nor impossible, which no model can say. */
    private static double hundredths(double probability) {
      return Math.clamp(Math.round(100 * probability), 1, 99) / 100.0;
    }

    private static boolean tells(Candidate candidate, OptionalDouble probability) {
      return probability.isPresent()
          ? TellingModel.tells(probability.getAsDouble())
          : candidate.doubt().isEmpty();
    }

    /** The candidates with their features, each after the events among those before it. */
    List<Judged> judged(Predicate<List<Span>> event) {
      List<Candidate> told = new ArrayList<>();
      List<Judged> found = new ArrayList<>();
      for (int i = 0; i < candidates.size(); i++) {
        Candidate candidate = candidates.get(i);
        EventDate date = date(candidate);
        List<Span> words =
            Stream.concat(
                    Stream.of(candidate.head()), candidate.match().arguments().noun().stream())
                .map(Token::span)
                .distinct()
                .toList();
        found.add(
            new Judged(
                words,
                candidate.type(),
                timed(candidate, date),
                candidate.doubt().isEmpty(),
                features.telling(i),
                AgainFeatures.likest(candidate, told)
                    .map(b -> AgainFeatures.of(candidate, b, told)),
                features.past(i, date)));
        if (event.test(words)) {
          told.add(candidate);
        }
      }
      return List.copyOf(found);
    }

    private EventMention mention(int number, OptionalDouble probability) {
      Candidate candidate = candidates.get(number);
      Grammar grammar = candidate.grammar();
      Arguments arguments = candidate.match().arguments();
      Frame.Meaning meaning = candidate.meaning();
      EventDate date = date(candidate);
      Span trigger = cover(arguments.trigger());
      Sides sides = candidate.sides();
      List<Claimant> said = voices.apply(trigger);
      StatementId id =
          StatementId.of(
              document.article().id(),
              "event",
              meaning.name(),
              trigger.start() + "-" + trigger.end());
      coded.put(id, candidate);
      return new EventMention(
          id,
          meaning.type(),
          mode(candidate),
          meaning.custom(),
          meaning.contexts(),
          meaning.cameo(),
          sides.actors(),
          sides.recipients(),
          date,
          places
              .place(
                  grammar,
                  Stream.concat(arguments.noun().stream(), Stream.of(arguments.head()))
                      .distinct()
                      .toList(),
                  meaning.type(),
                  said.stream().flatMap(c -> c.span().stream()).toList())
              .filter(p -> !body(sides, p)),
          status(number, date),
          said,
          new Evidence(grammar.sentence().index(), grammar.sentence().span(), trigger),
          because(candidate, probability),
          probability.orElseGet(
              () -> Confidence.of(candidate.match(), sides.actors(), sides.recipients())));
    }

    /** "Attacked Hamas": a body's name that is a town's too names no place. */
    private static boolean body(Sides sides, EventPlace place) {
      return Stream.concat(sides.actors().stream(), sides.recipients().stream())
          .filter(
              a ->
                  a.id()
                      .map(ActorId::value)
                      .filter(id -> id.startsWith("org:") || id.startsWith("igo:"))
                      .isPresent())
          .anyMatch(a -> a.span().filter(place.span()::equals).isPresent());
    }

    /**
     * A mention with the parties that the weights choose. Which mentions there are is settled
     * before, by the rules' parties.
     */
    EventMention withChosenParties(EventMention mention) {
      Candidate candidate = Objects.requireNonNull(coded.get(mention.id()));
      PartyChooser.Chosen chosen = chooser.of(candidate, mention.saidBy());
      return mention.withParties(chosen.actors(), chosen.recipients(), chosen.reasons());
    }

    /**
     * What the words around it say, background told apart from news where the date leaves it open.
     */
    private Status status(int number, EventDate date) {
      Status timed = timed(candidates.get(number), date);
      boolean past = timed == Status.ACTUAL && model.past(features.past(number, date));
      return past ? Status.HISTORICAL : timed;
    }

    private Status timed(Candidate candidate, EventDate date) {
      return Timing.status(candidate.status(), date, document.article().published());
    }

    private EventDate date(Candidate candidate) {
      Grammar grammar = candidate.grammar();
      Token head = candidate.head();
      EventDate own =
          dates
              .date(grammar, candidate.match().arguments().noun().orElse(head))
              .or(() -> dates.date(grammar, head))
              .orElse(EventDate.UNKNOWN);
      if (own.granularity() != Granularity.UNKNOWN || candidate.status() != Status.ACTUAL) {
        return own;
      }
      return dates.ofNews(grammar, head).orElse(EventDate.UNKNOWN);
    }

    private Optional<Mode> mode(Candidate candidate) {
      Frame.Meaning meaning = candidate.meaning();
      return meaning
          .mode()
          .or(() -> ofNoun(candidate))
          .or(
              () ->
                  Complements.mode(
                      meaning.type(),
                      candidate
                          .match()
                          .arguments()
                          .complement()
                          .flatMap(c -> matches.match(candidate.grammar(), c))));
    }

    /** "carried out a missile attack": the mode that the light verb's noun has of its own. */
    private Optional<Mode> ofNoun(Candidate candidate) {
      return candidate
          .match()
          .arguments()
          .noun()
          .flatMap(noun -> matches.match(candidate.grammar(), noun))
          .flatMap(match -> match.frame().meaning())
          .filter(meaning -> meaning.type() == candidate.type())
          .flatMap(Frame.Meaning::mode);
    }
  }

  private static Because because(Candidate candidate, OptionalDouble probability) {
    Match match = candidate.match();
    return new Because(
        match.frame().id(),
        probability,
        Stream.concat(
                candidate.doubt().map(d -> "no event (" + d.text() + ")").stream(),
                match.instead().stream().limit(5).map(f -> f.id() + " (" + match.whyNot(f) + ")"))
            .toList());
  }

  private static Span cover(List<Token> words) {
    return words.stream().map(Token::span).reduce(Span::cover).orElseThrow();
  }
}
