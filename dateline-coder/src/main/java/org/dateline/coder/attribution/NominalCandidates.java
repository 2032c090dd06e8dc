package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/** Lists the shapes that nouns and adjectives make with their clauses and phrases. */
final class NominalCandidates {
  private final Sentence sentence;
  private final Token head;
  private final CueLexicon lexicon;
  private final List<Candidate> found = new ArrayList<>();

  private NominalCandidates(Sentence sentence, Token head, CueLexicon lexicon) {
    this.sentence = sentence;
    this.head = head;
    this.lexicon = lexicon;
  }

  static List<Candidate> ofNoun(Sentence sentence, Token noun, CueLexicon lexicon) {
    NominalCandidates candidates = new NominalCandidates(sentence, noun, lexicon);
    candidates.noun();
    return candidates.found;
  }

  static List<Candidate> ofAdjective(Sentence sentence, Token adjective, CueLexicon lexicon) {
    NominalCandidates candidates = new NominalCandidates(sentence, adjective, lexicon);
    candidates.adjective();
    return candidates.found;
  }

  private void noun() {
    Optional<Token> holder = Subjects.holder(sentence, head, lexicon);
    if (holder.isEmpty() && sentence.children(head).stream().anyMatch(t -> t.is("cop"))) {
      holder = Subjects.agent(sentence, head, lexicon);
    }
    List<Token> cue = CueWords.noun(sentence, head, lexicon);
    for (Token child : sentence.children(head)) {
      if (child.index() < head.index()) {
        continue;
      }
      String link = Subjects.preposition(sentence, child).orElse("");
      if (child.is("acl") || child.is("ccomp") || child.is("advcl") || child.is("xcomp")) {
        clause(child, holder, cue, link);
      } else if (child.is("nmod") || child.is("obl")) {
        phrase(child, holder, cue, link);
      }
    }
    copula(holder, cue);
  }

  private void clause(Token child, Optional<Token> holder, List<Token> cue, String link) {
    boolean infinitive = child.xpos().equals("VB") && particle(child);
    if (infinitive) {
      add(Construction.NOUN_INFINITIVE, cue, holder, Words.below(sentence, child), "to");
    } else if (!child.relation().equals("acl:relcl") || Subjects.complement(sentence, child)) {
      boolean gerund = child.xpos().equals("VBG") && !link.isEmpty();
      if (gerund) {
        phrase(child, holder, cue, link);
      } else {
        add(Construction.NOUN_CLAUSE, cue, holder, Words.below(sentence, child), link);
      }
    }
  }

  private void phrase(Token child, Optional<Token> holder, List<Token> cue, String link) {
    if (!link.isEmpty() && holder.map(h -> h.index() != child.index()).orElse(true)) {
      add(
          Construction.NOUN_OBLIQUE,
          CueWords.with(cue, sentence, child),
          holder,
          Words.withoutLink(sentence, Words.below(sentence, child), child),
          link);
    }
  }

  /** "The promise is that talks will go on". */
  private void copula(Optional<Token> holder, List<Token> cue) {
    if (!head.is("nsubj")) {
      return;
    }
    Token predicate = sentence.token(head.head());
    if (Words.lemma(predicate).equals("be")) {
      sentence
          .children(predicate, "ccomp")
          .forEach(c -> add(Construction.NOUN_CLAUSE, cue, holder, Words.below(sentence, c), "is"));
    } else if (sentence.children(predicate).stream().anyMatch(t -> t.is("cop"))
        && !judged(predicate)) {
      List<Token> content =
          Words.without(Words.below(sentence, predicate), Words.below(sentence, head));
      add(Construction.NOUN_CLAUSE, cue, holder, content, "is");
    }
  }

  /** "The argument <b>is strong</b>" says what it is like, and not what it is. */
  private boolean judged(Token predicate) {
    return predicate.upos() == Upos.ADJ && sentence.children(predicate, "mark").findAny().isEmpty();
  }

  private void adjective() {
    Optional<Token> source = Subjects.agent(sentence, head, lexicon);
    if (source.isEmpty() && (head.is("amod") || head.is("acl"))) {
      source = sentence.head(head);
    }
    List<Token> cue = CueWords.adjective(sentence, head);
    for (Token child : sentence.children(head)) {
      if (child.index() < head.index()) {
        continue;
      }
      String link = Subjects.preposition(sentence, child).orElse("");
      if (child.is("ccomp") || child.is("xcomp") || child.is("advcl") || child.is("csubj")) {
        if (child.xpos().equals("VBG") && !link.isEmpty()) {
          oblique(child, source, cue, link);
          continue;
        }
        Construction shape =
            particle(child) ? Construction.ADJECTIVE_INFINITIVE : Construction.ADJECTIVE_CLAUSE;
        add(shape, cue, source, Words.below(sentence, child), link);
        source
            .filter(s -> shape == Construction.ADJECTIVE_INFINITIVE)
            .ifPresent(
                s ->
                    add(
                        Construction.RAISING,
                        cue,
                        Optional.empty(),
                        Words.union(
                            sentence, Words.below(sentence, s), Words.below(sentence, child)),
                        "adj"));
      } else if (child.is("obl") || child.is("nmod")) {
        oblique(child, source, cue, link);
      }
    }
  }

  private void oblique(Token child, Optional<Token> source, List<Token> cue, String link) {
    if (!link.isEmpty()) {
      add(
          Construction.ADJECTIVE_OBLIQUE,
          CueWords.with(cue, sentence, child),
          source,
          Words.withoutLink(sentence, Words.below(sentence, child), child),
          link);
    }
  }

  private boolean particle(Token child) {
    return sentence.children(child).stream().anyMatch(t -> t.upos() == Upos.PART && t.is("mark"));
  }

  private void add(
      Construction shape,
      List<Token> cue,
      Optional<Token> source,
      List<Token> content,
      String link) {
    List<Token> rest = Words.without(content, cue);
    if (!Words.lexical(rest).isEmpty()) {
      found.add(new Candidate(sentence, shape, head, cue, source, sentence, rest, link));
    }
  }
}
