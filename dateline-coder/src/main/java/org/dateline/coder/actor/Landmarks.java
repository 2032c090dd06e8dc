package org.dateline.coder.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.model.CountryCode;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.NameType;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.PlaceMention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/** Where an article's sentences hold names and titles that the dictionary knows. Immutable. */
final class Landmarks {
  /** "U.S.-backed forces" are not of the U.S. */
  private static final Set<String> OF_ANOTHER =
      Set.of(
          "backed",
          "led",
          "supported",
          "funded",
          "allied",
          "aligned",
          "sponsored",
          "trained",
          "occupied",
          "controlled",
          "held",
          "installed",
          "brokered",
          "mediated",
          "made",
          "born",
          "speaking",
          "linked",
          "affiliated",
          "friendly",
          "bound",
          "style",
          "imposed",
          "proposed",
          "drafted",
          "run",
          "administered",
          "appointed",
          "recognised",
          "recognized",
          "supplied",
          "armed",
          "financed",
          "equipped",
          "leaning",
          "educated",
          "designated",
          "besieged",
          "annexed",
          "bombed",
          "owned",
          "built",
          "majority",
          "dominated",
          "inspired",
          "critical",
          "hosted",
          "organised",
          "organized",
          "approved",
          "mandated",
          "sanctioned",
          "wide",
          "loyal",
          "wanted",
          "directed",
          "engineered",
          "assisted",
          "protected",
          "flagged");

  /** Of these, the ones that need no hyphen; "Pakistani armed forces" are Pakistan's own. */
  private static final Set<String> LOOSELY =
      Set.of(
          "backed",
          "led",
          "supported",
          "sponsored",
          "funded",
          "brokered",
          "controlled",
          "occupied",
          "held",
          "allied");

  /** "Pro-Russian separatists" are not Russian, "anti-government protesters" no government. */
  private static final Set<String> FOR_OR_AGAINST = Set.of("pro", "anti", "non", "counter", "ex");

  private final List<List<PhraseIndex.Match<Entry>>> names = new ArrayList<>();
  private final List<List<PhraseIndex.Match<Title>>> titles = new ArrayList<>();
  private final Map<Integer, List<NamedMention>> mentions = new HashMap<>();
  private final Map<Integer, List<PlaceMention>> places = new HashMap<>();

  /** The same with those in the names of bodies: "the Parliament of Ghana". */
  private final Map<Integer, List<PlaceMention>> inNames = new HashMap<>();

  /** The words of persons' names of several words. */
  private final Set<String> bearers = new HashSet<>();

  private final ActorDictionary dictionary;

  Landmarks(AnnotatedDocument document, ActorDictionary dictionary) {
    this.dictionary = dictionary;
    List<List<PhraseIndex.Match<Entry>>> known =
        document.sentences().stream().map(dictionary::names).toList();
    ShortForms shortForms = new ShortForms(document, known);
    for (Sentence sentence : document.sentences()) {
      names.add(meant(document, sentence, known.get(sentence.index()), shortForms));
      titles.add(dictionary.titles(sentence).stream().filter(t -> isNoun(sentence, t)).toList());
    }
    for (NamedMention name : document.names()) {
      of(mentions, name.sentence()).add(name);
      if (name.type() == NameType.PERSON && name.last() > name.first()) {
        document
            .sentences()
            .get(name.sentence())
            .tokens()
            .subList(name.first(), name.last() + 1)
            .forEach(t -> bearers.add(t.form()));
      }
    }
    document.places().stream()
        .filter(PlaceMention::alone)
        .forEach(p -> of(places, p.sentence()).add(p));
    document.places().stream()
        .filter(p -> p.standing() != PlaceMention.Standing.DATELINE)
        .forEach(p -> of(inNames, p.sentence()).add(p));
  }

