package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Span;
import org.dateline.model.Stance;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Tells which part of a content its source speaks for, so that what happens there is on its word.
 * All of it where the shape states something ("said that …"). Else:
 *
 * <ul>
 *   <li>what a verb of telling has as its object: "<b>confirmed</b> the killing of two men";
 *   <li>the clause of a claim that is denied or confirmed: "<b>rejected</b> claims that police
 *       fired";
 *   <li>the deed of which somebody is accused: "<b>accused</b> the army of shelling the camp";
 *   <li>what somebody is said to have done: "<b>is believed</b> to have fled".
 *   <li>the reason for a judgement, as {@link Reasons} has it.
 * </ul>
 *
 * <p>Who praises, condemns, wants or plans something does not vouch for what happens in it.
 */
final class Vouching {
  private static final Set<String> DEED = Set.of("of", "for", "with");

  private final CueLexicon lexicon;

  Vouching(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The stretches of {@code contents} that the source of {@code candidate} speaks for. */
  List<Span> of(Candidate candidate, Stance stance, List<Span> contents) {
    Construction shape = candidate.construction();
    Token cue = candidate.cue();
    if (shape.states()
        || hearsay(candidate, lexicon)
        || Certainties.countsAnew(candidate, lexicon)) {
      return contents;
    }
    if (cue.upos() != Upos.VERB) {
      return List.of();
    }
    List<Token> reason = Reasons.of(candidate, lexicon);
    if (!reason.isEmpty()) {
      return Words.spans(candidate.sentence(), reason);
    }
    boolean tells = lexicon.in("VOUCHING", cue) && shape.takesObject();
    boolean accuses = accuses(cue, lexicon) && ofDeed(candidate);
    boolean relays = relays(cue, lexicon) && asSaying(candidate);
    if (tells || accuses || relays) {
      return contents;
    }
    boolean answersClaim =
        stance != Stance.NEUTRAL || lexicon.has(cue, "V", "say") || lexicon.has(cue, "V", "cite");
    return answersClaim ? claimed(candidate) : List.of();
  }

  /** Whether a verb lays a deed to somebody's charge. */
  static boolean accuses(Token verb, CueLexicon lexicon) {
    return verb.upos() == Upos.VERB && lexicon.in("ACCUSING", verb);
  }

  /** Whether the cue credits what somebody is said to have done. */
  static boolean hearsay(Candidate candidate, CueLexicon lexicon) {
    Construction shape = candidate.construction();
    return (shape == Construction.PASSIVE_INFINITIVE
            || shape == Construction.INFINITIVE && candidate.link().equals("passive"))
        && candidate.cue().upos() == Upos.VERB
        && lexicon.in("HEARSAY", candidate.cue());
  }

  /** "Of shelling", "for the raid": what follows the one who is accused. */
  private static boolean ofDeed(Candidate candidate) {
    int cue = candidate.cue().index();
    return candidate.content().stream()
        .filter(t -> t.index() > cue && (t.is("case") || t.is("mark")))
        .anyMatch(t -> DEED.contains(Words.lemma(t)));
  }

  /** "Quoted the minister <b>as saying</b> that …". */
  private boolean asSaying(Candidate candidate) {
    return candidate
        .sentence()
        .children(candidate.cue(), "advcl")
        .anyMatch(verb -> saying(verb, lexicon));
  }

  /** Whether a verb passes on what somebody else said. */
  static boolean relays(Token verb, CueLexicon lexicon) {
    return verb.upos() == Upos.VERB && lexicon.in("RELAYING", verb);
  }

  /** Whether {@code verb} is the "saying" of "quoted as saying". */
  static boolean saying(Token verb, CueLexicon lexicon) {
    return verb.xpos().equals("VBG") && lexicon.tells(verb);
  }

  /** The clauses of the claims that are the content: "claims <b>that police fired</b>". */
  private List<Span> claimed(Candidate candidate) {
    Sentence sentence = candidate.contentSentence();
    List<Span> clauses = new ArrayList<>();
    for (Token noun : candidate.content()) {
      boolean claim =
          names(noun, lexicon)
              && (noun.head() == candidate.cue().index()
                  || !candidate.content().contains(head(sentence, noun)));
      if (claim) {
        sentence.children(noun).stream()
            .filter(t -> t.index() > noun.index() && clause(sentence, t))
            .forEach(t -> clauses.addAll(Words.spans(sentence, Words.below(sentence, t))));
      }
    }
    return clauses;
  }

  /** Whether a word has the form of a noun that names a claim, whatever the tree takes it for. */
  static boolean claims(Token word, CueLexicon lexicon) {
    return CLAIMS.stream().anyMatch(family -> lexicon.noun(Words.lemma(word), family));
  }

  /** Whether a noun names something claimed, told or thought. */
  static boolean names(Token noun, CueLexicon lexicon) {
    return noun.upos() == Upos.NOUN
        && !noun.form().equalsIgnoreCase("talks")
        && CLAIMS.stream().anyMatch(family -> lexicon.has(noun, "N", family));
  }

  private static final List<String> CLAIMS = List.of("claim", "statement", "warning", "thought");

  private static Token head(Sentence sentence, Token token) {
    return sentence.head(token).orElse(token);
  }

  /** Whether a clause says what is claimed: it has a "that", or a preposition before a gerund. */
  static boolean clause(Sentence sentence, Token verb) {
    boolean beside = verb.is("acl") || verb.is("ccomp") || verb.is("advcl");
    Optional<String> mark = Subjects.preposition(sentence, verb);
    return beside
        && mark.filter(m -> m.equals("that") || m.equals("of")).isPresent()
        && (!verb.relation().equals("acl:relcl") || Subjects.complement(sentence, verb));
  }
}
