package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dateline.model.EventPlace;
import org.dateline.model.EventType;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Where an event happened: a place that the text ties to the event by a preposition of place, or
 * that is the goal of an act that happens where its goal is ("visited Lima", "attacks on Aleppo",
 * "withdrew from Herat"). The nationality of a party is not a place.
 */
final class PlaceReader {
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in",
          "at",
          "near",
          "inside",
          "outside",
          "across",
          "throughout",
          "around",
          "off",
          "within",
          "over",
          "along",
          "north of",
          "south of",
          "east of",
          "west of");

  /** Words whose phrase only says more of the noun before: "the town of Brest". */
  private static final Set<String> NARROWING = Set.of("of", "including", "like", "such as");

  private static final Set<String> POSSESSIVE = Set.of("'s", "’s", "'", "’");

  /** Acts that happen where what they are directed at is, by what ties it to them. */
  private static final Map<EventType, Set<String>> GOALS =
      Map.of(
          EventType.ASSAULT, Set.of("", "on", "against", "into"),
          EventType.COERCE, Set.of("on", "into"),
          EventType.RETREAT, Set.of("from"),
          EventType.MOBILIZE, Set.of("to", "into"),
          EventType.PROTEST, Set.of("to", "onto", "through"));

  private static final Set<String> VISITED = Set.of("", "to");

  private final AnnotatedDocument document;

  PlaceReader(AnnotatedDocument document) {
    this.document = document;
  }

  /**
   * The place of an event of a type; empty where the sentence has none.
   *
   * @param words the words that tell of the event, the noun of a light verb before the verb
   * @param sources the phrases of those who say so: where "the ministry in Kyiv" is, it did not
   *     happen
   */
  Optional<EventPlace> place(
      Grammar grammar, List<Token> words, EventType type, List<Span> sources) {
    List<Token> predicates = new ArrayList<>(words);
    // "talks held in Lima": the participle belongs to the event.
    words.forEach(
        w ->
            grammar
                .sentence()
                .children(w, "acl")
                .filter(c -> Grammar.nominal(w) && c.xpos().equals("VBN"))
                .forEach(predicates::add));
    return first(predicates, p -> own(grammar, p, PREPOSITIONS::contains, sources))
        .or(
            () ->
                first(predicates, p -> own(grammar, p, goals(grammar, p, type)::contains, sources)))
        .or(() -> first(predicates, p -> above(grammar, p, sources)))
        .or(
            () ->
                first(
                    predicates,
                    p ->
                        grammar
                            .meanwhile(p)
                            .flatMap(c -> own(grammar, c, PREPOSITIONS::contains, sources))))
        .or(() -> first(predicates, p -> calledBy(grammar, p)))
        .or(() -> first(predicates, p -> whereDoerIs(grammar, p)));
  }

  /** "The <b>Paris</b> attack", "killed in the <b>Mogadishu</b> hotel attack": a deed's town. */
  private Optional<EventPlace> calledBy(Grammar grammar, Token predicate) {
    Sentence sentence = grammar.sentence();
    List<Token> deeds =
        Grammar.nominal(predicate)
            ? List.of(predicate)
            : sentence.children(predicate).stream()
                .filter(c -> c.is("nsubj") || (c.is("obl") && grammar.caseOf(c).equals("in")))
                .toList();
    return document.placesIn(sentence).stream()
        .map(p -> p.place())
        .filter(p -> p.admin1().isPresent())
        .filter(
            p ->
                sentence
                    .headOf(p.span())
                    .map(t -> compounded(sentence, t))
                    .filter(deeds::contains)
                    .filter(t -> grammar.in("HAPPENING", t) || grammar.in("ATTACK", t))
                    .isPresent())
        .findFirst();
  }

  /** The noun that a word is a part of, itself where it is of none. */
  private static Token compounded(Sentence sentence, Token word) {
    Token at = word;
    for (int steps = 0; steps < 4 && at.is("compound"); steps++) {
      at = sentence.head(at).orElse(at);
    }
    return at;
  }

  /** "Is in Lima for talks": the clause says where its subject is, and what for. */
  private Optional<EventPlace> whereDoerIs(Grammar grammar, Token predicate) {
    Sentence sentence = grammar.sentence();
    return sentence
        .head(predicate)
        .filter(above -> predicate.is("obl") && grammar.caseOf(predicate).equals("for"))
        .filter(above -> grammar.copular(above) && PREPOSITIONS.contains(grammar.caseOf(above)))
        .flatMap(
            above ->
                document.placesIn(sentence).stream()
                    .map(p -> p.place())
                    .filter(p -> sentence.headOf(p.span()).filter(above::equals).isPresent())
                    .findFirst());
  }

  private static Set<String> goals(Grammar grammar, Token predicate, EventType type) {
    boolean visit = type == EventType.CONSULT && grammar.in("VISIT", predicate);
    return visit ? VISITED : GOALS.getOrDefault(type, Set.of());
  }

  private static Optional<EventPlace> first(
      List<Token> predicates, Function<Token, Optional<EventPlace>> place) {
    return predicates.stream().flatMap(p -> place.apply(p).stream()).findFirst();
  }

  /** The place of the clause that the predicate is a part of. */
  private Optional<EventPlace> above(Grammar grammar, Token predicate, List<Span> sources) {
    Token at = predicate;
    for (int steps = 0; steps < 4; steps++) {
      Optional<Token> above = grammar.sentence().head(at);
      if (above.isEmpty() || !continues(grammar, at)) {
        return Optional.empty();
      }
      at = above.get();
      Optional<EventPlace> place = own(grammar, at, PREPOSITIONS::contains, sources);
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  private static boolean continues(Grammar grammar, Token at) {
    return (at.is("advcl") && grammar.accompanies(at))
        || at.is("conj")
        || at.is("xcomp")
        || at.is("obj")
        || at.is("obl")
        || at.relation().equals("nsubj:pass")
        || (at.is("nsubj") && grammar.sentence().head(at).filter(grammar::occurs).isPresent());
  }

  private Optional<EventPlace> own(
      Grammar grammar, Token predicate, Predicate<String> fits, List<Span> sources) {
    Sentence sentence = grammar.sentence();
    return document.placesIn(sentence).stream()
        .map(p -> p.place())
        .filter(p -> sources.stream().noneMatch(s -> s.contains(p.span())))
        .filter(
            p ->
                sentence
                    .headOf(p.span())
                    .flatMap(t -> tie(grammar, t, predicate))
                    .filter(fits)
                    .isPresent())
        .findFirst();
  }

  /**
   * What ties a place to a predicate above it: the nearest preposition on the way up, empty for a
   * bare object. Nothing where a clause stands between, or where the place only describes somebody
   * ("with residents of Lima", "against US forces").
   */
  private static Optional<String> tie(Grammar grammar, Token place, Token predicate) {
    Sentence sentence = grammar.sentence();
    Optional<String> tie = Optional.empty();
    boolean described = false;
    Token at = place;
    for (int steps = 0; steps < 6; steps++) {
      Optional<Token> above = sentence.head(at);
      if (above.isEmpty() || at.is("acl") || (grammar.verbal(at) && !at.equals(place))) {
        return Optional.empty();
      }
      // "Russia's invasion and the measures in China": another deed's place
      if (at.is("conj") && !at.equals(place) && above.get().equals(predicate)) {
        return Optional.empty();
      }
      String preposition = POSSESSIVE.contains(grammar.caseOf(at)) ? "" : grammar.caseOf(at);
      boolean ground = ground(grammar, above.get());
      if (tie.isEmpty() && preposition.equals("of") && !ground) {
        return Optional.empty();
      }
      boolean modifier = at.is("compound") || at.is("amod") || at.relation().equals("nmod:poss");
      described |= tie.isEmpty() && modifier && !ground;
      if (tie.isEmpty() && !preposition.isEmpty() && !NARROWING.contains(preposition)) {
        tie = Optional.of(preposition);
      }
      boolean listed = place.is("conj") || sentence.children(place, "conj").findAny().isPresent();
      if (at.is("nsubj") && listed) {
        return Optional.empty();
      }
      if (above.get().equals(predicate)) {
        if (at.is("obl") && Misread.ofRelative(sentence, at, predicate)) {
          return Optional.empty();
        }
        return reached(at, tie, described);
      }
      at = above.get();
    }
    return Optional.empty();
  }

  private static Optional<String> reached(Token last, Optional<String> tie, boolean described) {
    boolean object = last.is("obj") || last.relation().equals("nsubj:pass");
    return described ? Optional.empty() : tie.or(() -> object ? Optional.of("") : Optional.empty());
  }

  private static boolean ground(Grammar grammar, Token noun) {
    return noun.upos() == Upos.PROPN || grammar.in("GROUND", noun);
  }
}
