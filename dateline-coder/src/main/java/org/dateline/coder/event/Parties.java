package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.coder.actor.ArticleActors;
import org.dateline.coder.lexicon.Condition;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.coder.lexicon.Predicate;
import org.dateline.coder.lexicon.Roles;
import org.dateline.coder.lexicon.Slot;
import org.dateline.model.Actor;
import org.dateline.model.EventType;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.CoreferenceChain;
import org.dateline.text.document.Mention;
import org.dateline.text.document.NameType;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Turns the phrases in a frame's slots into actors, and drops what is no political actor. For one
 * article and one thread; what was asked once is remembered.
 */
final class Parties {
  private static final Set<String> PEOPLE_PRONOUNS =
      Set.of("he", "she", "they", "him", "her", "them", "who", "whom", "we", "i", "us", "me");

  /** States whose short name is their adjective too: "the U.S. strike". */
  private static final Set<String> ABBREVIATED = Set.of("us", "usa", "uk", "uae", "un", "eu");

  private static final Set<String> ONE = Set.of("he", "she", "him", "her", "his", "hers");

  /** What behind a name and a hyphen says when, where or how; "-led", "-backed" say who. */
  private static final Set<String> TIES = Set.of("area", "based", "born", "bound", "era", "style");

  private static final Set<String> SCENES = Set.of("in", "at", "near", "outside");

  private static final Set<String> CROWDS =
      Set.of("dozens", "scores", "hundreds", "thousands", "tens", "millions", "many", "several");

  /** Deeds that are called by the place where they are done. */
  private static final Set<EventType> DONE_SOMEWHERE = Set.of(EventType.ASSAULT, EventType.PROTEST);

  private final AnnotatedDocument document;
  private final ArticleActors actors;
  private final Lexicon lexicon;

  /** The other mentions of what a pronoun stands for, by its sentence and token. */
  private final Map<List<Integer>, List<Mention>> chains = new HashMap<>();

  /** The political actors of the phrases that were asked about before. */
  private final Map<Token, List<Actor>> known = new HashMap<>();

  /**
   * The parties of one side.
   *
   * @param actors in order of the slots, without repeats
   * @param heads the heads of the phrases that are parties, and do not only have one inside
   * @param refused heads that fill a slot and are no political actor
   */
  record Found(List<Actor> actors, List<Token> heads, List<Token> refused) {
    static final Found NONE = new Found(List.of(), List.of(), List.of());
  }

  Parties(AnnotatedDocument document, ArticleActors actors, Lexicon lexicon) {
    this.document = document;
    this.actors = actors;
    this.lexicon = lexicon;
    for (CoreferenceChain chain : document.chains()) {
      for (Mention mention : chain.mentions()) {
        if (mention.kind() == Mention.Kind.PRONOUN) {
          chains.put(List.of(mention.sentence(), mention.head()), chain.mentions());
        }
      }
    }
  }

  /** The parties in the slots of one side. */
  Found find(Roles.Side side, Arguments arguments) {
    return find(side, arguments, false, false);
  }

  /**
   * The parties in the slots of one side.
   *
   * @param gathering whether it is one: its town is no party
   * @param any whether whatever fills a slot is a party, and not political actors alone
   */
  Found find(Roles.Side side, Arguments arguments, boolean gathering, boolean any) {
    List<Actor> found = new ArrayList<>();
    List<Token> heads = new ArrayList<>();
    List<Token> refused = new ArrayList<>();
    for (Slot slot : side.slots()) {
      for (Token head : arguments.in(slot)) {
        if (scene(arguments, head, slot, gathering)) {
          continue;
        }
        List<Actor> here =
            any
                ? anybody(arguments.grammar(), head, slot)
                : actors(arguments.grammar(), head, slot);
        if (here.isEmpty()) {
          if (doer(slot, head)) {
            refused.add(head);
          }
        } else if (here.stream()
            .anyMatch(a -> a.span().filter(head.span()::overlaps).isPresent())) {
          heads.add(head);
        }
        here.stream().filter(a -> !found.contains(a)).forEach(found::add);
      }
      if (!found.isEmpty() && !side.all()) {
        break;
      }
    }
    return new Found(found, heads, refused);
  }