  /** Without what an acronym does not stand for in this article, and places of another country. */
  private static List<PhraseIndex.Match<Entry>> meant(
      AnnotatedDocument document,
      Sentence sentence,
      List<PhraseIndex.Match<Entry>> known,
      ShortForms shortForms) {
    List<PlaceMention> places = document.placesIn(sentence);
    List<PhraseIndex.Match<Entry>> meant = new ArrayList<>();
    for (PhraseIndex.Match<Entry> match : known) {
      Span words = sentence.token(match.first()).span().cover(sentence.token(match.last()).span());
      List<Entry> left =
          match.values().stream()
              .filter(e -> !shortForms.refuses(sentence, match, e))
              .filter(e -> places.stream().noneMatch(p -> elsewhere(p, words, e)))
              .toList();
      if (!left.isEmpty()) {
        meant.add(new PhraseIndex.Match<>(match.first(), match.last(), left));
      }
    }
    return meant;
  }

  /** Whether a state's name is part of that of a place elsewhere: Mexico of "New Mexico". */
  private static boolean elsewhere(PlaceMention place, Span words, Entry entry) {
    return entry.kind() == Entry.Kind.COUNTRY
        && place.place().span().contains(words)
        && place.place().country().filter(c -> !entry.countries().contains(c)).isPresent();
  }

  /** Whether an armed group of this state is known to the dictionary. */
  boolean hasRebels(CountryCode country) {
    return dictionary.hasRebels(country);
  }

  /**
   * "Al Qaeda" and "Fatah", which look like somebody's name and are known as a group's. One word is
   * a group's where it is all of the group's usual name ("Wagner" is not), and where no person of
   * the article bears it and no title stands before it.
   */
  boolean isNoPerson(Sentence sentence, PhraseIndex.Match<Entry> name, NamedMention mention) {
    if (name.first() != mention.first()
        || name.last() != mention.last()
        || name.values().stream().anyMatch(e -> e.kind() == Entry.Kind.PERSON)) {
      return false;
    }
    return name.length() > 1
        || (name.values().stream()
                .allMatch(e -> e.kind() == Entry.Kind.GROUP && e.name().indexOf(' ') < 0)
            && titles(sentence).stream().noneMatch(t -> t.last() == name.first() - 1)
            && !bearers.contains(sentence.token(name.first()).form()));
  }

  private static boolean isNoun(Sentence sentence, PhraseIndex.Match<Title> title) {
    Token token = sentence.token(title.last());
    boolean needed = title.values().getFirst().has(Title.Flag.NOUN);
    // "The party will judge Trump harshly" makes no judge of him.
    boolean verb =
        token.upos() == Upos.VERB && (needed || Character.isLowerCase(token.form().charAt(0)));
    return !verb && !(needed && token.upos() == Upos.ADJ && token.is("amod"));
  }

  private static <T> List<T> of(Map<Integer, List<T>> map, int sentence) {
    return map.computeIfAbsent(sentence, s -> new ArrayList<>());
  }

  /** The noun phrase of {@code head}, widened to the names and titles that it is part of. */
  NounPhrase phrase(Sentence sentence, Token head) {
    return Widening.of(this, NounPhrase.of(sentence, head));
  }

  /** All titles of a sentence. */
  List<PhraseIndex.Match<Title>> titles(Sentence sentence) {
    return titles.get(sentence.index());
  }

  /** All dictionary names of a sentence. */
  List<PhraseIndex.Match<Entry>> names(Sentence sentence) {
    return names.get(sentence.index());
  }

  /** The dictionary names that lie among these tokens. */
  List<PhraseIndex.Match<Entry>> names(Sentence sentence, List<Token> core) {
    return inside(names.get(sentence.index()), core);
  }

  /** The titles that lie among these tokens and are no part of a longer dictionary name. */
  List<PhraseIndex.Match<Title>> titles(Sentence sentence, List<Token> core) {
    List<PhraseIndex.Match<Entry>> known = names(sentence);
    return inside(titles.get(sentence.index()), core).stream()
        .filter(t -> known.stream().noneMatch(n -> swallows(n, t)))
        .toList();
  }

  private static boolean swallows(PhraseIndex.Match<Entry> name, PhraseIndex.Match<Title> title) {
    return name.first() <= title.first()
        && title.last() <= name.last()
        && name.length() >= title.length();
  }

