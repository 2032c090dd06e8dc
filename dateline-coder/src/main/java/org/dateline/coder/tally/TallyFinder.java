package org.dateline.coder.tally;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Finds how many people were killed, injured, displaced and so on: the door of this room. Immutable
 * and safe to share between threads.
 *
 * <p>An attacker who dies is counted as the words count: "killing himself and two others" tells of
 * one and of two, which are two findings with one trigger.
 */
public final class TallyFinder {
  /** Longer sentences are tables or lists, and are not read. */
  private static final int LONGEST = 250;

  /** Killed and injured together: none of them is none of either. */
  static final String CASUALTIES = "casualties";

  private final TallyWords words;
  private final Set<String> notPeople;
  private final Set<String> people;
  private final Happening happening;

  private TallyFinder(TallyWords words) {
    this.words = words;
    this.notPeople = Nouns.notPeople();
    this.people = Nouns.people();
    this.happening = Happening.load();
  }

  /** With the words that come with the program. */
  public static TallyFinder load() {
    return new TallyFinder(TallyWords.bundled());
  }

  /**
   * With the bundled words and those of {@code tallies.tsv} in {@code userDirectory}.
   *
   * @throws IllegalArgumentException naming file and line of an entry that cannot be read
   */
  public static TallyFinder load(Path userDirectory) {
    return new TallyFinder(TallyWords.load(userDirectory));
  }

