package org.dateline.coder.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Reads logical roles from the dependency tree of one sentence: passives, control, coordination,
 * relative and reduced clauses. Roles are given as the head tokens of noun phrases; coordinated
 * phrases are given by their first head.
 *
 * <p>Relations are those of English EWT. Every walk goes upwards in the tree or is bounded, so the
 * cost of a question is at most the length of the sentence. For one thread; answers are remembered.
 */
final class Grammar {
  private final Sentence sentence;
  private final Lexicon lexicon;

  /** What was asked before, by token: frames ask the same of a verb time and again. */
  private final Map<Token, List<Token>> subjects = new HashMap<>();

  private final Map<Token, List<Token>> objects = new HashMap<>();
  private final Map<Token, String> cases = new HashMap<>();

  /** Of a sentence, with the word classes of {@code lexicon}. */
  Grammar(Sentence sentence, Lexicon lexicon) {
    this.sentence = sentence;
    this.lexicon = lexicon;
  }

  Sentence sentence() {
    return sentence;
  }

  /** Whether a word's lemma is in a word class. */
  boolean in(String wordClass, Token token) {
    return lexicon.wordClass(wordClass).contains(lemma(token));
  }

  /** Whether a verb only says that its subject happens: "the talks resumed", "took place". */
  boolean occurs(Token verb) {
    boolean takesPlace =
        lemma(verb).equals("take")
            && sentence.children(verb, "obj").anyMatch(o -> lemma(o).equals("place"));
    return takesPlace
        || (in("OCCURRING", verb) && sentence.children(verb, "obj").findAny().isEmpty());
  }

