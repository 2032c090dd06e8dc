package org.dateline.coder.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.coder.event.FrameMatcher.Match;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.CountryCode;
import org.dateline.model.EventType;
import org.dateline.model.Sector;
import org.dateline.model.Status;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.NameType;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.TimeExpression;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * What speaks against a word's telling of an event of public life: whether it tells only of a
 * topic, of a standing condition or of private business. What cannot tell of an event where it
 * stands ({@link #tells}) is none; every other rule is a {@link Doubt}, which the learnt weights of
 * {@link TellingModel} heed among much else, and which decides alone where these know nothing of a
 * frame. Each rule is a class of uses:
 *
 * <ul>
 *   <li>a word inside a name or a date: "<i>March</i> 4", "the <i>Strike</i> Fund";
 *   <li>a noun before another noun, which says what the other is about: "an <i>investigation</i>
 *       report";
 *   <li>a participle before a noun, which tells of a condition: "the <i>occupied</i> town";
 *   <li>a clause that is a subject, which names an act in general: "<i>protesting</i> is a right";
 *   <li>a toll since some day, which sums up many incidents: "has <i>killed</i> 300 since May";
 *   <li>harm by nobody beside a mishap: "the crash in which two were <i>killed</i>";
 *   <li>a question: "<i>asked</i> what the plan was";
 *   <li>something said, given or agreed by nobody: "the <i>support</i> was large";
 *   <li>an event with one party that nothing codes: "he <i>refused</i>";
 *   <li>help, praise, talks, deals or wishes among private people alone, with no state, politician
 *       or public body on either side: "nurses <i>helped</i>", "the airline <i>apologised</i> to
 *       its passengers";
 *   <li>an act of word or help that was not done: "did not <i>support</i>"; a refusal is REJECT;
 *   <li>help, talks or easing that only could or should be: "could <i>help</i> the farmers";
 *   <li>a noun with one party in a circumstance: "during the <i>talks</i>".
 * </ul>
 */
final class Relevance {

  /** What can be told without a doer, and happens to private people too. */
  private static final Set<EventType> DEEDS =
      EnumSet.of(
          EventType.ASSAULT,
          EventType.COERCE,
          EventType.PROTEST,
          EventType.MOBILIZE,
          EventType.SANCTION,
          EventType.RETREAT);

  private static final Set<EventType> VIOLENT =
      EnumSet.of(EventType.ASSAULT, EventType.PROTEST, EventType.COERCE);

  /** Force, of which it is told whom it hit before anybody knows by whom. */
  private static final Set<EventType> FORCE =
      EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION);

  /** What private people do among themselves every day. */
  private static final Set<EventType> FRIENDLY =
      EnumSet.of(
          EventType.AGREE,
          EventType.CONSULT,
          EventType.SUPPORT,
          EventType.CONCEDE,
          EventType.COOPERATE,
          EventType.AID);

  /** Acts of word, which private people do as well. */
  private static final Set<EventType> WORDS = EnumSet.of(EventType.REQUEST, EventType.REJECT);

  /** What is no event where it is denied; refusals are a type of their own. */
  private static final Set<EventType> VOID =
      EnumSet.of(
          EventType.AID,
          EventType.SUPPORT,
          EventType.COOPERATE,
          EventType.CONCEDE,
          EventType.REQUEST,
          EventType.THREATEN,
          EventType.ACCUSE,
          EventType.AGREE,
          EventType.CONSULT,
          EventType.REJECT,
          EventType.PROTEST);

  /** What is no event while somebody could or should do it: who promises or asks is one. */
  private static final Set<EventType> WISHED =
      EnumSet.of(EventType.AID, EventType.COOPERATE, EventType.CONCEDE, EventType.CONSULT);

  private static final Set<Sector> PRIVATE =
      EnumSet.of(
          Sector.AGR,
          Sector.BUS,
          Sector.CVL,
          Sector.CRM,
          Sector.EDU,
          Sector.JRN,
          Sector.MED,
          Sector.REL);

  private static final Set<NameType> NAMES =
      EnumSet.of(NameType.PERSON, NameType.ORGANIZATION, NameType.FACILITY, NameType.LOCATION);

  private final AnnotatedDocument document;
  private final Lexicon lexicon;

  Relevance(AnnotatedDocument document, Lexicon lexicon) {
    this.document = document;
    this.lexicon = lexicon;
  }

  /** "The last fire was in July, when 54 were killed": harm by nobody, beside a mishap alone. */
  void dropMishaps(
      Grammar grammar, Map<Token, Match> matches, Predicate<Token> shots, Predicate<Token> done) {
    boolean violence =
        matches.values().stream()
            .anyMatch(m -> VIOLENT.contains(m.type().orElseThrow()) && !harm(m));
    boolean mishap =
        grammar.sentence().tokens().stream()
            .anyMatch(
                t ->
                    t.upos() == Upos.NOUN
                        && !shots.test(t)
                        && lexicon.wordClass("MISHAP").contains(Grammar.lemma(t)));
    if (mishap && !violence) {
      matches.entrySet().removeIf(e -> harm(e.getValue()) && !done.test(e.getKey()));
    }
  }

  private static boolean harm(Match match) {
    return match.arguments().grammar().in("HARM", match.arguments().head());
  }

  /** Whether the predicate can tell of an event where it stands. */
  boolean tells(Grammar grammar, Match match) {
    Token head = match.arguments().head();
    Sentence sentence = grammar.sentence();
    if (inName(sentence, head) || inDate(sentence, head)) {
      return false;
    }
    if (grammar.verbal(head)) {
      return !head.is("amod")
          && !head.is("csubj")
          && !toll(grammar, match)
          && !question(grammar, match);
    }
    return match.arguments().noun().isPresent() || !head.is("compound");
  }

  private boolean inName(Sentence sentence, Token word) {
    for (NamedMention name : document.namesIn(sentence)) {
      if (name.first() <= word.index()
          && word.index() <= name.last()
          && NAMES.contains(name.type())) {
        return true;
      }
    }
    return false;
  }

  private boolean inDate(Sentence sentence, Token word) {
    return document.timesIn(sentence).stream()
        .filter(t -> t.kind() == TimeExpression.Kind.DATE || t.kind() == TimeExpression.Kind.TIME)
        .anyMatch(t -> t.span().contains(word.span().start()));
  }

  private static boolean toll(Grammar grammar, Match match) {
    Token verb = match.arguments().head();
    Sentence sentence = grammar.sentence();
    return match.type().filter(EventType.ASSAULT::equals).isPresent()
        && Stream.concat(Stream.of(verb), sentence.head(verb).filter(h -> verb.is("conj")).stream())
            .flatMap(v -> sentence.children(v).stream())
            .anyMatch(c -> grammar.caseOf(c).equals("since"))
        && grammar.logicalObject(verb).stream()
            .anyMatch(o -> sentence.children(o, "nummod").findAny().isPresent());
  }

  private static boolean question(Grammar grammar, Match match) {
    return Grammar.lemma(match.arguments().head()).equals("ask")
        && match
            .arguments()
            .complement()
            .filter(clause -> interrogative(grammar.sentence(), clause))
            .isPresent();
  }

  private static boolean interrogative(Sentence sentence, Token clause) {
    return Stream.concat(Stream.of(clause), sentence.children(clause).stream())
        .anyMatch(
            t ->
                t.xpos().startsWith("W")
                    || (t.is("mark") && Set.of("if", "whether").contains(Grammar.lower(t))));
  }

  /** Whether these parties make it an event of public life. */
  boolean concerns(Grammar grammar, Match match, List<Actor> actors, List<Actor> recipients) {
    EventType type = match.type().orElseThrow();
    boolean deed = DEEDS.contains(type);
    if (actors.isEmpty() && !deed && !match.arguments().passive()) {
      return false;
    }
    boolean oneSided = actors.isEmpty() || (recipients.isEmpty() && actors.size() < 2);
    List<Actor> all = Stream.concat(actors.stream(), recipients.stream()).toList();
    if (!oneSided) {
      // A scholar's visit is no part of public life for the country that he goes to.
      boolean excursion =
          type == EventType.CONSULT
              && !recipients.isEmpty()
              && actors.stream().allMatch(a -> !a.sectors().isEmpty() && isPrivate(a));
      return !(FRIENDLY.contains(type) || WORDS.contains(type))
          || (!excursion && all.stream().anyMatch(this::isPublic));
    }
    if (all.stream().allMatch(a -> a.basis() == ActorBasis.UNKNOWN)) {
      return FORCE.contains(type) && actors.isEmpty() && all.stream().anyMatch(this::isPeople);
    }
    boolean everyday =
        (FRIENDLY.contains(type) || type == EventType.REQUEST)
            && all.stream().allMatch(this::isPrivate);
    return deed || !(everyday || circumstance(grammar, match));
  }

  /**
   * Whether a mention with its status tells of anything: nothing is done by not helping, or by what
   * "could help".
   */
  static boolean happens(EventType type, Status status) {
    return switch (status) {
      case NEGATED -> !VOID.contains(type);
      case HYPOTHETICAL, DEMANDED -> !WISHED.contains(type);
      case ACTUAL, FUTURE, HISTORICAL -> true;
    };
  }

  private static boolean circumstance(Grammar grammar, Match match) {
    Token head = match.arguments().head();
    boolean noun = !grammar.verbal(head) && match.arguments().noun().isEmpty();
    return noun && (head.is("nmod") || head.is("obl"));
  }

  /** A state, a body of several states, a known politician, or somebody of a public sector. */
  private boolean isPublic(Actor actor) {
    boolean sector = actor.sectors().stream().anyMatch(s -> !PRIVATE.contains(s));
    boolean state = actor.sectors().isEmpty() && !actor.countries().isEmpty();
    return sector
        || actor.countries().contains(CountryCode.IGO)
        || (state && (actor.id().isPresent() || !one(actor)));
  }

  /** Whether the words name one person, or are a pronoun, and not a state or its people. */
  private boolean one(Actor actor) {
    return head(actor, (s, t) -> t.upos() == Upos.PRON || person(s, t));
  }

  /** Whether the words are a person's name, a pronoun or a number: "dozens were killed". */
  private boolean isPeople(Actor actor) {
    return one(actor) || head(actor, (s, t) -> Parties.counted(t));
  }

  private boolean head(Actor actor, BiPredicate<Sentence, Token> is) {
    return actor.span().flatMap(document::sentenceOf).stream()
        .anyMatch(
            sentence ->
                actor
                    .span()
                    .flatMap(sentence::headOf)
                    .filter(t -> is.test(sentence, t))
                    .isPresent());
  }

  private boolean person(Sentence sentence, Token token) {
    return document.namesIn(sentence).stream()
        .anyMatch(
            n ->
                n.type() == NameType.PERSON
                    && n.first() <= token.index()
                    && token.index() <= n.last());
  }

  private boolean isPrivate(Actor actor) {
    return actor.sectors().isEmpty() ? !isPublic(actor) : PRIVATE.containsAll(actor.sectors());
  }
}
