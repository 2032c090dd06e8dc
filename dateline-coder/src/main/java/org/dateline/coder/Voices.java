package org.dateline.coder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.coder.actor.ArticleActors;
import org.dateline.coder.attribution.Attribution;
import org.dateline.coder.attribution.ClaimChain;
import org.dateline.coder.attribution.SourceMention;
import org.dateline.coder.attribution.SpanIndex;
import org.dateline.coder.framing.FoundTerm;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.Claimant;
import org.dateline.model.ClaimantKind;
import org.dateline.model.EventMention;
import org.dateline.model.FramingTerm;
import org.dateline.model.Quote;
import org.dateline.model.Sector;
import org.dateline.model.Span;
import org.dateline.model.Stance;
import org.dateline.model.StatementId;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.CoreferenceChain;
import org.dateline.text.document.DatelineMark;
import org.dateline.text.document.Mention;
import org.dateline.text.document.NameType;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/** Who says what in one article: the chains of claimants, the quotes, and whose words are whose. */
final class Voices {
  private final AnnotatedDocument document;
  private final ArticleActors actors;
  private final List<Attribution> attributions;
  private final Lexicon lexicon;
  private final ClaimChain claims;
  private final Map<Place, Span> pronouns;

  Voices(
      AnnotatedDocument document,
      ArticleActors actors,
      List<Attribution> attributions,
      Lexicon lexicon) {
    this.document = document;
    this.actors = actors;
    this.attributions = attributions;
    this.lexicon = lexicon;
    this.claims = new ClaimChain(attributions);
    this.pronouns = pronouns(document);
  }

  /** The chain of who says what stands at {@code span}, from the outlet inwards. */
  List<Claimant> at(Span span) {
    List<Claimant> chain = new ArrayList<>();
    chain.add(Claimant.outlet(document.article().outlet()));
    document
        .dateline()
        .map(DatelineMark::agencies)
        .orElse(List.of())
        .forEach(a -> chain.add(agency(a)));
    for (Attribution attribution : claims.covering(span)) {
      attribution.carrier().flatMap(this::carrier).ifPresent(c -> add(chain, c));
      add(chain, claimant(attribution));
    }
    return chain;
  }

  /** A voice is heard once: "refused to say whether", "told the agency that credits the report". */
  private static void add(List<Claimant> chain, Claimant voice) {
    boolean known =
        chain.stream()
            .anyMatch(
                c ->
                    c.span().isPresent() && c.span().equals(voice.span())
                        || c.kind() == ClaimantKind.AGENCY
                            && voice.kind() == ClaimantKind.AGENCY
                            && c.name().equals(voice.name()));
    if (!known) {
      chain.add(voice);
    }
  }

  /**
   * The agency or paper that carried a source's words; empty where it is none: who "told reporters"
   * told no paper of them.
   */
  private Optional<Claimant> carrier(SourceMention mention) {
    Token head = document.sentences().get(mention.sentence()).token(mention.head());
    boolean people =
        head.xpos().equals("NNS") || lexicon.wordClass("JOURNALIST").contains(head.lemma());
    return Optional.of(actor(mention))
        .filter(a -> a.sectors().contains(Sector.JRN))
        .filter(a -> a.name().isPresent() || !people)
        .map(
            a ->
                new Claimant(
                    ClaimantKind.AGENCY,
                    a.name().or(a::text),
                    Optional.of(a),
                    Optional.empty(),
                    Stance.NEUTRAL,
                    Optional.of(mention.span())));
  }

  /** Who a source is; of "official news agency IRNA" the agency by its name. */
  private Actor actor(SourceMention mention) {
    Sentence sentence = document.sentences().get(mention.sentence());
    Token said = sentence.token(mention.head());
    // What "which" stands for is too often guessed wrong.
    Token head = said.lemma().equalsIgnoreCase("who") ? mention.referent(sentence) : said;
    Actor actor = actors.actor(sentence, head);
    if (actor.name().isPresent() || !actor.sectors().contains(Sector.JRN)) {
      return actor;
    }
    return sentence.tokens().stream()
        .filter(t -> t.upos() == Upos.PROPN)
        .filter(t -> t.head() == head.index() || t.span().start() == mention.span().end() + 1)
        .map(t -> actors.actor(sentence, t))
        .filter(a -> a.name().isPresent() && a.sectors().contains(Sector.JRN))
        .findFirst()
        .orElse(actor);
  }

  /** A voice's name: its own, else its words, for "he" those that he stands for. */
  private Optional<String> name(Actor speaker, Attribution attribution) {
    return speaker
        .name()
        .or(() -> attribution.source().flatMap(this::antecedent))
        .or(speaker::text);
  }

  private Optional<String> antecedent(SourceMention mention) {
    return Optional.ofNullable(pronouns.get(new Place(mention.sentence(), mention.head())))
        .map(document::words);
  }

  private record Place(int sentence, int head) {}

  /** For each pronoun the words of what it stands for. */
  private static Map<Place, Span> pronouns(AnnotatedDocument document) {
    Map<Place, Span> pronouns = new HashMap<>();
    for (CoreferenceChain chain : document.chains()) {
      for (Mention mention : chain.mentions()) {
        if (mention.kind() == Mention.Kind.PRONOUN
            && chain.representative().kind() != Mention.Kind.PRONOUN) {
          pronouns.put(
              new Place(mention.sentence(), mention.head()), chain.representative().span());
        }
      }
    }
    return Map.copyOf(pronouns);
  }

