package org.dateline.coder.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.CountryCode;
import org.dateline.model.Sector;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.NameType;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * The actors of one article. Immutable and safe to share between threads.
 *
 * <p>The phrase's own title or description comes first, then other mentions of the same actor in
 * the article, then the dictionary. A body or official that nothing gives a country is of the
 * country that the article is about, where that is plain.
 */
public final class ArticleActors {
  private static final Set<String> PERSONAL =
      Set.of("he", "she", "they", "we", "i", "him", "her", "them", "us", "me");

  private final AnnotatedDocument document;
  private final Landmarks marks;
  private final Nations nations;
  private final PhraseReader reader;
  private final Chains chains;
  private final Namesakes namesakes;
  private final Pairs pairs;

  ArticleActors(
      AnnotatedDocument document,
      Landmarks marks,
      Nations nations,
      PhraseReader reader,
      Chains chains) {
    this.document = document;
    this.marks = marks;
    this.nations = nations;
    this.reader = reader;
    this.chains = chains;
    this.namesakes = new Namesakes(document, marks, reader);
    this.pairs = new Pairs(document, marks, nations);
  }

  /**
   * The actor named by the noun phrase of which {@code head} is the head. It always has its words;
   * where it cannot be coded its basis is unknown.
   */
  public Actor actor(Sentence sentence, Token head) {
    NounPhrase phrase = marks.phrase(sentence, head);
    return actor(phrase.span(), placed(reading(phrase), Optional.empty()));
  }

  /**
   * The actors named by a noun phrase: one for each coordinated phrase ("Iran and Russia"), one for
   * each state of coordinated adjectives ("Egyptian and French officials"), both of "the two
   * sides". A group of several states ("groups in Iraq and Lebanon") stays one actor.
   */
  public List<Actor> actors(Sentence sentence, Token head) {
    NounPhrase phrase = marks.phrase(sentence, head);
    List<Actor> pair = pairs.of(phrase, chains.possessor(sentence, head).isKnown(), this::actor);
    if (!pair.isEmpty()) {
      return pair;
    }
    Reading first = reading(phrase);
    List<Actor> actors = new ArrayList<>(parted(phrase, placed(first, Optional.empty())));
    for (Token other : sentence.children(head, "conj").filter(Pairs::isNominal).toList()) {
      NounPhrase next = marks.phrase(sentence, other);
      actors.addAll(parted(next, placed(reading(next), first.countries().stream().findFirst())));
    }
    return List.copyOf(actors);
  }

  /** Whether these words may stand for two parties at once: "they", "both sides", "the leaders". */
  public static boolean mayBeTwo(String words) {
    return Pairs.mayBeTwo(words);
  }

  /**
   * The actor inside the phrase of a thing: the U.S. Supreme Court of "a U.S. Supreme Court
   * decision", Israel of "Israeli interests". Empty where there is none, or where the phrase is an
   * actor itself.
   */
  public Optional<Actor> within(Sentence sentence, Token head) {
    NounPhrase phrase = marks.phrase(sentence, head);
    return reading(phrase).isKnown() ? Optional.empty() : inside(phrase, 0);
  }

  /**
   * Whether this is somebody who can act or be acted on: whatever was coded, and persons and bodies
   * that are only named. A thing is not.
   */
  public boolean isPolitical(Actor actor) {
    if (actor.basis() != ActorBasis.UNKNOWN) {
      return true;
    }
    return actor.span().stream()
        .flatMap(
            span ->
                sentenceAt(span).stream()
                    .flatMap(s -> s.headOf(span).stream().map(t -> isSomebody(s, t))))
        .anyMatch(somebody -> somebody);
  }

  private boolean isSomebody(Sentence sentence, Token head) {
    Optional<NameType> name = marks.mention(sentence, head).map(NamedMention::type);
    boolean named =
        name.filter(t -> t == NameType.PERSON || t == NameType.ORGANIZATION || t == NameType.NORP)
            .isPresent();
    String form = head.form().toLowerCase(Locale.ROOT);
    return named || (head.upos() == Upos.PRON && PERSONAL.contains(form));
  }

  private Optional<Sentence> sentenceAt(Span span) {
    return document.sentenceOf(span);
  }

