package org.dateline.coder.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.ActorBasis;
import org.dateline.model.CountryCode;
import org.dateline.model.Sector;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.NameType;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Reads a noun phrase by its own words: titles and descriptions first, then the dictionary. Knows
 * nothing of other mentions, save of possessors ("his army") through {@link Possessors}. Immutable.
 */
final class PhraseReader {
  /** Deeper nests of "of … of … of" say nothing more of who it is. */
  private static final int DEEPEST = 5;

  private static final Set<String> LANDS = Set.of("country", "nation", "republic", "kingdom");

  private static final Set<String> OWNING =
      Set.of(
          "of",
          "for",
          "from",
          "in",
          "at",
          "within",
          "inside",
          "with",
          "under",
          "across",
          "to",
          "near",
          "outside",
          "around",
          "throughout");

  private final AnnotatedDocument document;
  private final Landmarks marks;
  private final NameChoice choice;
  private final Possessors possessors;

  /** Whose "his", "its", "the group's" is. */
  interface Possessors {
    /** What is known of the possessor from other mentions. */
    Reading possessor(Sentence sentence, Token token);

    /** Knows of no other mention. */
    Possessors NONE = (sentence, token) -> Reading.NOTHING;
  }

  PhraseReader(
      AnnotatedDocument document, Landmarks marks, NameChoice choice, Possessors possessors) {
    this.document = document;
    this.marks = marks;
    this.choice = choice;
    this.possessors = possessors;
  }

  /** What the phrase of {@code head} says. */
  Reading read(Sentence sentence, Token head) {
    return read(marks.phrase(sentence, head), 0);
  }

  /** What the phrase itself says; {@link Reading#NOTHING} for a thing. */
  Reading read(NounPhrase phrase) {
    return read(phrase, 0);
  }

  private Reading read(NounPhrase phrase, int depth) {
    if (depth > DEEPEST) {
      return Reading.NOTHING;
    }
    Parts parts = Parts.of(document, marks, phrase);
    Reading own =
        parts.title().isPresent() || parts.person().isPresent()
            ? described(phrase, parts, depth)
            : named(phrase, parts);
    Optional<Reading> called =
        parts.nameBehindTitle().flatMap(name -> choice.entry(name, List.of()));
    own = called.isPresent() ? renamed(own, called.get()) : own;
    for (Token renaming : phrase.renamings()) {
      NounPhrase description = marks.phrase(phrase.sentence(), renaming);
      Reading other = read(description, depth + 1);
      own = renamed(own, own.person() && !other.isCoded() ? national(description) : other);
    }
    return own.isCoded() ? own : own.filledFrom(joined(phrase, depth), ActorBasis.DESCRIPTION);
  }

  /** "Guo, a Chinese saleswoman": whose national a person of no office is said to be. */
  private Reading national(NounPhrase description) {
    List<CountryCode> countries =
        Parts.of(document, marks, description).ownersBefore(description.head().index()).stream()
            .filter(owner -> owner.values().getFirst().isAdjective())
            .flatMap(owner -> choice.countries(owner).stream())
            .distinct()
            .toList();
    return countries.isEmpty()
        ? Reading.NOTHING
        : Reading.NOTHING.withCountries(countries).on(ActorBasis.DESCRIPTION);
  }

  /** "Senators Smith and Jones": the title in the plural that the first of several names has. */
  private Reading joined(NounPhrase phrase, int depth) {
    Sentence sentence = phrase.sentence();
    Token head = phrase.head();
    if (!head.is("conj") || head.upos() != Upos.PROPN) {
      return Reading.NOTHING;
    }
    NounPhrase first = marks.phrase(sentence, sentence.token(head.head()));
    return Parts.of(document, marks, first).titleOfSeveral()
        ? read(first, depth + 1).unnamed()
        : Reading.NOTHING;
  }

  /**
   * "Nabil Abu Rudeina, a spokesman for …"; "the Hamas chief, Ismail Haniyeh"; "the militant group
   * Hamas", where the name says more than the description.
   */
  private static Reading renamed(Reading own, Reading other) {
    boolean body = !own.person() && !other.person();
    if (body && own.id().isEmpty() && other.id().isPresent()) {
      return other.filledFrom(own, other.basis());
    }
    if (other.person() && own.person() && !own.name().equals(other.name())) {
      return own;
    }
    boolean speaks = other.basis() == ActorBasis.TITLE || other.basis() == ActorBasis.DESCRIPTION;
    boolean dictionaryOnly = own.basis() == ActorBasis.DICTIONARY || !own.isKnown();
    if (own.person() && speaks && dictionaryOnly && !own.contradicts(other)) {
      return other.filledFrom(own, ActorBasis.DICTIONARY);
    }
    return own.filledFrom(other, other.basis());
  }

