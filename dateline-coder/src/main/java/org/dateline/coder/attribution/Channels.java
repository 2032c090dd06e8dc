package org.dateline.coder.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * Finds who may have carried the words of a source to the outlet: "told <b>Reuters</b>", "a
 * statement carried by <b>the agency</b>", "in an interview with <b>the paper</b>". Whether it is
 * an agency or paper at all is for who knows the actors to say.
 */
final class Channels {
  private Channels() {}

  /** The head of the words that may name a carrier. */
  static Optional<Token> of(Candidate candidate, CueLexicon lexicon) {
    Sentence sentence = candidate.sentence();
    Token cue = candidate.cue();
    Optional<Token> told =
        lexicon.in("INFORMING", cue)
            ? sentence.children(cue).stream().filter(t -> t.is("obj") || t.is("iobj")).findFirst()
            : Optional.empty();
    return told.or(() -> spokenTo(sentence, cue, lexicon))
        .or(() -> candidate.source().flatMap(source -> carrier(sentence, source, lexicon)));
  }

  /** "Said to Reuters", "speaking to Reuters, … said", "said in an interview with Reuters". */
  private static Optional<Token> spokenTo(Sentence sentence, Token cue, CueLexicon lexicon) {
    Stream<Token> direct =
        lexicon.in("SPEAKING", cue) ? phrases(sentence, cue, Set.of("to")) : Stream.empty();
    Stream<Token> speaking =
        sentence
            .children(cue, "advcl")
            .filter(t -> lexicon.in("SPEAKING", t) && t.xpos().equals("VBG"))
            .flatMap(t -> phrases(sentence, t, Set.of("to", "with", "on")));
    Stream<Token> talk =
        phrases(sentence, cue, Set.of("in", "during"))
            .filter(t -> lexicon.in("INTERVIEW", t))
            .flatMap(
                t ->
                    Stream.concat(
                        sentence
                            .children(t, "nmod")
                            .filter(n -> linked(sentence, n, Set.of("with", "to", "by"))),
                        carrier(sentence, t, lexicon).stream()));
    return Stream.of(direct, speaking, talk).flatMap(s -> s).findFirst();
  }

  /** "A statement <b>carried by the agency</b>". */
  private static Optional<Token> carrier(Sentence sentence, Token noun, CueLexicon lexicon) {
    return sentence
        .children(noun, "acl")
        .filter(t -> lexicon.in("CARRYING", t) && t.xpos().equals("VBN"))
        .flatMap(t -> phrases(sentence, t, Set.of("by", "on", "in")))
        .findFirst();
  }

  private static Stream<Token> phrases(Sentence sentence, Token verb, Set<String> links) {
    return sentence.children(verb, "obl").filter(t -> linked(sentence, t, links));
  }

  private static boolean linked(Sentence sentence, Token phrase, Set<String> links) {
    return Subjects.preposition(sentence, phrase).filter(links::contains).isPresent();
  }

  /** The carrier with its words. */
  static Optional<SourceMention> mention(Candidate candidate, CueLexicon lexicon) {
    Sentence sentence = candidate.sentence();
    return of(candidate, lexicon).map(head -> mention(sentence, head));
  }

  /** The words of the noun phrase of {@code head}, without what introduces it. */
  static SourceMention mention(Sentence sentence, Token head) {
    List<Token> words = Words.withoutLink(sentence, Words.nounPhrase(sentence, head), head);
    return Words.spans(sentence, words).stream()
        .filter(span -> span.contains(head.span()))
        .findFirst()
        .map(span -> new SourceMention(sentence.index(), head.index(), span))
        .orElse(new SourceMention(sentence.index(), head.index(), head.span()));
  }
}