  /** What the phrase says, with its gaps filled from its chain. */
  private Reading reading(NounPhrase phrase) {
    Reading own = reader.read(phrase);
    Reading chain = chains.possessor(phrase.sentence(), phrase.head());
    Reading elsewhere = chain.isKnown() ? chain : namesakes.of(own);
    if (!elsewhere.isKnown()) {
      return own.filledFrom(chain, ActorBasis.COREFERENCE);
    }
    // What the article says elsewhere outranks the dictionary.
    boolean dictionary = own.basis() == ActorBasis.DICTIONARY && own.person();
    boolean stronger = elsewhere.basis().compareTo(ActorBasis.COREFERENCE) < 0;
    return dictionary && stronger
        ? new Reading(
                elsewhere.name(),
                elsewhere.id().or(own::id),
                elsewhere.countries(),
                elsewhere.sectors(),
                ActorBasis.COREFERENCE,
                true,
                elsewhere.lends(),
                elsewhere.local())
            .filledFrom(own, ActorBasis.DICTIONARY)
        : own.filledFrom(elsewhere, ActorBasis.COREFERENCE);
  }

  /**
   * With the country of its neighbour, or else of the article, where it is of one. "The militant
   * group" of a report from Washington is not American: of states without rebels nobody is one.
   */
  private Reading placed(Reading reading, Optional<CountryCode> neighbour) {
    if (!reading.countries().isEmpty() || !reading.local()) {
      return reading;
    }
    Optional<CountryCode> home =
        nations.home().filter(h -> !reading.sectors().contains(Sector.REB) || marks.hasRebels(h));
    return reading.withCountries(neighbour.or(() -> home).stream().toList());
  }

  private List<Actor> parted(NounPhrase phrase, Reading reading) {
    Parts parts = Parts.of(document, marks, phrase);
    List<PhraseIndex.Match<Entry>> owners = parts.ownersBefore(parts.described());
    if (owners.size() < 2 || reading.countries().size() != owners.size()) {
      return List.of(actor(phrase.span(), reading));
    }
    return reading.countries().stream()
        .map(c -> actor(phrase.span(), reading.withCountries(List.of(c))))
        .toList();
  }

  private Optional<Actor> inside(NounPhrase thing, int depth) {
    return before(thing)
        .or(
            () ->
                thing.complements().stream()
                    .flatMap(c -> after(thing, c, depth).stream())
                    .findFirst());
  }

  /** The owner before a thing: "Israeli", "the president's", "U.S. Supreme Court". */
  private Optional<Actor> before(NounPhrase thing) {
    Sentence sentence = thing.sentence();
    Optional<Token> possessor =
        thing.core().stream()
            .filter(t -> t.is("nmod:poss") && t.head() == thing.head().index())
            .findFirst();
    if (possessor.isPresent()) {
      Actor owner = actor(sentence, possessor.get());
      if (isPolitical(owner)) {
        return Optional.of(owner);
      }
    }
    return thing
        .part(marks)
        .map(part -> actor(part.span(), placed(reading(part), Optional.empty())));
  }

  /** The owner after a thing: "the decision of the court", "villages in northern Syria". */
  private Optional<Actor> after(NounPhrase thing, Token complement, int depth) {
    Sentence sentence = thing.sentence();
    String preposition =
        sentence
            .children(complement, "case")
            .map(t -> t.form().toLowerCase(Locale.ROOT))
            .findFirst()
            .orElse("");
    boolean site = marks.isSite(sentence, thing.head());
    if (!preposition.equals("of")
        && !preposition.equals("by")
        && !(site && Set.of("in", "at", "near", "inside", "belonging").contains(preposition))) {
      return Optional.empty();
    }
    NounPhrase inner = marks.phrase(sentence, complement);
    Reading reading = placed(reading(inner), Optional.empty());
    Actor owner = actor(inner.span(), reading);
    if (isPolitical(owner)) {
      return Optional.of(owner);
    }
    return depth > 3 ? Optional.empty() : inside(inner, depth + 1);
  }

  private Actor actor(Span span, Reading reading) {
    return new Actor(
        Optional.of(document.words(span)),
        reading.name(),
        reading.id(),
        reading.countries(),
        reading.sectors(),
        reading.basis(),
        Optional.of(span));
  }
}