  /** A phrase with a title or a person's name. */
  private Reading described(NounPhrase phrase, Parts parts, int depth) {
    Optional<Title> title = parts.title();
    boolean peer =
        title.filter(t -> t.has(Title.Flag.PEER)).isPresent() && parts.possessor().isPresent();
    Reading theirs = owner(phrase, parts, depth);
    Reading owner = peer ? theirs.withCountries(List.of()) : theirs;
    Reading person =
        parts
            .person()
            .map(p -> choice.person(p, phrase.sentence(), owner.countries()))
            .orElse(Reading.NOTHING);
    List<CountryCode> countries = owner.countries();
    List<Sector> sectors = title.map(t -> parts.sectors(t, owner)).orElse(List.of());
    if (title.isEmpty() && owner.lends() && person.sectors().isEmpty()) {
      sectors = owner.sectors();
    }
    for (Token complement : phrase.complements()) {
      Reading whose = complement(phrase, complement, title, depth);
      countries = countries.isEmpty() ? whose.countries() : countries;
      if (title.isPresent() && !owner.lends() && parts.takesSectors(title.get())) {
        sectors = parts.withComplement(title.get(), sectors, whose);
      }
    }
    if (countries.isEmpty()) {
      countries =
          marks
              .countryOfPlace(phrase.sentence(), phrase.core(), choice::isNamed)
              .map(List::of)
              .orElse(countries);
    }
    // What somebody was at another time says less than what the report calls them elsewhere.
    ActorBasis basis =
        title.isPresent() && Landmarks.isOfThen(phrase.sentence(), parts.described())
            ? ActorBasis.DESCRIPTION
            : basis(title, parts.person().isPresent(), !countries.isEmpty());
    Reading own =
        new Reading(
            person.name(),
            person.id(),
            countries,
            sectors,
            basis,
            parts.person().isPresent(),
            title.isPresent() && !sectors.isEmpty(),
            title.isPresent()
                && (!title.get().has(Title.Flag.ANYWHERE) || isTheLand(phrase))
                && !owner.isCoded());
    return own.filledFrom(person, ActorBasis.DICTIONARY);
  }

  /** "The country", without more: the one that the article is about. */
  private static boolean isTheLand(NounPhrase phrase) {
    List<Token> core = phrase.core();
    return core.size() == 2
        && phrase.complements().isEmpty()
        && core.getFirst().form().equalsIgnoreCase("the")
        && LANDS.contains(core.getLast().form().toLowerCase(Locale.ROOT));
  }

  private static ActorBasis basis(Optional<Title> title, boolean person, boolean country) {
    if (title.isPresent()) {
      boolean office = person || title.get().has(Title.Flag.OFFICE);
      return office ? ActorBasis.TITLE : ActorBasis.DESCRIPTION;
    }
    return country ? ActorBasis.DESCRIPTION : ActorBasis.UNKNOWN;
  }

  /** A phrase with neither title nor person: a name of the dictionary, a place, or a thing. */
  private Reading named(NounPhrase phrase, Parts parts) {
    Sentence sentence = phrase.sentence();
    Optional<NamedMention> mention = marks.mention(sentence, phrase.head());
    Optional<PhraseIndex.Match<Entry>> atHead =
        parts.nameAtHead().filter(n -> mention.stream().noneMatch(m -> isLongerThing(m, n)));
    if (atHead.isPresent()) {
      List<CountryCode> near =
          parts.ownersBefore(atHead.get().first()).stream()
              .flatMap(m -> choice.countries(m).stream())
              .toList();
      Optional<Reading> entry =
          choice.entry(atHead.get(), near).filter(e -> !isAnothers(atHead.get(), e, near));
      if (entry.isPresent()) {
        Reading found = entry.get();
        return found.countries().isEmpty() && !near.isEmpty() ? found.withCountries(near) : found;
      }
    }
    Optional<Reading> place =
        marks
            .place(sentence, phrase.head().span())
            .filter(p -> p.place().country().isPresent())
            .map(
                p ->
                    new Reading(
                        p.place().name(),
                        Optional.empty(),
                        p.place().country().stream().toList(),
                        List.of(),
                        ActorBasis.DICTIONARY,
                        false,
                        false,
                        false));
    return place.orElseGet(
        () ->
            mention
                .filter(m -> m.type() == NameType.ORGANIZATION)
                .map(
                    m ->
                        Reading.named(document.words(m.span()), false)
                            .withCountries(landInName(sentence, m)))
                .map(named -> named.isCoded() ? named.on(ActorBasis.DESCRIPTION) : named)
                .orElse(Reading.NOTHING));
  }

  /**
   * "The Kenyan Lantern Trust", "Airports of Ghana": the land that a body has in its name. "Kenya
   * Airways" is of Kenya where the report names Kenya besides: Georgia Tech is of no state.
   */
  private List<CountryCode> landInName(Sentence sentence, NamedMention body) {
    return marks.names(sentence).stream()
        .filter(n -> body.first() <= n.first() && n.last() <= body.last())
        .filter(n -> body.last() - body.first() >= n.length())
        .filter(
            n ->
                n.values().getFirst().isAdjective()
                    ? begins(sentence, body, n)
                    : n.values().getFirst().kind() == Entry.Kind.COUNTRY
                        && (ends(sentence, body, n)
                            || (begins(sentence, body, n) && choice.isNamedElsewhere(n))))
        .filter(n -> !Landmarks.isOfAnother(sentence, n.first(), n.last()))
        .findFirst()
        .map(choice::countries)
        .orElse(List.of());
  }

