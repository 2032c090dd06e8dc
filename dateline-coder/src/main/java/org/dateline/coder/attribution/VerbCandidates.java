package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/** Lists the shapes that a verb makes with its clauses, objects and phrases. */
final class VerbCandidates {
  private static final Set<String> INSERTIONS = Set.of("parataxis", "discourse", "dep");

  private final Sentence sentence;
  private final Token verb;
  private final CueLexicon lexicon;
  private final Optional<Token> agent;
  private final List<Token> words;
  private final List<Candidate> found = new ArrayList<>();

  private VerbCandidates(Sentence sentence, Token verb, CueLexicon lexicon) {
    this.sentence = sentence;
    this.verb = verb;
    this.lexicon = lexicon;
    this.agent = Subjects.agent(sentence, verb, lexicon);
    this.words = CueWords.verb(sentence, verb);
  }

  static List<Candidate> of(Sentence sentence, Token verb, CueLexicon lexicon) {
    VerbCandidates candidates = new VerbCandidates(sentence, verb, lexicon);
    candidates.clauses();
    candidates.insertion();
    candidates.dependents();
    if (Subjects.passive(sentence, verb)) {
      candidates.passive();
    } else {
      candidates.active();
    }
    return candidates.found;
  }

  private void clauses() {
    for (Token child : sentence.children(verb)) {
      boolean clause = child.is("ccomp");
      boolean beside =
          child.relation().equals("parataxis")
              && (child.index() > verb.index() || agent.isPresent());
      if (clause || beside) {
        List<Token> told = Words.without(below(child), carriedOn(child));
        String link = clause ? mark(child) : "parataxis";
        add(Construction.CLAUSE, words, told, link);
        List<Token> core = Words.without(told, added(child));
        if (clause && core.size() < told.size()) {
          add(Construction.CLAUSE, words, core, link + "-core");
        }
      } else if (child.is("advcl") && child.index() > verb.index()) {
        String mark = mark(child);
        if (!mark.isEmpty() && child.xpos().equals("VBG")) {
          oblique(child, mark);
        } else if (mark.equals("like") || mark.equals("if") || mark.equals("as")) {
          add(Construction.CLAUSE, words, below(child), "advcl-" + mark);
        } else if (mark.isEmpty() && child.xpos().equals("VB")) {
          add(Construction.INFINITIVE, words, below(child), "advcl");
        }
      }
    }
  }

  /** "…, he said, <u>adding that talks had failed</u>": what the participle tells is its own. */
  private List<Token> carriedOn(Token told) {
    List<Token> words = List.of();
    for (Token child : sentence.children(told)) {
      if (Subjects.teller(sentence, child, lexicon)
          .filter(t -> t.index() == verb.index())
          .isPresent()) {
        words = Words.union(sentence, words, below(child));
      }
    }
    return words;
  }

  /** What a comma adds to the end of a clause: "…, while the others wait". */
  private List<Token> added(Token clause) {
    List<Token> words = List.of();
    for (Token child : sentence.children(clause)) {
      boolean late = child.index() > clause.index() && child.index() > verb.index();
      boolean more = child.is("advcl") || child.is("conj") || child.is("parataxis");
      if (late && more && afterComma(child)) {
        words = Words.union(sentence, words, below(child));
      }
    }
    return words;
  }

  /** "Talks, he said, had failed": the content is the clause that the verb is inserted into. */
  private void insertion() {
    Optional<Token> head = sentence.head(verb);
    if (head.isEmpty()) {
      return;
    }
    if (INSERTIONS.contains(verb.relation())) {
      add(
          Construction.INSERTED,
          words,
          Words.without(
              Words.without(Words.below(sentence, head.get()), Words.below(sentence, verb)),
              carriedOn(head.get())),
          "");
    } else if (verb.is("advcl") && mark(verb).equals("as")) {
      add(
          Construction.AS_CLAUSE,
          words,
          Words.without(Words.below(sentence, head.get()), Words.below(sentence, verb)),
          "as");
    }
  }

  /** All that depends on the verb and follows it, up to what is added by a comma or "and". */
  private void dependents() {
    List<Token> kept = new ArrayList<>();
    List<Token> core = new ArrayList<>();
    for (Token child : sentence.children(verb)) {
      boolean added =
          child.is("conj")
              || child.is("parataxis")
              || child.is("cc")
              || child.is("advcl") && afterComma(child);
      if (child.index() > verb.index() && !added && !child.is("nsubj") && !child.is("punct")) {
        kept.addAll(below(child));
        if (!child.is("obl") && !child.is("advmod") && !child.is("advcl")) {
          core.addAll(below(child));
        }
      }
    }
    add(Construction.DEPENDENTS, words, Words.union(sentence, kept, List.of()), "all");
    if (!core.isEmpty() && core.size() < kept.size()) {
      add(Construction.DEPENDENTS, words, Words.union(sentence, core, List.of()), "core");
    }
  }