  private Claimant agency(String name) {
    return new Claimant(
        ClaimantKind.AGENCY,
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        Stance.NEUTRAL,
        document.dateline().map(DatelineMark::span));
  }

  private Claimant claimant(Attribution attribution) {
    Optional<Actor> speaker = speaker(attribution);
    return new Claimant(
        kind(attribution, speaker),
        speaker.flatMap(a -> name(a, attribution)),
        speaker,
        attribution.cue().map(document::words),
        attribution.stance(),
        attribution.source().map(SourceMention::span));
  }

  private Optional<Actor> speaker(Attribution attribution) {
    return attribution.source().map(this::actor);
  }

  private ClaimantKind kind(Attribution attribution, Optional<Actor> speaker) {
    if (speaker.isEmpty()) {
      return ClaimantKind.UNNAMED;
    }
    if (speaker.get().sectors().contains(Sector.JRN)) {
      return ClaimantKind.AGENCY;
    }
    if (speaker.get().name().isPresent()) {
      return speaker.get().id().filter(id -> !id.value().startsWith("person:")).isPresent()
          ? ClaimantKind.BODY
          : named(attribution).orElse(ClaimantKind.PERSON);
    }
    return speaker.get().basis() == ActorBasis.DICTIONARY
        ? ClaimantKind.BODY
        : named(attribution).orElse(ClaimantKind.UNNAMED);
  }

  private Optional<ClaimantKind> named(Attribution attribution) {
    return attribution
        .source()
        .flatMap(
            s ->
                document.namesIn(document.sentences().get(s.sentence())).stream()
                    .filter(n -> n.first() <= s.head() && s.head() <= n.last())
                    .findFirst())
        .map(n -> n.type() == NameType.PERSON ? ClaimantKind.PERSON : ClaimantKind.BODY);
  }

  /** The quotes, each with the events asserted in it. */
  List<Quote> quotes(List<EventMention> events) {
    List<Quote> quotes = new ArrayList<>();
    SpanIndex<EventMention> triggers =
        new SpanIndex<>(
            events.stream().map(e -> new SpanIndex.At<>(e.evidence().trigger(), e)).toList());
    for (Attribution attribution : attributions) {
      for (Span content : stretches(attribution)) {
        quotes.add(quote(attribution, content, triggers.overlapping(content)));
      }
    }
    quotes.sort(Comparator.comparing(Quote::span));
    return quotes;
  }

  /**
   * The contents, joined across a cue without a source that stands in the midst of them: "the man
   * allegedly fired" is one stretch.
   */
  private List<Span> stretches(Attribution attribution) {
    List<Span> joined = new ArrayList<>();
    for (Span content : attribution.contents()) {
      boolean carriesOn =
          !joined.isEmpty()
              && attribution.source().isEmpty()
              && attribution.cue().filter(cue -> parts(joined.getLast(), cue, content)).isPresent();
      if (carriesOn) {
        joined.set(joined.size() - 1, joined.getLast().cover(content));
      } else {
        joined.add(content);
      }
    }
    return joined;
  }

  private boolean parts(Span left, Span cue, Span right) {
    return left.end() <= cue.start()
        && cue.end() <= right.start()
        && document.text().substring(left.end(), cue.start()).isBlank()
        && document.text().substring(cue.end(), right.start()).isBlank();
  }

  /** The framing terms, each with whose words they are. */
  List<FramingTerm> framing(List<FoundTerm> terms) {
    QuotationMarks marks = new QuotationMarks(document);
    return terms.stream().map(term -> framing(term, marks)).toList();
  }

  /**
   * A term is the words of the innermost source that states what it stands in, or that stands
   * between the same quotation marks; else, between quotation marks, of somebody unsaid.
   */
  private FramingTerm framing(FoundTerm term, QuotationMarks marks) {
    boolean direct = marks.hold(term.span());
    List<Attribution> holding = claims.holding(term.span());
    Optional<Attribution> by =
        holding.reversed().stream()
            .filter(a -> direct || a.states())
            .filter(a -> a.source().isPresent())
            .findFirst();
    boolean quoted = direct || holding.stream().anyMatch(a -> a.states());
    return new FramingTerm(
        term.term(),
        term.span(),
        quoted ? FramingTerm.Voice.QUOTED : FramingTerm.Voice.OUTLET,
        quoted ? by.flatMap(this::speaker) : Optional.empty(),
        direct,
        term.category(),
        term.reason());
  }

  private Quote quote(Attribution attribution, Span content, List<EventMention> events) {
    return new Quote(
        StatementId.of(
            document.article().id(),
            "quote",
            content.start() + "-" + content.end(),
            attribution.source().map(s -> s.span().toString()).orElse("")),
        speaker(attribution),
        attribution.cue().map(document::words),
        attribution.cue(),
        attribution.stance(),
        attribution.form(),
        content,
        events.stream()
            .filter(e -> content.contains(e.evidence().trigger()))
            .map(EventMention::id)
            .toList(),
        attribution.sentence());
  }
}
