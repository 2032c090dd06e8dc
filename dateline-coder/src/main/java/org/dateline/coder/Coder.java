package org.dateline.coder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.coder.actor.ActorDictionary;
import org.dateline.coder.actor.ActorResolver;
import org.dateline.coder.actor.ArticleActors;
import org.dateline.coder.attribution.AttributionFinder;
import org.dateline.coder.event.EventFinder;
import org.dateline.coder.framing.FramingFinder;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.coder.lexicon.LexiconReader;
import org.dateline.coder.tally.FoundTally;
import org.dateline.coder.tally.TallyFinder;
import org.dateline.model.Actor;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.StageObserver;
import org.dateline.model.Stance;
import org.dateline.model.Status;
import org.dateline.model.Tally;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.DatelineMark;
import org.dateline.text.document.Sentence;

/**
 * Codes annotated documents. Immutable and safe to share between threads; the same document always
 * gives the same statements.
 *
 * {@snippet :
 * Coder coder = Coder.load();
 * CodedArticle coded = coder.code(annotator.annotate(article));
 * }
 */
public final class Coder {
  private final ActorResolver actors;
  private final AttributionFinder attributions;
  private final Lexicon lexicon;
  private final EventFinder events;
  private final TallyFinder tallies;
  private final FramingFinder framing;
  private final StageObserver observer;

  private Coder(
      ActorResolver actors,
      AttributionFinder attributions,
      Lexicon lexicon,
      EventFinder events,
      TallyFinder tallies,
      FramingFinder framing,
      StageObserver observer) {
    this.actors = actors;
    this.attributions = attributions;
    this.lexicon = lexicon;
    this.events = events;
    this.tallies = tallies;
    this.framing = framing;
    this.observer = observer;
  }

  private Coder(
      ActorDictionary dictionary,
      AttributionFinder attributions,
      Lexicon lexicon,
      TallyFinder tallies,
      FramingFinder framing) {
    this(
        new ActorResolver(dictionary),
        attributions,
        lexicon,
        new EventFinder(lexicon),
        tallies,
        framing,
        StageObserver.NONE);
  }

  /** This coder, with its stages seen by {@code watcher}. */
  public Coder observedBy(StageObserver watcher) {
    return new Coder(actors, attributions, lexicon, events, tallies, framing, watcher);
  }

  /** The coder with the lexicon and the dictionaries that come with the program. */
  public static Coder load() {
    Lexicon lexicon = LexiconReader.bundled();
    return new Coder(
        ActorDictionary.load(),
        AttributionFinder.load(lexicon),
        lexicon,
        TallyFinder.load(),
        FramingFinder.load());
  }

  /**
   * The coder with a user's own files on top of those that come with the program.
   *
   * @param directory holds frames, actors and cues in the layout that {@code docs/lexicon.md} gives
   * @throws org.dateline.coder.lexicon.LexiconException naming every mistake by file and line
   */
  public static Coder load(Path directory) {
    LexiconFolderReader folder = new LexiconFolderReader(directory);
    Optional<ActorDictionary> actors = folder.part(() -> ActorDictionary.load(directory));
    Optional<Lexicon> frames = folder.part(() -> LexiconReader.with(directory));
    // Where frames have mistakes, the bundled ones stand in until those of the cues are known too.
    Lexicon lexicon = frames.orElseGet(LexiconReader::bundled);
    Optional<AttributionFinder> cues =
        folder.part(() -> AttributionFinder.load(directory, lexicon));
    Optional<TallyFinder> tallies = folder.part(() -> TallyFinder.load(directory));
    Optional<FramingFinder> framing = folder.part(() -> FramingFinder.load(directory));
    folder.close();
    return new Coder(
        actors.orElseThrow(),
        cues.orElseThrow(),
        lexicon,
        tallies.orElseThrow(),
        framing.orElseThrow());
  }

  /** Reads the statements of an article. */
  public CodedArticle code(AnnotatedDocument document) {
    ArticleActors parties = observer.during(Stage.ACTORS, () -> actors.in(document));
    Voices voices =
        new Voices(
            document,
            parties,
            observer.during(Stage.ATTRIBUTION, () -> attributions.find(document)),
            lexicon);
    List<EventMention> mentions =
        observer.during(Stage.EVENTS, () -> events.find(document, parties, voices::at)).stream()
            .map(event -> denied(event, document))
            .toList();
    List<Tally> counts = observer.during(Stage.TALLIES, () -> tallies(document, parties, voices));
    return new CodedArticle(
        document.article(),
        document.dateline().flatMap(DatelineMark::place),
        document.dateline().flatMap(DatelineMark::agency),
        document.sentences().stream().map(Sentence::span).toList(),
        mentions,
        voices.quotes(mentions),
        counts,
        voices.framing(observer.during(Stage.FRAMING, () -> framing.find(document))));
  }

  /**
   * "Dismissed reports that soldiers fired": what a voice denies is told as not having happened, by
   * whatever words it is denied and whoever claims it. Who "denied involvement in the raid" does
   * not deny the raid.
   */
  private EventMention denied(EventMention event, AnnotatedDocument document) {
    boolean denied =
        event.status() == Status.ACTUAL
            && event.saidBy().stream().anyMatch(voice -> voice.stance() == Stance.DENY)
            && !partOf(event, document.sentences().get(event.evidence().sentence()));
    return denied ? event.withStatus(Status.NEGATED) : event;
  }

  /** Whether it is told as what somebody has a part in. */
  private boolean partOf(EventMention event, Sentence sentence) {
    return sentence
        .headOf(event.evidence().trigger())
        .filter(deed -> deed.is("nmod"))
        .flatMap(sentence::head)
        .filter(noun -> lexicon.wordClass("PART").contains(noun.lemma()))
        .isPresent();
  }

  private List<Tally> tallies(AnnotatedDocument document, ArticleActors parties, Voices voices) {
    List<Tally> all = new ArrayList<>();
    for (FoundTally found : tallies.find(document)) {
      if (!found.single()) {
        Tally tally = tally(document, parties, voices, found);
        all.add(others(document, found) ? alike(tally, all) : tally);
      }
    }
    return all;
  }

  /** Whether it counts "others". */
  private static boolean others(AnnotatedDocument document, FoundTally found) {
    return found
        .who()
        .map(document.sentences().get(found.sentence())::token)
        .filter(who -> who.lemma().equalsIgnoreCase("other"))
        .isPresent();
  }

  /** "Killed 40 villagers and injured 70 others": the others are such as were counted before. */
  private static Tally alike(Tally tally, List<Tally> before) {
    return before.isEmpty() || before.getLast().evidence().sentence() != tally.evidence().sentence()
        ? tally
        : tally.of(before.getLast().who());
  }

  /** "At least 12 people", where the actor's own words begin after "at". */
  private static Actor withBound(Actor who, Span counted, AnnotatedDocument document) {
    if (who.span().filter(counted::overlaps).isEmpty()) {
      return who;
    }
    Span whole = counted.cover(who.span().get());
    return new Actor(
        Optional.of(document.words(whole)),
        who.name(),
        who.id(),
        who.countries(),
        who.sectors(),
        who.basis(),
        Optional.of(whole));
  }

  private static Tally tally(
      AnnotatedDocument document, ArticleActors parties, Voices voices, FoundTally found) {
    Sentence sentence = document.sentences().get(found.sentence());
    return found.statement(
        document.article().id(),
        found
            .who()
            .map(w -> parties.actor(sentence, sentence.token(w)))
            .map(who -> withBound(who, found.words(), document)),
        Optional.empty(),
        voices.at(found.trigger()));
  }
}