  private static <T> List<PhraseIndex.Match<T>> inside(
      List<PhraseIndex.Match<T>> matches, List<Token> core) {
    int first = core.getFirst().index();
    int last = core.getLast().index();
    return matches.stream().filter(m -> first <= m.first() && m.last() <= last).toList();
  }

  /** A person's name that reaches into these tokens, the last of them. */
  Optional<NamedMention> person(Sentence sentence, List<Token> core) {
    return mentions.getOrDefault(sentence.index(), List.of()).stream()
        .filter(n -> n.type() == NameType.PERSON)
        .filter(n -> n.first() <= core.getLast().index() && n.last() >= core.getFirst().index())
        .reduce((a, b) -> b);
  }

  /** The name that the token is part of. */
  Optional<NamedMention> mention(Sentence sentence, Token token) {
    return mentions.getOrDefault(sentence.index(), List.of()).stream()
        .filter(n -> n.first() <= token.index() && token.index() <= n.last())
        .findFirst();
  }

  /** The place named by a stretch that overlaps {@code span}. */
  Optional<PlaceMention> place(Sentence sentence, Span span) {
    return places.getOrDefault(sentence.index(), List.of()).stream()
        .filter(p -> p.place().span().overlaps(span))
        .findFirst();
  }

  /**
   * The country of the first place named among these tokens. Within a body's name it stands behind
   * "of", or is one that the article names besides: words of other languages are names of small
   * towns somewhere.
   */
  Optional<CountryCode> countryOfPlace(
      Sentence sentence, List<Token> core, Predicate<CountryCode> named) {
    Span span = core.getFirst().span().cover(core.getLast().span());
    return inNames.getOrDefault(sentence.index(), List.of()).stream()
        .filter(p -> p.place().span().overlaps(span))
        .filter(
            p ->
                p.alone()
                    || p.place().country().filter(named).isPresent()
                    || behindOf(sentence, p.place().span()))
        .flatMap(p -> p.place().country().stream())
        .findFirst();
  }

  private static boolean behindOf(Sentence sentence, Span place) {
    int first = sentence.tokensIn(place).getFirst().index();
    return first > 0 && lower(sentence.token(first - 1)).equals("of");
  }

  /** Whether the token is a place or property that stands for its owner. */
  boolean isSite(Sentence sentence, Token token) {
    return titles.get(sentence.index()).stream()
        .anyMatch(t -> t.covers(token.index()) && t.values().getFirst().kind() == Title.Kind.SITE);
  }

  /** Whether the words at {@code first} to {@code last} say whose friend or foe, not whose. */
  static boolean isOfAnother(Sentence sentence, int first, int last) {
    int next = last + 1;
    List<Token> tokens = sentence.tokens();
    boolean joined = next < tokens.size() && isHyphen(tokens.get(next));
    if (joined) {
      next++;
    }
    if (next < tokens.size() && OF_ANOTHER.contains(lower(tokens.get(next)))) {
      // "Iran backed militias" are another's; "Iran backed the plan" is Iran's act.
      Token word = tokens.get(next);
      boolean verb = word.upos() == Upos.VERB || word.upos() == Upos.AUX;
      boolean loose = LOOSELY.contains(lower(word)) && (!verb || word.is("amod"));
      if (joined || loose) {
        return true;
      }
    }
    int previous = first - 1;
    return previous > 0
        && isHyphen(tokens.get(previous))
        && FOR_OR_AGAINST.contains(lower(tokens.get(previous - 1)));
  }

  /** Whether the title at a token is of another time: "then-Ohio Gov.", "then-president". */
  static boolean isOfThen(Sentence sentence, int title) {
    for (int i = title - 1; i > 0 && i >= title - 4; i--) {
      if (isHyphen(sentence.token(i)) && lower(sentence.token(i - 1)).equals("then")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHyphen(Token token) {
    return token.form().equals("-") || token.form().equals("–") || token.form().equals("‑");
  }

  private static String lower(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }
}
