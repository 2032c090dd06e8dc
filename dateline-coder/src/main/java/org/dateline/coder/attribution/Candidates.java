package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Lists every place of a document that has the shape of an attribution. Stateless but for files.
 */
public final class Candidates {
  /** Longer sentences are tables or lists, and are not read. */
  private static final int LONGEST = 250;

  /** What the network holds for less probable than 1 in 150 is no cue by weights. */
  private static final double POSSIBLE = -5;

  private final CueLexicon lexicon;

  Candidates(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * A candidate with what the weights are to judge it by.
   *
   * @param candidate the candidate
   * @param cue where its cue stands
   * @param contents where its content stands, at least one span
   * @param features readable features, {@code kind=value}
   */
  public record Described(
      Candidate candidate, Span cue, List<Span> contents, List<String> features) {
    /** Copies the lists. */
    public Described {
      contents = List.copyOf(contents);
      features = List.copyOf(features);
    }
  }

  /**
   * A word that may be a cue, with its readings.
   *
   * @param features what tells whether it is one
   * @param readings what its content may be, at least one
   */
  public record PossibleCue(List<String> features, List<Described> readings) {
    /** Copies the lists. */
    public PossibleCue {
      features = List.copyOf(features);
      readings = List.copyOf(readings);
    }

    /** The word. */
    public Token word() {
      return readings.getFirst().candidate().cue();
    }
  }

  /** All possible cues of a document, by sentence. */
  List<PossibleCue> describe(AnnotatedDocument document) {
    Features features = features(document);
    return possible(document, features).stream()
        .filter(readings -> weighed(readings.getFirst().candidate()))
        .map(readings -> new PossibleCue(features.of(readings), features.beside(readings)))
        .toList();
  }

  /** What describes the candidates of a document. */
  Features features(AnnotatedDocument document) {
    return new Features(document, lexicon, new QuoteMap(document.quotations()));
  }

  /**
   * The readings of each word that may be a cue, not yet told of each other; those from order alone
   * not yet described.
   */
  List<List<Described>> possible(AnnotatedDocument document, Features features) {
    QuoteMap quotes = new QuoteMap(document.quotations());
    Contents contents = new Contents(document, quotes, lexicon);
    List<List<Described>> all = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      if (sentence.tokens().size() <= LONGEST) {
        Map<Integer, List<Described>> byCue = new TreeMap<>();
        for (Candidate candidate : of(document, quotes, sentence)) {
          List<Span> spans = contents.of(candidate);
          if (!spans.isEmpty() && !Settings.only(candidate, lexicon)) {
            byCue
                .computeIfAbsent(candidate.cue().index(), k -> new ArrayList<>())
                .add(
                    new Described(
                        candidate,
                        Contents.cue(candidate),
                        spans,
                        candidate.construction().ordered() || !weighed(candidate)
                            ? List.of()
                            : features.of(candidate)));
          }
        }
        all.addAll(byCue.values());
      }
    }
    return all;
  }

  /**
   * Whether weights are asked for a candidate; a verb that the network holds impossible credits by
   * rule or not at all.
   */
  static boolean weighed(Candidate candidate) {
    Token cue = candidate.cue();
    return cue.upos() != Upos.VERB
        || candidate.sentence().scores().filter(s -> s.cue(cue.index()) < POSSIBLE).isEmpty();
  }

  private List<Candidate> of(AnnotatedDocument document, QuoteMap quotes, Sentence sentence) {
    List<Candidate> found =
        new ArrayList<>(HeadlineCandidates.of(sentence, document.namesIn(sentence), lexicon));
    for (Token token : sentence.tokens()) {
      switch (token.upos()) {
        case VERB, AUX -> {
          found.addAll(VerbCandidates.of(sentence, token, lexicon));
          found.addAll(QuoteCandidates.of(document, quotes, sentence, token, lexicon));
          found.addAll(OrderCandidates.of(sentence, token, lexicon));
          found.addAll(PhraseCandidates.ofPreposition(sentence, token, lexicon));
        }
        case NOUN -> found.addAll(NominalCandidates.ofNoun(sentence, token, lexicon));
        case ADJ -> {
          found.addAll(NominalCandidates.ofAdjective(sentence, token, lexicon));
          found.addAll(PhraseCandidates.ofAdjective(sentence, token, lexicon));
        }
        case ADV -> found.addAll(PhraseCandidates.ofAdverb(sentence, token, lexicon));
        case ADP, SCONJ, X ->
            found.addAll(PhraseCandidates.ofPreposition(sentence, token, lexicon));
        case CCONJ, DET, INTJ, NUM, PART, PRON, PROPN, PUNCT, SYM -> {
          // none of these carries an attribution by itself
        }
      }
    }
    return found;
  }
}