  /** The tallies of a document in text order, lone persons and parts among them. */
  public List<FoundTally> find(AnnotatedDocument document) {
    Periods periods = new Periods(document);
    List<FoundTally> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      if (sentence.tokens().size() <= LONGEST) {
        new InSentence(document, sentence, periods).read(found);
      }
    }
    return List.copyOf(found);
  }

  /** The reading of one sentence. */
  private final class InSentence {
    private final Sentence sentence;
    private final Counted.Reader reader;
    private final Periods periods;
    private final Map<String, List<Span>> seen = new HashMap<>();

    InSentence(AnnotatedDocument document, Sentence sentence, Periods periods) {
      this.sentence = sentence;
      this.periods = periods;
      this.reader = new Counted.Reader(document, sentence, notPeople, people, words.nouns());
    }

    void read(List<FoundTally> all) {
      List<FoundTally> found = new ArrayList<>();
      for (Token token : sentence.tokens()) {
        for (TallyWords.Sense sense : senses(token)) {
          Together together = new Together(sentence, token, sense.kind(), this::kinds);
          for (Counted counted : counted(token, sense.shape(), together)) {
            String kind = together.kind(counted).orElse(sense.kind());
            together.bounded(counted, kind).ifPresent(c -> keep(found, token, kind, c));
          }
        }
      }
      for (Totals.Total total :
          new Totals(sentence, words, reader, happening).in(t -> before(found, t))) {
        keep(found, total.noun(), total.kind(), total.counted());
      }
      shares(found);
      all.addAll(found);
    }

    /** What a word counts, or else what the word that it is joined to does. */
    private List<Counted> counted(Token token, TallyShape shape, Together together) {
      List<Counted> own = counted(token, shape);
      boolean shares = shape == TallyShape.STATE || shape == TallyShape.OBJECT;
      return own.isEmpty() && shares
          ? together.first().map(first -> counted(first, shape)).orElse(own)
          : own;
    }

    private Set<String> kinds(Token token) {
      return senses(token).stream()
          .map(TallyWords.Sense::kind)
          .collect(Collectors.toUnmodifiableSet());
    }

    /** What is counted last before a word of this sentence. */
    private Optional<String> before(List<FoundTally> found, Token word) {
      return found.stream()
          .filter(t -> t.words().end() <= word.span().start())
          .reduce((first, second) -> second)
          .map(FoundTally::what);
    }

    /** "Two of them officers": the part has the kind of the number before it. */
    private void shares(List<FoundTally> found) {
      Optional<FoundTally> last =
          found.stream().filter(t -> !t.part() && !t.single()).reduce((a, b) -> b);
      if (last.isEmpty()) {
        return;
      }
      Token end = sentence.tokensIn(last.get().words()).getLast();
      Token trigger = sentence.tokensIn(last.get().trigger()).getFirst();
      new Shares(sentence, reader)
          .after(end.index())
          .forEach(part -> keep(found, trigger, last.get().what(), part));
    }

    private List<TallyWords.Sense> senses(Token token) {
      List<TallyWords.Sense> joined = new ArrayList<>();
      if (token.index() + 1 < sentence.tokens().size()) {
        // "shot dead", however the tree joins them
        joined.addAll(words.of(token.lemma() + "+" + sentence.token(token.index() + 1).lemma()));
      }
      for (Token child : sentence.children(token)) {
        if (child.is("obj")
            || child.is("obl")
            || child.is("advmod")
            || child.is("xcomp")
            || child.is("amod")) {
          joined.addAll(words.of(token.lemma() + "+" + child.lemma()));
        }
      }
      if (!joined.isEmpty()) {
        return joined;
      }
      if (sentence.children(token).stream().anyMatch(t -> t.relation().equals("compound:prt"))) {
        // "Wound up", "hit back": another sense
        return List.of();
      }
      List<TallyWords.Sense> senses = new ArrayList<>(words.of(token.lemma()));
      if (!token.form().equalsIgnoreCase(token.lemma())) {
        senses.addAll(words.of(token.form()));
      }
      return senses;
    }

    private void keep(List<FoundTally> found, Token trigger, String kind, Counted counted) {
      if (kind.equals(CASUALTIES) && counted.count().named() == 0 && !counted.single()) {
        keep(found, trigger, "killed", counted);
        keep(found, trigger, "injured", counted);
        return;
      }
      boolean number = !counted.single();
      if (kind.equals("attended") && !number) {
        return;
      }
      List<Span> before = seen.computeIfAbsent(kind, k -> new ArrayList<>());
      if (before.stream().noneMatch(counted.words()::overlaps)) {
        before.add(counted.words());
        found.add(periods.dated(sentence, kind, counted, trigger));
      }
    }

    private List<Counted> counted(Token token, TallyShape shape) {
      boolean verb = token.upos() == Upos.VERB || token.upos() == Upos.AUX;
      return switch (shape) {
        case OBJECT -> verb && real(token) ? object(token) : List.of();
        case PERSONS ->
            verb && real(token)
                ? object(token).stream().filter(reader::ofPeople).toList()
                : List.of();
        case SUBJECT -> verb && real(token) ? heads(subjects(token)) : List.of();
        case STATE -> state(token);
        case PEOPLE -> people(token);
        case OUTCOME -> people(token).stream().map(Counted::ofNobodyNamed).toList();
        case EVENT -> verb || !real(token) ? List.of() : event(token);
        case TOLL -> verb ? List.of() : toll(token);
        case PHRASE -> verb && real(token) ? heads(subjects(token)) : List.of();
        case CLAIM -> verb && real(token) ? claimed(token) : List.of();
      };
    }

    /** Objects and passive subjects; in headlines ("3 killed") the number before the participle. */
    private List<Counted> object(Token verb) {
      List<Counted> before = participle(verb) ? reader.before(verb).stream().toList() : List.of();
      return before.isEmpty() ? heads(objects(verb)) : before;
    }

    private boolean participle(Token verb) {
      return (verb.xpos().equals("VBN") || verb.xpos().equals("VBD"))
          && sentence.children(verb, "obj").findAny().isEmpty()
          && sentence.children(verb, "aux").findAny().isEmpty();
    }

    private List<Counted> heads(Stream<Token> heads) {
      return heads.flatMap(head -> reader.all(head).stream()).toList();
    }

    private boolean real(Token word) {
      return happening.happened(sentence, word);
    }

    private boolean passive(Token verb) {
      return sentence.children(verb).stream()
              .anyMatch(t -> t.relation().equals("nsubj:pass") || t.relation().equals("aux:pass"))
          || verb.xpos().equals("VBN")
              && (verb.relation().equals("acl") || verb.is("amod") || verb.isRoot());
    }

    private Stream<Token> objects(Token verb) {
      if (sentence.children(verb, "obj").findAny().isPresent()) {
        return sentence.children(verb, "obj");
      }
      return passive(verb)
              || verb.is("conj") && verb.xpos().equals("VBN")
              || participle(verb) && !verb.is("acl:relcl")
          ? subjects(verb)
          : Stream.empty();
    }

    /** The subject, or what a participle or relative clause describes, or the one shared. */
    private Stream<Token> subjects(Token verb) {
      Optional<Token> own = sentence.children(verb, "nsubj").findFirst();
      Optional<Token> head = sentence.head(verb);
      if (own.isPresent()) {
        boolean relative = own.get().xpos().startsWith("W") || own.get().form().equals("that");
        return relative && verb.relation().equals("acl:relcl") ? head.stream() : own.stream();
      }
      if (head.isEmpty()) {
        return Stream.empty();
      }
      boolean describes = verb.is("amod") && verb.xpos().equals("VBG");
      if (describes) {
        // "Protesting members": says who they are
        return Stream.empty();
      }
      if (verb.is("acl") || verb.is("amod")) {
        return head.stream();
      }
      boolean led =
          Happening.causes(head.get())
              && sentence.children(head.get(), "obj").findAny().isPresent();
      if (led && (verb.is("xcomp") || verb.is("advcl"))) {
        // "Rain forced 300 people to flee": the object flees
        return sentence.children(head.get(), "obj");
      }
      boolean shares = verb.is("conj") || verb.is("xcomp");
      return shares && head.get().index() != verb.index()
          ? sentence.children(head.get(), "nsubj")
          : Stream.empty();
    }

    private List<Counted> state(Token token) {
      boolean acted =
          token.upos() == Upos.VERB && sentence.children(token, "obj").findAny().isPresent();
      if (token.xpos().equals("NNS") || acted) {
        return List.of();
      }
      Optional<Counted> before = reader.before(token);
      if (before.isPresent()) {
        return real(token) ? List.of(before.get()) : List.of();
      }
      boolean acts = token.upos() == Upos.VERB && !token.xpos().equals("VBN");
      if (acts && !lies(token) || !real(token)) {
        return List.of();
      }
      List<Counted> all = new ArrayList<>();
      reader.numbered(token).ifPresent(all::add);
      if (token.is("nmod")) {
        // "two of the dead"
        sentence
            .head(token)
            .filter(h -> h.upos() == Upos.NUM)
            .flatMap(reader::numbered)
            .ifPresent(all::add);
      }
      sentence.children(token, "nsubj").forEach(s -> all.addAll(reader.all(s)));
      Optional<Token> head = sentence.head(token);
      if (head.isPresent() && all.isEmpty()) {
        if (token.is("xcomp") || token.is("advcl") || token.is("obl")) {
          sentence.children(head.get(), "obj").forEach(o -> reader.numbered(o).ifPresent(all::add));
          if (sentence.children(head.get(), "obj").findAny().isEmpty()) {
            sentence.children(head.get(), "nsubj").forEach(o -> all.addAll(reader.all(o)));
          }
        } else if (token.is("amod") || token.is("acl")) {
          reader.numbered(head.get()).ifPresent(all::add);
        }
      }
      return all;
    }

    /** "Are missing": a state, though the tree takes it for an act. */
    private boolean lies(Token verb) {
      return verb.xpos().equals("VBG")
          && !words.of(verb.form()).isEmpty()
          && sentence.children(verb, "obj").findAny().isEmpty()
          && sentence.children(verb, "aux").anyMatch(t -> t.lemma().equals("be"));
    }

    private List<Counted> people(Token token) {
      return token.upos() == Upos.VERB || !real(token)
          ? List.of()
          : reader.numbered(token).map(List::of).orElse(List.of());
    }

    private List<Counted> event(Token token) {
      List<Counted> all = new ArrayList<>();
      sentence
          .children(token, "nmod")
          .filter(
              t ->
                  t.relation().equals("nmod:poss")
                      || sentence.children(t).stream()
                          .anyMatch(c -> c.is("case") && c.form().equalsIgnoreCase("of")))
          .forEach(t -> all.addAll(reader.all(t)));
      return all;
    }

    private List<Counted> toll(Token token) {
      List<Token> places = new ArrayList<>(sentence.children(token, "nmod").toList());
      sentence
          .head(token)
          .filter(h -> h.upos() == Upos.VERB || h.upos() == Upos.NUM || h.upos() == Upos.NOUN)
          .ifPresent(
              h -> {
                places.add(h);
                sentence.children(h, "obl").forEach(places::add);
                sentence.children(h, "xcomp").forEach(places::add);
                sentence.children(h, "nmod").forEach(places::add);
                sentence.children(h, "obj").forEach(places::add);
              });
      return places.stream()
          .map(this::reached)
          .flatMap(p -> reader.numbered(p).stream())
          .limit(1)
          .toList();
    }

    /** Of "from 52 to 41" the second number: what a toll was is not what it is. */
    private Token reached(Token number) {
      boolean from = sentence.children(number, "case").anyMatch(t -> t.lemma().equals("from"));
      return from
          ? sentence.tokens().stream()
              .filter(t -> t.index() > number.index() && t.upos() == Upos.NUM)
              .filter(t -> sentence.children(t, "case").anyMatch(c -> c.lemma().equals("to")))
              .findFirst()
              .orElse(number)
          : number;
    }

    private List<Counted> claimed(Token verb) {
      List<Counted> all = new ArrayList<>();
      sentence
          .children(verb, "obj")
          .forEach(
              o -> {
                reader.numbered(o).map(Counted::ofNobodyNamed).ifPresent(all::add);
                sentence.children(o, "nmod").forEach(t -> all.addAll(reader.all(t)));
              });
      return all;
    }
  }
}