  /** "A march in Oslo", "held talks in Oslo": the named place of a gathering is no party. */
  private boolean scene(Arguments arguments, Token head, Slot slot, boolean gathering) {
    return gathering && slot.kind() == Slot.Kind.PREPOSITION && scene(arguments.grammar(), head);
  }

  /** Whether a named place is where something is done: "in Oslo", "outside Oslo". */
  boolean scene(Grammar grammar, Token place) {
    return SCENES.contains(grammar.caseOf(place))
        && in(grammar.sentence(), place, NameType.LOCATION);
  }

  /** Whether a phrase that is no party can be what does it all the same: not a day, not "bomb". */
  private static boolean doer(Slot slot, Token head) {
    return slot.kind() != Slot.Kind.ADJ && !Grammar.temporal(head);
  }

  /** The first party among phrases, with some left out; empty where there is none. */
  Found first(Grammar grammar, List<Token> heads, List<Actor> not) {
    for (Token head : heads) {
      List<Actor> here =
          actors(grammar, head, Slot.OBJ, true).stream().filter(a -> !not.contains(a)).toList();
      if (!here.isEmpty()) {
        return new Found(here, List.of(head), List.of());
      }
    }
    return Found.NONE;
  }

  /** The actors of a phrase, or whoever or whatever it names where none is known. */
  private List<Actor> anybody(Grammar grammar, Token head, Slot slot) {
    List<Actor> known = political(grammar.sentence(), antecedent(grammar, head));
    boolean modifier = slot.kind() == Slot.Kind.ADJ;
    return modifier
        ? actors(grammar, head, slot)
        : known.isEmpty() ? actors.actors(grammar.sentence(), head) : known;
  }

  private List<Actor> actors(Grammar grammar, Token head, Slot slot) {
    return actors(grammar, head, slot, false);
  }

  /** The actors of a phrase, those of a subject left out that only say where a deed was done. */
  private List<Actor> actors(Grammar grammar, Token head, Slot slot, boolean loose) {
    return parties(grammar, head, slot, loose).stream()
        .filter(a -> slot.kind() != Slot.Kind.SUBJ || !onlyWhere(grammar.sentence(), head, a))
        .toList();
  }

  /** Whether a party is the place in "the Kyiv strike wounded four", and not the phrase's head. */
  private boolean onlyWhere(Sentence sentence, Token head, Actor party) {
    return party.span().filter(s -> !s.overlaps(head.span())).isPresent()
        && sentence.children(head).stream()
            .filter(t -> scene(sentence, t))
            .anyMatch(t -> party.span().filter(t.span()::overlaps).isPresent());
  }

  /**
   * "The Kyiv strike", "the Benghazi attacks": a town before the noun of a deed says where; "Israel
   * strikes" leaves it open.
   */
  boolean scene(Sentence sentence, Token place) {
    return site(sentence, place)
        && sentence.head(place).filter(this::deed).isPresent()
        && document.placesIn(sentence).stream()
            .filter(p -> p.place().span().overlaps(place.span()))
            .anyMatch(p -> p.place().admin1().isPresent());
  }

  private boolean deed(Token noun) {
    return Predicate.Pos.N.fits(noun.upos())
        && (lexicon.wordClass("HAPPENING").contains(Grammar.lemma(noun))
            || lexicon.frames(Grammar.lemma(noun)).stream()
                .filter(f -> f.predicate().pos() == Predicate.Pos.N)
                .flatMap(f -> f.meaning().stream())
                .anyMatch(m -> DONE_SOMEWHERE.contains(m.type())));
  }