  private boolean afterComma(Token clause) {
    int first = below(clause).getFirst().index();
    return first > 0
        && (sentence.token(first - 1).form().equals(",")
            || sentence.token(first).form().equals(","));
  }

  private void active() {
    List<Token> objects = sentence.children(verb, "obj").toList();
    List<Token> complements = sentence.children(verb, "xcomp").toList();
    for (Token complement : complements) {
      complement(complement, objects);
    }
    for (Token object : objects) {
      add(Construction.OBJECT, words, below(object), "");
    }
    for (Token child : sentence.children(verb)) {
      if (child.is("obl") && child.index() > verb.index()) {
        Subjects.preposition(sentence, child).ifPresent(p -> oblique(child, p));
      }
    }
    if (objects.isEmpty() && verb.relation().equals("acl:relcl") && agent.isPresent()) {
      Token noun = sentence.token(verb.head());
      add(Construction.GAP, words, Words.nounPhrase(sentence, noun), "");
    }
  }

  private void complement(Token complement, List<Token> objects) {
    boolean infinitive =
        sentence.children(complement).stream().anyMatch(t -> t.upos() == Upos.PART && t.is("mark"));
    boolean verbal = complement.upos() == Upos.VERB || infinitive;
    Optional<Token> object =
        objects.stream().filter(o -> o.index() < complement.index()).findFirst();
    if (object.isPresent()) {
      List<Token> both = Words.union(sentence, below(object.get()), below(complement));
      add(
          verbal ? Construction.OBJECT_INFINITIVE : Construction.OBJECT_PREDICATE,
          words,
          both,
          infinitive ? "to" : "");
    }
    if (verbal) {
      add(
          infinitive ? Construction.INFINITIVE : Construction.GERUND,
          words,
          below(complement),
          infinitive ? "to" : "");
    } else if (object.isEmpty()) {
      add(Construction.OBJECT_PREDICATE, words, below(complement), "");
    }
    sentence
        .children(verb, "nsubj")
        .findFirst()
        .ifPresent(
            subject ->
                addWithout(
                    Construction.RAISING,
                    Words.union(sentence, below(subject), below(complement)),
                    infinitive ? "to" : ""));
  }

  /** A phrase after the verb, alone and together with the object before it. */
  private void oblique(Token phrase, String preposition) {
    List<Token> content = Words.withoutLink(sentence, below(phrase), phrase);
    add(Construction.OBLIQUE, CueWords.verbWith(sentence, verb, phrase), content, preposition);
    if (!Subjects.passive(sentence, verb)) {
      sentence
          .children(verb, "obj")
          .filter(object -> object.index() < phrase.index())
          .findFirst()
          .ifPresent(
              object ->
                  add(
                      Construction.OBJECT_OBLIQUE,
                      words,
                      Words.union(sentence, below(object), below(phrase)),
                      preposition));
    }
  }

  private void passive() {
    Optional<Token> subject = sentence.children(verb, "nsubj:pass").findFirst();
    if (subject.isEmpty() && (verb.is("acl") || verb.is("amod"))) {
      subject = Optional.of(sentence.token(verb.head()));
    }
    List<Token> about =
        subject
            .map(
                s ->
                    verb.is("acl") || verb.is("amod")
                        ? Words.without(Words.nounPhrase(sentence, s), Words.below(sentence, verb))
                        : below(s))
            .orElse(List.of());
    for (Token child : sentence.children(verb)) {
      String preposition = Subjects.preposition(sentence, child).orElse("");
      if (child.is("xcomp")) {
        add(
            Construction.PASSIVE_INFINITIVE,
            words,
            Words.union(sentence, about, below(child)),
            child.xpos());
        add(Construction.INFINITIVE, words, below(child), "passive");
      } else if ((child.is("obl") || child.is("advcl"))
          && child.index() > verb.index()
          && !preposition.isEmpty()
          && !preposition.equals("by")) {
        oblique(child, preposition);
        add(
            Construction.PASSIVE_OBLIQUE,
            words,
            Words.union(sentence, about, below(child)),
            preposition);
      }
    }
    if (!about.isEmpty()) {
      add(Construction.PASSIVE, words, about, agent.isPresent() ? "by" : "");
    }
  }

  private List<Token> below(Token head) {
    return Words.below(sentence, head);
  }

  private String mark(Token clause) {
    return Subjects.preposition(sentence, clause).orElse("");
  }

  private void add(Construction shape, List<Token> cue, List<Token> content, String link) {
    add(shape, cue, agent, content, link);
  }

  /** A cue whose subject belongs to the content has no source. */
  private void addWithout(Construction shape, List<Token> content, String link) {
    add(shape, words, Optional.empty(), content, link);
  }

  private void add(
      Construction shape,
      List<Token> cue,
      Optional<Token> source,
      List<Token> content,
      String link) {
    List<Token> rest = Words.without(content, cue);
    if (!Words.lexical(rest).isEmpty()) {
      found.add(new Candidate(sentence, shape, verb, cue, source, sentence, rest, link));
    }
  }
}
