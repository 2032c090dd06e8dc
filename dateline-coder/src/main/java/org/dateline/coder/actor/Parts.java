package org.dateline.coder.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.Sector;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * What stands in the core of a noun phrase: the title that says what it is, the titles and names
 * before that say of what kind and whose, and a person's name.
 */
final class Parts {
  private static final Set<Sector> STATE =
      Set.of(Sector.GOV, Sector.LEG, Sector.MIL, Sector.JUD, Sector.COP, Sector.SPY, Sector.PTY);

  /** "Sens.", "Reps.", "Govs.", which are seldom tagged as plurals. */
  private static final Pattern PLURAL = Pattern.compile("\\p{Lu}\\p{Ll}+s\\.");

  private final NounPhrase phrase;
  private final List<PhraseIndex.Match<Entry>> names;
  private final List<PhraseIndex.Match<Title>> titles;
  private final Optional<PersonName> person;
  private final Optional<PhraseIndex.Match<Title>> main;

  private Parts(
      NounPhrase phrase,
      List<PhraseIndex.Match<Entry>> names,
      List<PhraseIndex.Match<Title>> titles,
      Optional<PersonName> person) {
    this.phrase = phrase;
    this.names = names;
    this.titles = titles;
    this.person = person;
    this.main = main();
  }

  static Parts of(AnnotatedDocument document, Landmarks marks, NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    List<PhraseIndex.Match<Entry>> names = marks.names(sentence, phrase.core());
    List<PhraseIndex.Match<Title>> titles =
        marks.titles(sentence, phrase.core()).stream()
            .filter(t -> !Landmarks.isOfAnother(sentence, t.first(), t.last()))
            .toList();
    Optional<PersonName> person =
        marks
            .person(sentence, phrase.core())
            .filter(m -> names.stream().noneMatch(n -> marks.isNoPerson(sentence, n, m)))
            .flatMap(m -> person(document, phrase, titles, m))
            .or(() -> unmarkedPerson(document, phrase, names, titles));
    return new Parts(phrase, names, titles, person);
  }

  /** The person named, unless the name is the possessor's. */
  private static Optional<PersonName> person(
      AnnotatedDocument document,
      NounPhrase phrase,
      List<PhraseIndex.Match<Title>> titles,
      NamedMention mention) {
    int head = phrase.head().index();
    boolean atHead = mention.first() <= head && head <= mention.last();
    if (!atHead && mention.first() < head) {
      return Optional.empty();
    }
    int first = mention.first();
    for (PhraseIndex.Match<Title> title : titles) {
      if (title.first() == first && title.last() < mention.last()) {
        first = title.last() + 1;
      }
    }
    return Optional.of(name(document, phrase.sentence(), first, mention.last()));
  }

  /** A proper noun that the name finder missed, known by the title right before it. */
  private static Optional<PersonName> unmarkedPerson(
      AnnotatedDocument document,
      NounPhrase phrase,
      List<PhraseIndex.Match<Entry>> names,
      List<PhraseIndex.Match<Title>> titles) {
    int head = phrase.head().index();
    Optional<PhraseIndex.Match<Entry>> known =
        names.stream().filter(n -> n.covers(head)).findFirst();
    if (known.isPresent()) {
      return known
          .filter(n -> n.values().getFirst().kind() == Entry.Kind.PERSON)
          .map(n -> name(document, phrase.sentence(), n.first(), n.last()));
    }
    if (phrase.head().upos() != Upos.PROPN || titles.stream().anyMatch(t -> t.covers(head))) {
      return Optional.empty();
    }
    int last = phrase.core().getLast().index();
    return titles.stream()
        .filter(t -> t.last() < head && t.values().getFirst().kind() != Title.Kind.SITE)
        .filter(t -> t.values().getFirst().kind() != Title.Kind.BODY)
        .filter(t -> t.values().getFirst().kind() != Title.Kind.MODIFIER)
        .reduce((a, b) -> b)
        .filter(t -> allProper(phrase.sentence(), t.last() + 1, last))
        .map(t -> name(document, phrase.sentence(), t.last() + 1, last));
  }

  private static boolean allProper(Sentence sentence, int first, int last) {
    return sentence.tokens().subList(first, last + 1).stream()
        .allMatch(t -> t.upos() == Upos.PROPN || t.upos() == Upos.PUNCT);
  }

  private static PersonName name(
      AnnotatedDocument document, Sentence sentence, int first, int last) {
    String words = document.words(sentence.token(first).span().cover(sentence.token(last).span()));
    return new PersonName(first, last, words);
  }

  private Optional<PhraseIndex.Match<Title>> main() {
    List<PhraseIndex.Match<Title>> parties =
        titles.stream().filter(t -> t.values().getFirst().isParty()).toList();
    if (person.isEmpty()) {
      int head = phrase.head().index();
      return parties.stream()
          .filter(t -> t.covers(head))
          .filter(t -> names.stream().noneMatch(n -> n.covers(head) && n.length() > t.length()))
          .findFirst();
    }
    List<PhraseIndex.Match<Title>> before =
        parties.stream()
            .filter(t -> t.last() < person.get().first())
            .filter(t -> !isPossessor(t))
            .toList();
    return before.stream()
        .filter(t -> t.values().getFirst().has(Title.Flag.OFFICE))
        .reduce((a, b) -> b)
        .or(() -> before.stream().reduce((a, b) -> b));
  }

  private boolean isPossessor(PhraseIndex.Match<Title> title) {
    int next = title.last() + 1;
    return next < phrase.sentence().tokens().size()
        && phrase.sentence().token(next).xpos().equals("POS");
  }

  /** The title that says what it is. */
  Optional<Title> title() {
    return main.map(m -> m.values().getFirst());
  }