  /** The actors of a phrase; a loose one fills no slot, and what only tells its kind is none. */
  private List<Actor> parties(Grammar grammar, Token head, Slot slot, boolean loose) {
    Sentence sentence = grammar.sentence();
    if (slot.kind() == Slot.Kind.ADJ && (site(sentence, head) || quality(head))) {
      return List.of();
    }
    List<Actor> political = political(sentence, antecedent(grammar, head));
    if (!political.isEmpty() || slot.kind() == Slot.Kind.ADJ) {
      return political;
    }
    Optional<Actor> within =
        actors
            .within(sentence, head)
            .filter(a -> owns(sentence, head, a))
            .filter(a -> !loose || !kindOf(sentence, head, a));
    if (within.isPresent()) {
      return List.of(within.get());
    }
    if (slot.kind() == Slot.Kind.SUBJ && described(sentence, head)) {
      return List.of(actors.actor(sentence, head));
    }
    if (slot.kind() == Slot.Kind.SUBJ) {
      return grammar.wielder(head).stream().flatMap(t -> political(sentence, t).stream()).toList();
    }
    // A town that is shelled stands for its people; a town in a subject does not act.
    boolean people =
        person(sentence, head)
            || (slot.kind() == Slot.Kind.OBJ && counted(head))
            || lexicon.wordClass("SETTLED").contains(Grammar.lemma(head));
    return sentence.subtree(head).stream()
        .filter(t -> in(sentence, t, NameType.LOCATION) && nominal(sentence, t, head))
        .findFirst()
        .or(() -> people ? Optional.of(head) : Optional.empty())
        .map(t -> List.of(actors.actor(sentence, t)))
        .orElse(List.of());
  }

  /**
   * Whether a party inside a phrase is one: "Silver" of "Silver Spring" is part of a name, and
   * "military" of "a military strike" says only of what kind the strike is.
   */
  private boolean owns(Sentence sentence, Token head, Actor party) {
    Optional<Token> last =
        sentence.tokens().stream()
            .filter(t -> party.span().filter(s -> s.end() == t.span().end()).isPresent())
            .findFirst();
    if (last.isEmpty()) {
      return true;
    }
    boolean named =
        document.namesIn(sentence).stream()
            .filter(n -> n.type() == NameType.LOCATION || n.type() == NameType.MISCELLANEOUS)
            .anyMatch(n -> covers(n, head) && covers(n, last.get()) && !head.equals(last.get()));
    boolean plain =
        sentence.tokens().stream()
            .filter(t -> party.span().filter(t.span()::overlaps).isPresent())
            .allMatch(Parties::kind);
    return !plain && !named && !hyphened(sentence, last.get());
  }

  /** "Called for more <i>government</i> spending": a common noun says of what kind a thing is. */
  private static boolean kindOf(Sentence sentence, Token head, Actor party) {
    return sentence
        .children(head, "compound")
        .filter(t -> party.span().filter(s -> s.end() == t.span().end()).isPresent())
        .anyMatch(t -> t.upos() == Upos.NOUN && Character.isLowerCase(t.form().charAt(0)));
  }

  /** "The Obama-era ban", "a London-based bank": a name that is part of an adjective. */
  private static boolean hyphened(Sentence sentence, Token name) {
    int next = name.index() + 1;
    if (next + 1 >= sentence.tokens().size()) {
      return false;
    }
    Token hyphen = sentence.token(next);
    Token word = sentence.token(next + 1);
    return hyphen.form().equals("-")
        && hyphen.span().start() == name.span().end()
        && word.span().start() == hyphen.span().end()
        && TIES.contains(Grammar.lower(word));
  }

  /** An adjective that is no name: "criminal", "military". */
  private static boolean kind(Token word) {
    return word.xpos().equals("JJ") && Character.isLowerCase(word.form().charAt(0));
  }

  /** "Criminal", "military", but not "terrorist", which is somebody too. */
  private boolean quality(Token word) {
    return kind(word) && !lexicon.wordClass("PERSON").contains(Grammar.lemma(word));
  }

  private static boolean covers(NamedMention name, Token token) {
    return name.first() <= token.index() && token.index() <= name.last();
  }

  /** "Hundreds were detained", "killing four": people, of whom only the number is told. */
  static boolean counted(Token head) {
    return head.upos() == Upos.NUM || CROWDS.contains(Grammar.lower(head));
  }

  /** "The Orlando shooting", "the Syria attack": a place's name before a noun says where. */
  private boolean site(Sentence sentence, Token word) {
    return word.is("compound")
        && (in(sentence, word, NameType.LOCATION) || in(sentence, word, NameType.FACILITY))
        && !ABBREVIATED.contains(Grammar.lower(word).replace(".", ""));
  }

