package org.dateline.text.coreference;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Span;
import org.dateline.text.coreference.Traits.Being;
import org.dateline.text.coreference.Traits.Gender;
import org.dateline.text.document.Mention;
import org.dateline.text.document.NameType;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Joins each pronoun with the mention before it that scores highest: agreement is a condition;
 * nearness, subjects, parallel roles and what the report speaks of most raise the score. At most
 * {@value #WINDOW} mentions in {@value #SENTENCES} sentences are looked at, so that time stays
 * linear.
 */
final class PronounStep {
  private static final int WINDOW = 50;
  private static final int SENTENCES = 3;
  private static final int CLIMB = 12;
  private static final double LEAST = -1.5;
  private static final double NAMELESS = 1.2;
  private static final double FOLLOWING = 2.4;

  private final Entities entities;
  private final Speakers speakers;

  PronounStep(Entities entities, Speakers speakers) {
    this.entities = entities;
    this.speakers = speakers;
  }

  void join(List<Referent> referents) {
    for (Referent referent : referents) {
      if (referent.pronoun().isPresent()) {
        antecedent(referents, referent, referent.pronoun().get())
            .ifPresent(a -> entities.join(a, referent));
      }
    }
  }

  private Optional<Referent> antecedent(
      List<Referent> referents, Referent referent, Pronoun pronoun) {
    Optional<Speakers.Spoken> quotation = speakers.around(referent.mention().span());
    Optional<Referent> speaker = quotation.flatMap(Speakers.Spoken::speaker);
    if (pronoun.speaker()) {
      return speaker;
    }
    Optional<Referent> best = following(referents, referent, pronoun);
    double most = best.isPresent() ? FOLLOWING : LEAST;
    int from = Math.max(0, referent.number() - WINDOW);
    for (int i = referent.number() - 1; i >= from; i--) {
      Referent candidate = referents.get(i);
      int distance = referent.mention().sentence() - candidate.mention().sentence();
      if (distance > SENTENCES) {
        break;
      }
      boolean speaks = speaker.filter(s -> entities.same(s, candidate)).isPresent();
      if (!speaks && possible(candidate, referent, pronoun)) {
        double score = score(candidate, referent, pronoun, distance);
        if (score > most) {
          most = score;
          best = Optional.of(candidate);
        }
      }
    }
    return best;
  }

  /**
   * The subject that follows a pronoun in a clause or phrase set before it: "When she won, Maria
   * Lopez wept".
   */
  private Optional<Referent> following(
      List<Referent> referents, Referent referent, Pronoun pronoun) {
    Sentence sentence = referent.sentence();
    Optional<Token> above = Optional.of(referent.head());
    for (int step = 0; step < CLIMB && above.isPresent(); step++) {
      Token part = above.get();
      above = sentence.head(part);
      boolean before =
          above.filter(v -> v.index() > part.index()).isPresent()
              && (part.is("advcl") || part.is("obl"));
      if (!before) {
        continue;
      }
      int verb = part.head();
      for (int i = referent.number() + 1; i < referents.size(); i++) {
        Referent next = referents.get(i);
        if (next.sentence() != sentence || next.mention().head() > verb) {
          break;
        }
        boolean subject = next.head().is("nsubj") && next.head().head() == verb;
        if (subject && next.is(Mention.Kind.NAME)) {
          return Optional.of(next)
              .filter(n -> entities.traits(n).agrees(pronoun.traits()))
              .filter(n -> entities.traits(n).being() != Being.UNKNOWN);
        }
      }
    }
    return Optional.empty();
  }

  private boolean possible(Referent candidate, Referent referent, Pronoun pronoun) {
    boolean speaking = candidate.pronoun().filter(Pronoun::speaker).isPresent();
    Traits traits = entities.traits(candidate);
    if (speaking || !traits.agrees(pronoun.traits())) {
      return false;
    }
    boolean person = pronoun.traits().being() == Being.PERSON;
    if (person && traits.being() == Being.UNKNOWN && !candidate.is(Mention.Kind.NAME)) {
      return false;
    }
    if (candidate.sentence() != referent.sentence()) {
      return !pronoun.reflexive();
    }
    return bound(candidate, referent, pronoun);
  }

  /** Whether the tree lets the two be one: a pronoun is not the subject of its own verb. */
  private boolean bound(Referent candidate, Referent referent, Pronoun pronoun) {
    Sentence sentence = referent.sentence();
    Token inner = referent.head();
    Token outer = candidate.head();
    Span span = candidate.mention().span();
    if (span.overlaps(inner.span()) || insideNoun(sentence, inner, outer)) {
      return false;
    }
    boolean siblings = inner.head() == outer.head() && inner.head() >= 0;
    if (pronoun.reflexive()) {
      return siblings;
    }
    boolean possessive = inner.is("nmod:poss");
    boolean free = possessive || !siblings || inner.is("conj") || outer.is("advmod");
    return free && !doneByHimself(sentence, inner, outer);
  }

  /**
   * Whether a pronoun is the object of a verb whose subject, shared with the verb before it, is
   * {@code subject}: "Maria Lopez lost her temper and hit <i>her</i>" tells of two women.
   */
  private static boolean doneByHimself(Sentence sentence, Token object, Token subject) {
    if (!object.is("obj") && !object.is("iobj")) {
      return false;
    }
    Optional<Token> verb = sentence.head(object);
    for (int step = 0; step < CLIMB && verb.isPresent(); step++) {
      Token here = verb.get();
      List<Token> own = sentence.children(here, "nsubj").toList();
      if (!own.isEmpty()) {
        return own.contains(subject) && !sentence.head(object).equals(verb);
      }
      boolean shares =
          here.is("conj")
              || (here.is("xcomp")
                  && sentence
                      .head(here)
                      .filter(v -> sentence.children(v, "obj").findAny().isEmpty())
                      .isPresent());
      verb = shares ? sentence.head(here) : Optional.empty();
    }
    return false;
  }

  /** Whether the pronoun lies in the noun phrase that {@code outer} heads: "his brother". */
  private static boolean insideNoun(Sentence sentence, Token inner, Token outer) {
    Optional<Token> above = Optional.of(inner);
    for (int step = 0; step < CLIMB && above.isPresent(); step++) {
      if (above.get().equals(outer)) {
        return true;
      }
      if (above.get().upos() == Upos.VERB) {
        return false;
      }
      above = sentence.head(above.get());
    }
    return false;
  }

  private double score(Referent candidate, Referent referent, Pronoun pronoun, int distance) {
    Token head = candidate.head();
    Token inner = referent.head();
    boolean subject = isSubject(candidate.sentence(), head);
    boolean wanted = isSubject(referent.sentence(), inner);
    double score = -1.1 * distance;
    if (distance == 0) {
      score -= 0.02 * (inner.index() - head.index());
    }
    score += subject ? 0.9 : head.is("obj") ? 0.6 : head.is("nmod") ? -0.4 : 0;
    score += subject && wanted ? 0.5 : 0;
    score += subject && inner.is("nmod:poss") && distance == 0 ? 0.3 : 0;
    score += head.is("obj") && inner.is("obj") ? 0.5 : 0;
    score += 0.25 * Math.min(4, entities.size(candidate) - 1);
    score += kind(candidate, pronoun);
    score -= entities.isNamed(candidate) ? 0 : NAMELESS;
    Traits traits = entities.traits(candidate);
    boolean gender = traits.gender() != Gender.UNKNOWN;
    score += gender && traits.gender() == pronoun.traits().gender() ? 0.7 : 0;
    boolean person = pronoun.traits().being() == Being.PERSON;
    score -= person && traits.being() == Being.UNKNOWN ? 1 : 0;
    return score;
  }

  private static double kind(Referent candidate, Pronoun pronoun) {
    boolean thing = pronoun.traits().being() == Being.THING;
    return switch (candidate.mention().kind()) {
      case NAME -> {
        boolean place = candidate.type().filter(t -> t == NameType.LOCATION).isPresent();
        yield place && thing ? -0.3 : 0.3;
      }
      case NOMINAL -> candidate.definite() ? 0 : -0.4;
      case PRONOUN -> 0.4;
    };
  }

  private static boolean isSubject(Sentence sentence, Token token) {
    Token at = token;
    for (int step = 0; step < 2 && (at.is("conj") || at.is("appos")); step++) {
      at = sentence.head(at).orElse(at);
    }
    return at.is("nsubj");
  }
}