  /** Whether the title stands in the plural before a name: "Senators Smith …". */
  boolean titleOfSeveral() {
    return person.isPresent()
        && main.map(t -> phrase.sentence().token(t.last()))
            .filter(t -> t.xpos().endsWith("S") || PLURAL.matcher(t.form()).matches())
            .isPresent();
  }

  /** The person named. */
  Optional<PersonName> person() {
    return person;
  }

  /** Where owners end: at the title, else at the person's name, else at the head. */
  int described() {
    return main.map(PhraseIndex.Match::first)
        .or(() -> person.map(PersonName::first))
        .orElse(phrase.head().index());
  }

  /** The dictionary's name that the head is part of. */
  Optional<PhraseIndex.Match<Entry>> nameAtHead() {
    return names.stream().filter(n -> n.covers(phrase.head().index())).findFirst();
  }

  /** The body's name of the dictionary behind what describes it: "the rebel group | Fatah". */
  Optional<PhraseIndex.Match<Entry>> nameBehindTitle() {
    return main.flatMap(
        title ->
            names.stream()
                .filter(n -> n.first() == title.last() + 1)
                .filter(n -> n.last() == phrase.core().getLast().index())
                .filter(
                    n -> {
                      Entry.Kind kind = n.values().getFirst().kind();
                      return kind == Entry.Kind.GROUP || kind == Entry.Kind.ORGANISATION;
                    })
                .findFirst());
  }

  /** The token of "his", "the group's" or "Iran's" before what is described. */
  Optional<Token> possessor() {
    int end = described();
    return phrase.core().stream()
        .filter(t -> t.is("nmod:poss") && t.index() < end && t.index() != phrase.head().index())
        .filter(t -> adjectiveAfter(t.index(), end).isEmpty())
        .findFirst();
  }

  private Optional<PhraseIndex.Match<Entry>> adjectiveAfter(int from, int end) {
    return names.stream()
        .filter(n -> n.first() > from && n.last() < end)
        .filter(n -> n.values().getFirst().isAdjective())
        .findFirst();
  }

  /** Names before {@code end} that say whose it is: the first with those coordinated to it. */
  List<PhraseIndex.Match<Entry>> ownersBefore(int end) {
    List<PhraseIndex.Match<Entry>> owners = new ArrayList<>();
    for (PhraseIndex.Match<Entry> name : names) {
      boolean apart = Landmarks.isOfAnother(phrase.sentence(), name.first(), name.last());
      boolean possessor = name.first() < possessorBefore(end);
      if (name.last() >= end || apart || possessor) {
        continue;
      }
      if (owners.isEmpty() || coordinated(owners.getLast(), name)) {
        owners.add(name);
      }
    }
    return owners;
  }

  /** Where a possessor stands that an adjective after it outranks: "his Iranian counterpart". */
  private int possessorBefore(int end) {
    return phrase.core().stream()
        .filter(t -> t.is("nmod:poss") && t.index() < end)
        .filter(t -> adjectiveAfter(t.index(), end).isPresent())
        .mapToInt(t -> t.index() + 1)
        .max()
        .orElse(0);
  }

  private boolean coordinated(PhraseIndex.Match<Entry> left, PhraseIndex.Match<Entry> right) {
    List<Token> between = phrase.sentence().tokens().subList(left.last() + 1, right.first());
    return !between.isEmpty()
        && left.values().getFirst().isState()
        && right.values().getFirst().isState()
        && between.stream()
            .allMatch(t -> Set.of(",", "and", "-", "–", "&", "/").contains(t.form()));
  }

  /** The sectors of a title with what stands before it. */
  List<Sector> sectors(Title title, Reading owner) {
    List<Sector> sectors = title.sectors();
    if (title.has(Title.Flag.INHERITS)) {
      List<Sector> modified = modifierSectors();
      if (!modified.isEmpty()) {
        sectors = modified;
      } else if (owner.lends() && !owner.sectors().isEmpty()) {
        sectors = owner.sectors();
      }
    }
    return shaded(sectors);
  }

  /** Whether what follows the title may say its sectors. */
  boolean takesSectors(Title title) {
    return title.has(Title.Flag.INHERITS) && modifierSectors().isEmpty();
  }

  /** The sectors of the body in "spokesman for the army". */
  List<Sector> withComplement(Title title, List<Sector> before, Reading whose) {
    return title.has(Title.Flag.INHERITS) && whose.lends() && !whose.sectors().isEmpty()
        ? shaded(whose.sectors())
        : before;
  }

  private List<Sector> modifierSectors() {
    // A people or a faith is no body that somebody speaks for.
    return modifiers()
        .map(Title::sectors)
        .filter(sectors -> !sectors.contains(Sector.CVL))
        .reduce((a, b) -> b)
        .orElse(List.of());
  }

  private Stream<Title> modifiers() {
    int end = described();
    return titles.stream()
        .filter(t -> t.last() < end && !isPossessor(t))
        .map(t -> t.values().getFirst())
        .filter(t -> t.isParty() && !t.sectors().isEmpty());
  }

  /** With the opposition added, and former officials made what they are now. */
  private List<Sector> shaded(List<Sector> sectors) {
    Set<Sector> all = new LinkedHashSet<>(sectors);
    if (modifiers().anyMatch(t -> t.sectors().contains(Sector.OPP))) {
      if (all.isEmpty()) {
        all.add(Sector.PTY);
      }
      all.add(Sector.OPP);
    }
    boolean former =
        titles.stream()
            .filter(t -> t.last() < described())
            .anyMatch(t -> t.values().getFirst().has(Title.Flag.FORMER));
    if (former && all.stream().anyMatch(STATE::contains)) {
      return List.of(Sector.ELI);
    }
    return List.copyOf(all);
  }
}