  private List<Actor> political(Sentence sentence, Token head) {
    List<Actor> found = known.get(head);
    if (found == null) {
      found = actors.actors(sentence, head).stream().filter(actors::isPolitical).toList();
      known.put(head, found);
    }
    return found;
  }

  /** Whether no clause stands between a word and the phrase that it is part of. */
  private static boolean nominal(Sentence sentence, Token word, Token head) {
    Optional<Token> at = Optional.of(word);
    while (at.isPresent() && !at.get().equals(head)) {
      if (at.get().is("acl") || at.get().is("parataxis") || at.get().is("appos")) {
        return false;
      }
      at = sentence.head(at.get());
    }
    return true;
  }

  /** The words that a pronoun stands for, where its own sentence has them; else the word itself. */
  Token antecedent(Grammar grammar, Token head) {
    if (head.upos() != Upos.PRON) {
      return head;
    }
    return chained(grammar.sentence(), head)
        .or(
            () ->
                grammar.reporter(head).stream()
                    .filter(s -> agree(grammar.sentence(), head, s))
                    .findFirst())
        .or(
            () ->
                grammar.governingSubjects(head).stream()
                    .filter(s -> agree(grammar.sentence(), head, s))
                    .findFirst())
        .orElse(head);
  }

  private Optional<Token> chained(Sentence sentence, Token pronoun) {
    return chains.getOrDefault(List.of(sentence.index(), pronoun.index()), List.of()).stream()
        .filter(m -> m.sentence() == sentence.index() && m.kind() != Mention.Kind.PRONOUN)
        .map(m -> sentence.token(m.head()))
        .findFirst();
  }

  private boolean agree(Sentence sentence, Token pronoun, Token subject) {
    boolean person = in(sentence, subject, NameType.PERSON);
    boolean plural = subject.xpos().equals("NNS") || subject.xpos().equals("NNPS");
    return switch (Grammar.lower(pronoun)) {
      case "it" -> !person && !plural;
      case "he", "she" -> !plural && !in(sentence, subject, NameType.ORGANIZATION);
      case "they" -> !person;
      default -> false;
    };
  }

  /** Whether a phrase is of the kind that a condition asks for. */
  boolean is(Sentence sentence, Token head, Condition.Kind kind) {
    return switch (kind) {
      case PLACE ->
          in(sentence, head, NameType.LOCATION)
              || in(sentence, head, NameType.FACILITY)
              || lexicon.wordClass("PLACE").contains(Grammar.lemma(head));
      case PERSON -> person(sentence, head);
      case SEVERAL -> sentence.children(head, "conj").anyMatch(Grammar::nominal);
      case ACTOR -> person(sentence, head) || !political(sentence, head).isEmpty();
    };
  }

  /** Whether a phrase names single persons: by name, by "his" or by a word for people. */
  boolean individual(Sentence sentence, Token head) {
    return ONE.contains(Grammar.lower(head))
        || (head.upos() != Upos.PRON
            && person(sentence, head)
            && !in(sentence, head, NameType.NORP));
  }

  private boolean person(Sentence sentence, Token head) {
    if (head.upos() == Upos.PRON) {
      return PEOPLE_PRONOUNS.contains(Grammar.lower(head));
    }
    if (head.upos() == Upos.NOUN && described(sentence, head)) {
      return true;
    }
    return in(sentence, head, NameType.PERSON)
        || in(sentence, head, NameType.NORP)
        || lexicon.wordClass("PERSON").contains(Grammar.lemma(head));
  }

  /** "A plumber who fled": what "who" stands for is somebody. */
  private static boolean described(Sentence sentence, Token head) {
    return sentence
        .children(head, "acl")
        .filter(c -> c.relation().equals("acl:relcl"))
        .flatMap(c -> sentence.children(c).stream())
        .anyMatch(c -> c.xpos().equals("WP") && Grammar.lower(c).startsWith("who"));
  }

  private boolean in(Sentence sentence, Token token, NameType type) {
    for (NamedMention name : document.namesIn(sentence)) {
      if (name.type() == type && name.first() <= token.index() && token.index() <= name.last()) {
        return true;
      }
    }
    return false;
  }
}