  private static boolean begins(
      Sentence sentence, NamedMention body, PhraseIndex.Match<Entry> name) {
    return name.first() == body.first()
        || (name.first() == body.first() + 1 && sentence.token(body.first()).is("det"));
  }

  private static boolean ends(Sentence sentence, NamedMention body, PhraseIndex.Match<Entry> name) {
    return name.last() == body.last()
        && name.first() > body.first()
        && sentence.token(name.first() - 1).form().equals("of");
  }

  /**
   * "American Renaissance" is no party of France: a body's name behind another land's adjective.
   */
  private static boolean isAnothers(
      PhraseIndex.Match<Entry> name, Reading entry, List<CountryCode> near) {
    Entry.Kind kind = name.values().getFirst().kind();
    return (kind == Entry.Kind.GROUP || kind == Entry.Kind.ORGANISATION)
        && !near.isEmpty()
        && !entry.countries().isEmpty()
        && entry.countries().stream().noneMatch(near::contains);
  }

  /** "Copa America": a state's name inside the name of a thing. */
  private static boolean isLongerThing(NamedMention mention, PhraseIndex.Match<Entry> name) {
    return mention.last() - mention.first() + 1 > name.length()
        && switch (mention.type()) {
          case MISCELLANEOUS, PRODUCT, FACILITY, DATE, MONEY -> true;
          case PERSON, ORGANIZATION, LOCATION, NORP -> false;
        };
  }

  /** Whose it is, by the words before: "Iranian", "Hamas", "the group's", "his". */
  private Reading owner(NounPhrase phrase, Parts parts, int depth) {
    Optional<Token> possessor = parts.possessor();
    if (possessor.isPresent()) {
      Sentence sentence = phrase.sentence();
      Reading whose =
          possessor.get().upos() == Upos.PRON
              ? Reading.NOTHING
              : read(marks.phrase(sentence, possessor.get()), depth + 1);
      whose =
          whose.filledFrom(possessors.possessor(sentence, possessor.get()), ActorBasis.COREFERENCE);
      if (whose.isCoded()) {
        return whose;
      }
    }
    List<PhraseIndex.Match<Entry>> owners = parts.ownersBefore(parts.described());
    if (owners.isEmpty()) {
      return Reading.NOTHING;
    }
    Set<CountryCode> countries = new LinkedHashSet<>();
    owners.forEach(o -> countries.addAll(choice.countries(o)));
    return choice
        .entry(owners.getFirst(), List.of())
        .map(r -> r.withCountries(List.copyOf(countries)))
        .orElse(Reading.NOTHING);
  }

  /** Whose it is, by a phrase after: "of Iran", "in Iraq, Lebanon and Yemen". */
  private Reading complement(
      NounPhrase phrase, Token complement, Optional<Title> title, int depth) {
    Sentence sentence = phrase.sentence();
    String preposition =
        sentence
            .children(complement, "case")
            .map(t -> t.form().toLowerCase(Locale.ROOT))
            .findFirst()
            .orElse("");
    boolean abroad = title.stream().anyMatch(t -> t.has(Title.Flag.ABROAD));
    boolean inherits = title.stream().anyMatch(t -> t.has(Title.Flag.INHERITS));
    if (!OWNING.contains(preposition)
        || (abroad && !preposition.equals("of"))
        || (preposition.equals("to") && !inherits)) {
      return Reading.NOTHING;
    }
    List<Token> members = new ArrayList<>(List.of(complement));
    sentence.children(complement, "conj").forEach(members::add);
    Reading whose = Reading.NOTHING;
    Set<CountryCode> countries = new LinkedHashSet<>();
    for (Token member : members) {
      NounPhrase inner = marks.phrase(sentence, member);
      Reading found =
          read(inner, depth + 1)
              .filledFrom(possessors.possessor(sentence, member), ActorBasis.COREFERENCE);
      if (found.countries().isEmpty() && !found.isCoded()) {
        found = inner(inner, depth + 1);
      }
      whose = whose.isKnown() ? whose : found;
      countries.addAll(found.countries());
    }
    return whose.withCountries(List.copyOf(countries));
  }

  /** The country of a thing that owns: "the northern Syrian city of …". */
  private Reading inner(NounPhrase thing, int depth) {
    Parts parts = Parts.of(document, marks, thing);
    List<PhraseIndex.Match<Entry>> owners = parts.ownersBefore(thing.head().index());
    Optional<Reading> before =
        owners.stream().flatMap(o -> choice.entry(o, List.of()).stream()).findFirst();
    if (before.isPresent()) {
      return before.get();
    }
    Reading after = Reading.NOTHING;
    for (Token complement : thing.complements()) {
      if (!after.isCoded() && depth <= DEEPEST) {
        after = complement(thing, complement, Optional.empty(), depth + 1);
      }
    }
    if (after.isCoded()) {
      return after;
    }
    return marks
        .countryOfPlace(thing.sentence(), thing.core(), choice::isNamed)
        .map(c -> Reading.NOTHING.withCountries(List.of(c)))
        .orElse(Reading.NOTHING);
  }
}
