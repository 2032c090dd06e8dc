package org.dateline.coder.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.CountryCode;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Phrases that stand for two parties at once: "the two sides", "both countries", "they". The
 * parties are the two states or bodies last named before it; where the nearest sentences name more,
 * none is chosen. Immutable.
 */
final class Pairs {
  private static final Set<String> PAIRED =
      Set.of(
          "side",
          "sides",
          "country",
          "countries",
          "nation",
          "nations",
          "state",
          "states",
          "party",
          "parties",
          "neighbour",
          "neighbours",
          "neighbor",
          "neighbors",
          "government",
          "governments",
          "ally",
          "allies",
          "rival",
          "rivals",
          "capitals",
          "foes",
          "enemies");
  private static final Set<String> PEOPLE =
      Set.of("leaders", "ministers", "presidents", "men", "officials", "diplomats", "women");
  private static final Set<String> BOTH = Set.of("two", "both");
  private static final Set<String> PRONOUNS = Set.of("they", "them", "both");
  private static final Set<String> ARTICLES = Set.of("the", "both");
  private static final Set<String> MIDDLE = Set.of("two", "foreign", "prime");

  /** How many sentences back a pair is looked for. */
  private static final int BACK = 3;

  private final AnnotatedDocument document;
  private final Landmarks marks;
  private final Nations nations;

  Pairs(AnnotatedDocument document, Landmarks marks, Nations nations) {
    this.document = document;
    this.marks = marks;
    this.nations = nations;
  }

  static boolean isNominal(Token token) {
    return token.upos() == Upos.NOUN || token.upos() == Upos.PROPN || token.upos() == Upos.PRON;
  }

  /** Whether these words, with nothing that says more, may stand for two parties at once. */
  static boolean mayBeTwo(String words) {
    List<String> all = List.of(words.toLowerCase(Locale.ROOT).split(" "));
    String last = all.getLast();
    if (all.size() == 1) {
      return PRONOUNS.contains(last);
    }
    boolean plain =
        ARTICLES.contains(all.getFirst())
            && (all.size() == 2 || (all.size() == 3 && MIDDLE.contains(all.get(1))));
    boolean several = last.endsWith("s") || last.endsWith("men");
    return plain
        && (last.equals("two") || (several && (PAIRED.contains(last) || PEOPLE.contains(last))));
  }

  /**
   * The two parties; empty where the phrase stands for one or they cannot be told.
   *
   * @param chained whether its chain says who it is, so that a plain "they" is no pair
   * @param actor reads the noun phrase of a token
   */
  List<Actor> of(NounPhrase phrase, boolean chained, BiFunction<Sentence, Token, Actor> actor) {
    Token head = phrase.head();
    String form = head.form().toLowerCase(Locale.ROOT);
    if (head.upos() == Upos.PRON || head.upos() == Upos.DET) {
      return PRONOUNS.contains(form) && !chained ? subjects(phrase, actor) : List.of();
    }
    boolean both =
        phrase.core().stream().anyMatch(t -> BOTH.contains(t.form().toLowerCase(Locale.ROOT)));
    boolean two = both || (form.equals("sides") && phrase.complements().isEmpty());
    if (two && PAIRED.contains(form)) {
      return states(phrase);
    }
    return both && PEOPLE.contains(form) ? subjects(phrase, actor) : List.of();
  }

  /** The two states or bodies last named. */
  private List<Actor> states(NounPhrase phrase) {
    Map<CountryCode, Entry> named = new LinkedHashMap<>();
    int first = Math.max(0, phrase.sentence().index() - BACK);
    for (int s = phrase.sentence().index(); s >= first && named.size() < 2; s--) {
      Sentence sentence = document.sentences().get(s);
      for (PhraseIndex.Match<Entry> match : marks.names(sentence)) {
        Entry entry = match.values().getFirst();
        boolean before = sentence.token(match.last()).span().end() <= phrase.span().start();
        boolean plain = match.values().stream().map(Entry::id).distinct().count() == 1;
        if (before && plain && !entry.countries().isEmpty()) {
          named.merge(entry.countries().getFirst(), entry, (a, b) -> a.isState() ? a : b);
        }
      }
    }
    return two(named).stream()
        .map(
            e ->
                new Actor(
                    Optional.of(document.words(phrase.span())),
                    e.kind() == Entry.Kind.PERSON ? Optional.empty() : Optional.of(e.name()),
                    e.kind() == Entry.Kind.PERSON ? Optional.empty() : Optional.of(e.id()),
                    e.countries(),
                    e.lendsSectors() ? e.sectors() : List.of(),
                    ActorBasis.COREFERENCE,
                    Optional.of(phrase.span())))
        .toList();
  }

  /** The two named; of more, the two that the article names at least twice as much as a third. */
  private List<Entry> two(Map<CountryCode, Entry> named) {
    if (named.size() < 2) {
      return List.of();
    }
    List<CountryCode> most =
        named.keySet().stream()
            .sorted(Comparator.comparingInt((CountryCode c) -> -nations.weight(c)))
            .toList();
    boolean plain =
        most.size() == 2 || nations.weight(most.get(1)) >= 2 * nations.weight(most.get(2));
    return plain
        ? named.entrySet().stream()
            .filter(e -> most.indexOf(e.getKey()) < 2)
            .map(Map.Entry::getValue)
            .toList()
        : List.of();
  }

  /** The coordinated subject last named: "Blair and Chirac … the two leaders", "they". */
  private List<Actor> subjects(NounPhrase phrase, BiFunction<Sentence, Token, Actor> actor) {
    for (int s = phrase.sentence().index(); s >= Math.max(0, phrase.sentence().index() - 1); s--) {
      Sentence sentence = document.sentences().get(s);
      for (Token token : sentence.tokens()) {
        boolean subject = token.is("nsubj") && token.span().end() <= phrase.span().start();
        if (!subject || !isNominal(token)) {
          continue;
        }
        List<Token> members = new ArrayList<>(List.of(token));
        sentence.children(token, "conj").filter(Pairs::isNominal).forEach(members::add);
        if (members.size() > 1) {
          return members.stream()
              .map(m -> actor.apply(sentence, m))
              .map(a -> at(a, phrase.span()))
              .toList();
        }
      }
    }
    return List.of();
  }

  private Actor at(Actor actor, Span span) {
    return new Actor(
        Optional.of(document.words(span)),
        actor.name(),
        actor.id(),
        actor.countries(),
        actor.sectors(),
        ActorBasis.COREFERENCE,
        Optional.of(span));
  }
}