  static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }

  static String lower(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }

  /** Whether the verb is in the passive, with an auxiliary or as a bare participle. */
  boolean passive(Token verb) {
    if (has(verb, "nsubj:pass") || has(verb, "aux:pass") || has(verb, "obl:agent")) {
      return true;
    }
    if (!verb.xpos().equals("VBN") || has(verb, "aux")) {
      return false;
    }
    if (verb.is("acl") && !verb.relation().equals("acl:relcl")) {
      return true;
    }
    if (verb.is("conj") && !has(verb, "nsubj")) {
      return sentence.head(verb).filter(this::passive).isPresent();
    }
    return (verb.is("advcl") || verb.is("amod") || verb.is("xcomp")) && !has(verb, "obj");
  }

  private List<Token> children(Token token, String relation) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(token)) {
      if (child.is(relation)) {
        found.add(child);
      }
    }
    return found;
  }

  private boolean has(Token token, String relation) {
    for (Token child : sentence.children(token)) {
      if (child.relation().equals(relation)) {
        return true;
      }
    }
    return false;
  }

  /** Who does it: the subject, in passives the by-phrase. */
  List<Token> logicalSubject(Token verb) {
    List<Token> known = subjects.get(verb);
    if (known == null) {
      known = passive(verb) ? agent(verb) : subject(verb);
      subjects.put(verb, known);
    }
    return known;
  }

  /** To whom it is done: the object, in passives the subject. */
  List<Token> logicalObject(Token verb) {
    List<Token> known = objects.get(verb);
    if (known == null) {
      known = passive(verb) ? subject(verb) : object(verb);
      objects.put(verb, known);
    }
    return known;
  }

  /** Who makes a thing act: of "missiles fired by the army" the army. */
  List<Token> wielder(Token thing) {
    return sentence
        .children(thing, "acl")
        .filter(this::passive)
        .map(this::agent)
        .filter(agents -> !agents.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The subject of the verb that reports this clause: "the army says <i>it</i> has attacked". */
  List<Token> reporter(Token pronoun) {
    Optional<Token> verb = sentence.head(pronoun).filter(v -> pronoun.is("nsubj"));
    for (int steps = 0; steps < 4 && verb.isPresent(); steps++) {
      if (verb.get().is("ccomp") || verb.get().is("parataxis")) {
        return sentence.head(verb.get()).map(this::subject).orElse(List.of());
      }
      boolean carries = verb.get().is("conj") || verb.get().is("xcomp");
      verb = carries ? sentence.head(verb.get()) : Optional.empty();
    }
    return List.of();
  }

  private List<Token> agent(Token verb) {
    List<Token> agents = new ArrayList<>();
    sentence.children(verb).stream()
        .filter(c -> c.relation().equals("obl:agent") || (c.is("obl") && "by".equals(caseOf(c))))
        .filter(c -> !c.relation().equals("obl:tmod"))
        .forEach(agents::add);
    if (agents.isEmpty()) {
      sentence
          .children(verb, "conj")
          .filter(this::passive)
          .limit(1)
          .map(this::agent)
          .forEach(agents::addAll);
    }
    if (agents.isEmpty()) {
      agents.addAll(court(verb));
    }
    return resolved(agents.isEmpty() ? Misread.agent(sentence, verb) : agents);
  }

  /** "Was found guilty in the high court": it is the court that does it. */
  private List<Token> court(Token verb) {
    return in("COURT_RULING", verb)
        ? sentence.children(verb).stream()
            .filter(c -> c.is("obl") || c.is("xcomp"))
            .flatMap(c -> Stream.concat(Stream.of(c), sentence.children(c).stream()))
            .filter(c -> in("COURT", c) && GrammarWords.COURT_CASES.contains(caseOf(c)))
            .limit(1)
            .toList()
        : List.of();
  }

  /** The grammatical subject, found through control, coordination and relative clauses. */
  List<Token> subject(Token verb) {
    return subject(verb, 0);
  }

  private List<Token> subject(Token verb, int depth) {
    List<Token> own =
        sentence.children(verb).stream()
            .filter(c -> c.is("nsubj") && !c.upos().equals(Upos.PUNCT))
            .filter(c -> !Misread.oblique(sentence, c, verb))
            .toList();
    if (!own.isEmpty()) {
      // Of two subjects that a misread gives, the one closest to the verb is its own.
      List<Token> before = own.stream().filter(c -> c.index() < verb.index()).toList();
      return resolved(before.isEmpty() ? own.subList(0, 1) : List.of(before.getLast()));
    }
    Optional<Token> above = sentence.head(verb);
    if (above.isEmpty() || depth > 8) {
      return Misread.subject(sentence, verb);
    }
    Token head = above.get();
    return switch (verb.relation()) {
      case "conj" -> verbal(head) || copular(head) ? subject(head, depth + 1) : List.of();
      case "xcomp" -> controller(head, depth);
      case "advcl", "advcl:relcl" -> {
        if (has(verb, "mark") && !infinitive(verb) && !gerund(verb)) {
          yield List.of();
        }
        List<Token> others = about(head, verb);
        yield others.isEmpty() ? subject(head, depth + 1) : others;
      }
      case "acl:relcl" -> List.of(head);
      case "acl" ->
          infinitive(verb) || (in("ISSUED", head) && !passive(verb) && !faced(head))
              ? owner(head, depth)
              : List.of(head);
      case "ccomp" -> {
        List<Token> fronted = fronted(head, verb);
        yield fronted.isEmpty() ? Misread.subject(sentence, verb) : fronted;
      }
      case "amod" -> List.of(head);
      default -> Misread.subject(sentence, verb);
    };
  }

  /**
   * "Condemned the rebels for attacking", "warned the rebels against attacking": who is judged or
   * warned does it, and not who judges or warns.
   */
  private List<Token> about(Token governor, Token deed) {
    if (!gerund(deed) || governor.index() > deed.index() || passive(governor)) {
      return List.of();
    }
    boolean objects =
        sentence
            .children(deed, "mark")
            .map(Grammar::lower)
            .anyMatch(
                m ->
                    GrammarWords.KEPT_FROM.contains(m)
                        || (GrammarWords.REASONS.contains(m) && in("JUDGING", governor)));
    return objects ? object(governor) : List.of();
  }

  /** "Vetoed a resolution": whose paper it is, its verb's subject is not. */
  private boolean faced(Token paper) {
    return paper.is("obj") && governingVerb(paper).filter(v -> in("FACING", v)).isPresent();
  }

  /** "The police detained three men, media said": the first subject belongs to the first verb. */
  private List<Token> fronted(Token reporting, Token verb) {
    List<Token> subjects = sentence.children(reporting, "nsubj").toList();
    return verb.index() < reporting.index()
            && subjects.size() > 1
            && subjects.getFirst().index() < verb.index()
        ? resolved(subjects.subList(0, 1))
        : List.of();
  }

  private List<Token> controller(Token governor, int depth) {
    List<Token> objects = in("SUBJECT_CONTROL", governor) ? List.of() : object(governor);
    if (!objects.isEmpty() && !passive(governor)) {
      return objects;
    }
    List<Token> addressed = oblique(governor, "on");
    return lemma(governor).equals("call") && !addressed.isEmpty()
        ? addressed
        : subject(governor, depth + 1);
  }

  /** Whose plan, decision or promise a noun is. */
  private List<Token> owner(Token noun, int depth) {
    List<Token> owners = sentence.children(noun, "nmod:poss").toList();
    if (!owners.isEmpty()) {
      return resolved(owners);
    }
    Optional<Token> verb = governingVerb(noun);
    return verb.isPresent() && (noun.is("obj") || noun.is("obl"))
        ? (passive(verb.get()) ? agent(verb.get()) : subject(verb.get(), depth + 1))
        : oblique(noun, "by");
  }

  /** The verb that a noun is subject, object or oblique of, if it is of one. */
  Optional<Token> governingVerb(Token noun) {
    return sentence
        .head(noun)
        .filter(h -> verbal(h) && (noun.is("obj") || noun.is("obl") || noun.is("nsubj")));
  }

  /** The grammatical object, or the noun that a relative clause leaves out. */
  private List<Token> object(Token verb) {
    List<Token> own = children(verb, "obj");
    if (!own.isEmpty()) {
      return resolved(own);
    }
    // A parser takes a lone object for an indirect one now and then.
    List<Token> indirect = children(verb, "iobj");
    if (!indirect.isEmpty()) {
      return resolved(indirect);
    }
    // A second subject, behind the verb, is an object that was misread.
    List<Token> subjects = children(verb, "nsubj");
    if (!subjects.isEmpty() && subjects.getFirst().index() < verb.index()) {
      for (Token subject : subjects) {
        if (subject.index() > verb.index()) {
          return resolved(List.of(subject));
        }
      }
    }
    // "freed at least ten people", "lent up to a billion": the quantity is no preposition.
    for (Token oblique : children(verb, "obl")) {
      if (Prepositions.counts(sentence, oblique)) {
        return resolved(List.of(oblique));
      }
    }
    Optional<Token> head = sentence.head(verb);
    if (verb.relation().equals("acl:relcl")
        && head.isPresent()
        && sentence.children(verb, "nsubj").anyMatch(s -> !relative(s))
        && sentence.children(verb, "obl").noneMatch(this::relative)) {
      return List.of(head.get());
    }
    List<Token> misread = Misread.object(sentence, verb);
    if (!misread.isEmpty()) {
      return misread;
    }
    // "bombed and shelled the town": the object stands with the second verb.
    return sentence
        .children(verb, "conj")
        .filter(c -> c.index() - verb.index() <= 3 && verbal(c) && !has(c, "nsubj"))
        .limit(1)
        .flatMap(c -> sentence.children(c, "obj"))
        .toList();
  }

  /** Nouns that are subjects of the clauses above a word's own, nearest first. */
  List<Token> governingSubjects(Token word) {
    List<Token> subjects = new ArrayList<>();
    Optional<Token> clause = sentence.head(word);
    for (int steps = 0; steps < 6 && clause.isPresent(); steps++) {
      clause = sentence.head(clause.get());
      clause.stream()
          .flatMap(c -> sentence.children(c, "nsubj"))
          .filter(s -> nominal(s) && s.upos() != Upos.PRON && s.index() < word.index())
          .forEach(subjects::add);
    }
    return subjects;
  }

  /** The indirect object. */
  List<Token> indirectObject(Token verb) {
    return resolved(children(verb, "iobj"));
  }

  /** Noun phrases that {@code preposition} ties to a verb or noun. */
  List<Token> oblique(Token word, String preposition) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(word)) {
      if (preposition.equals(caseOf(child)) && oblique(child, word)) {
        found.add(child);
      }
    }
    return resolved(found);
  }

  private boolean oblique(Token child, Token word) {
    return !child.relation().equals("nmod:poss")
        && ((child.is("obl") && !Misread.ofRelative(sentence, child, word))
            || child.is("nmod")
            || (child.is("xcomp") && nominal(child))
            || Misread.oblique(sentence, child, word));
  }

  /** The preposition of a phrase, fixed expressions joined by spaces; empty where it has none. */
  String caseOf(Token noun) {
    String known = cases.get(noun);
    if (known == null) {
      known = Prepositions.of(sentence, noun);
      cases.put(noun, known);
    }
    return known;
  }

  /** Possessors of a noun. */
  List<Token> possessors(Token noun) {
    return resolved(children(noun, "nmod:poss"));
  }

  /** Words before a noun that may name an actor: "Syrian", "police", "Hamas". */
  List<Token> modifiers(Token noun) {
    return sentence.children(noun).stream()
        .filter(c -> c.index() < noun.index())
        .filter(c -> c.is("amod") || c.is("compound") || c.relation().startsWith("nmod"))
        .filter(c -> !c.relation().equals("nmod:poss"))
        .toList();
  }

  /** The clause that completes a verb or noun: "demanded that …", "agreed to …", "a call to …". */
  Optional<Token> complement(Token word) {
    Stream<Token> clauses =
        sentence.children(word).stream()
            .filter(
                c ->
                    (c.is("ccomp") && clausal(c))
                        || c.is("xcomp")
                        || (c.relation().equals("acl") && infinitive(c) && !verbal(word))
                        || (c.relation().equals("advcl") && infinitive(c) && verbal(word)));
    return clauses.findFirst();
  }

  /** The persons to whom a complement's action belongs: "ordered the troops to leave". */
  List<Token> addressed(Token word) {
    for (List<Token> found :
        List.of(
            passive(word) ? subject(word) : object(word),
            indirectObject(word),
            oblique(word, "on"),
            oblique(word, "to"),
            oblique(word, "for"))) {
      if (!found.isEmpty()) {
        return found;
      }
    }
    return complementSubject(word);
  }

  /** Whether a clause has one of these auxiliaries, and not of what is past: "should have gone". */
  boolean modal(Token clause, Set<String> words) {
    return sentence.children(clause, "aux").anyMatch(a -> words.contains(lower(a)))
        && sentence.children(clause, "aux").noneMatch(a -> lower(a).equals("have"));
  }

  /** The subject inside a that-clause. */
  List<Token> complementSubject(Token word) {
    return complement(word)
        .map(c -> resolved(sentence.children(c, "nsubj").toList()))
        .orElse(List.of());
  }

  /** Whether a thing belongs to somebody whom a pronoun names: "its troops", "their own plan". */
  boolean owned(Token noun) {
    return sentence.children(noun, "nmod:poss").anyMatch(p -> p.upos() == Upos.PRON);
  }

  /** Whether a phrase's head names a day or month. */
  static boolean temporal(Token token) {
    return GrammarWords.CALENDAR.contains(lower(token)) || token.relation().endsWith(":tmod");
  }

  boolean verbal(Token token) {
    return token.upos() == Upos.VERB || token.upos() == Upos.AUX;
  }

  static boolean nominal(Token token) {
    return token.upos() == Upos.NOUN || token.upos() == Upos.PROPN || token.upos() == Upos.PRON;
  }

  /** Whether a noun or adjective is a predicate with a copula. */
  boolean copular(Token token) {
    return has(token, "cop");
  }

  private boolean clausal(Token token) {
    return verbal(token) || copular(token) || has(token, "nsubj");
  }

  /** Whether the verb is a to-infinitive. */
  boolean infinitive(Token verb) {
    return sentence.children(verb, "mark").anyMatch(m -> lower(m).equals("to"));
  }

  /** "Ten were killed when a bomb <b>exploded</b>": the clause that tells of the same moment. */
  Optional<Token> meanwhile(Token verb) {
    return sentence.children(verb, "advcl").filter(this::accompanies).findFirst();
  }

  /** A clause of the same time and place: "met the envoy, accusing him of lies", "when …". */
  boolean accompanies(Token clause) {
    List<Token> openers =
        sentence.children(clause).stream()
            .filter(c -> c.is("mark") || c.xpos().equals("WRB"))
            .toList();
    return openers.isEmpty()
        ? gerund(clause)
        : openers.stream().allMatch(o -> GrammarWords.SIMULTANEOUS.contains(lower(o)));
  }

  private static boolean gerund(Token verb) {
    return verb.xpos().equals("VBG");
  }

  private boolean relative(Token token) {
    return GrammarWords.RELATIVES.contains(lower(token))
        && (token.upos() == Upos.PRON || token.xpos().startsWith("W"));
  }

  /** Replaces relative pronouns by the nouns that they stand for. */
  private List<Token> resolved(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return List.of();
    }
    Set<Token> out = new LinkedHashSet<>();
    for (Token token : tokens) {
      out.add(relative(token) ? antecedent(token).orElse(token) : token);
    }
    return List.copyOf(out);
  }

  private Optional<Token> antecedent(Token pronoun) {
    Optional<Token> at = sentence.head(pronoun);
    for (int steps = 0; steps < 12 && at.isPresent(); steps++) {
      if (at.get().relation().equals("acl:relcl")) {
        return sentence.head(at.get());
      }
      at = sentence.head(at.get());
    }
    return Optional.empty();
  }
}
