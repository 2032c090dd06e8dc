package org.dateline.coder.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Shapes that always or never credit something. The gold that the weights are learnt from leaves
 * out many a voice inside another and many a claim that is named rather than told; and it is US
 * political news, where "attacked" and "struck" are words.
 */
final class Certainties {
  private static final Set<String> NOBODY = Set.of("nobody", "none", "no-one", "neither");

  private static final Set<String> TO_NUMBERS = Set.of("to", "at", "from", "up", "down");

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

  private static final int LONGEST_SIGNATURE = 6;

  private Certainties() {}

  /** Whether a candidate credits its content whatever the weights say. */
  static boolean holds(Candidate candidate, CueLexicon lexicon) {
    return switch (candidate.construction()) {
      case CLAUSE -> tellsInside(candidate, lexicon) || tells(candidate, lexicon);
      case QUOTE -> candidate.link().equals("near") && tells(candidate, lexicon);
      case NOUN_CLAUSE -> claims(candidate, lexicon);
      case PHRASE -> setApart(candidate, lexicon);
      case ACCORDING -> PhraseCandidates.per(candidate.cue());
      case PASSIVE_INFINITIVE -> Vouching.hearsay(candidate, lexicon) && done(candidate);
      case OBJECT_OBLIQUE -> countsAnew(candidate, lexicon);
      case HEADLINE_AFTER -> signed(candidate);
      case INSERTED -> tells(candidate, lexicon) && closes(candidate);
      case AS_CLAUSE,
          QUOTE_NEXT,
          QUOTE_BEFORE,
          AFTER,
          DEPENDENTS,
          AFTER_NEXT,
          AFTER_PART,
          BEFORE,
          CLOSING,
          INFINITIVE,
          GERUND,
          OBJECT_INFINITIVE,
          OBJECT_PREDICATE,
          OBJECT,
          OBLIQUE,
          GAP,
          RAISING,
          PASSIVE_OBLIQUE,
          PASSIVE,
          NOUN_INFINITIVE,
          NOUN_OBLIQUE,
          ADJECTIVE_CLAUSE,
          ADJECTIVE_INFINITIVE,
          ADJECTIVE_OBLIQUE,
          ADVERB,
          ADJECTIVE,
          HEADLINE,
          CITED,
          CONTINUED ->
          false;
    };
  }

  /** Whether a candidate credits nothing whatever the weights say. */
  static boolean refuses(Candidate candidate, CueLexicon lexicon) {
    Sentence sentence = candidate.sentence();
    boolean nobody =
        candidate
            .source()
            .filter(
                source ->
                    NOBODY.contains(Words.lemma(source))
                        || sentence.children(source, "det").anyMatch(Certainties::no))
            .isPresent();
    boolean label =
        candidate.construction() == Construction.HEADLINE
            && candidate.source().filter(t -> label(t, lexicon)).isPresent();
    return nobody
        || label
        || act(candidate, lexicon)
        || nobodys(candidate, lexicon)
        || manner(candidate)
        || describes(candidate)
        || contrasts(candidate)
        || ruling(candidate, lexicon)
        || noWord(candidate, lexicon)
        || PlainWords.are(candidate, lexicon)
        || wayOfTelling(candidate, lexicon);
  }

  /** "Ten died, the group claimed, <b>but the army denied</b> it": another voice's words. */
  private static boolean contrasts(Candidate candidate) {
    Token first = candidate.content().getFirst();
    boolean inserted = candidate.cue().is("parataxis");
    return inserted
        && candidate.construction().ordered()
        && first.index() > candidate.cue().index()
        && candidate.content().stream().limit(2).anyMatch(t -> t.upos() == Upos.CCONJ);
  }

  /** A verb that credits nothing by itself, with what it is done to, outside of any quotation. */
  private static boolean act(Candidate candidate, CueLexicon lexicon) {
    Token cue = candidate.cue();
    return cue.upos() == Upos.VERB
        && candidate.construction().takesObject()
        && lexicon.find(cue).isEmpty()
        && !countsAnew(candidate, lexicon)
        && candidate.content().stream().noneMatch(Words::isQuote);
  }

  /** A plain verb with its object and without anybody whose word or view it were. */
  private static boolean nobodys(Candidate candidate, CueLexicon lexicon) {
    return candidate.source().isEmpty()
        && candidate.construction().needsSource()
        && !Vouching.accuses(candidate.cue(), lexicon);
  }

  /** "Agreed <b>vehemently</b>": a content without a thing or an act. */
  private static boolean manner(Candidate candidate) {
    return Words.lexical(candidate.content()).stream()
        .allMatch(t -> t.upos() == Upos.ADV || t.upos() == Upos.ADP || t.upos() == Upos.PART);
  }

  /** "<b>Loved</b> ones": a participle before its noun. */
  private static boolean describes(Candidate candidate) {
    Token cue = candidate.cue();
    return cue.upos() == Upos.VERB
        && cue.head() > cue.index()
        && (cue.is("amod") || cue.is("compound"));
  }

  /** "Said in a <b>statement</b> that …": the verb tells; the noun says how. */
  private static boolean wayOfTelling(Candidate candidate, CueLexicon lexicon) {
    Token noun = candidate.cue();
    return candidate.construction() == Construction.NOUN_CLAUSE
        && noun.is("obl")
        && candidate.sentence().head(noun).filter(lexicon::tells).isPresent();
  }

  private static boolean label(Token heading, CueLexicon lexicon) {
    return lexicon.in("HEADING", lower(heading)) || lexicon.in("HEADING", heading);
  }

  /** "The court <b>dismissed a plea</b>", "denied him bail". */
  private static boolean ruling(Candidate candidate, CueLexicon lexicon) {
    Token cue = candidate.cue();
    Sentence sentence = candidate.sentence();
    if (lexicon.in("PLEADING", cue)) {
      return cue.is("obj")
          && sentence.head(cue).filter(verb -> lexicon.in("RULING", verb)).isPresent();
    }
    return lexicon.in("RULING", cue)
        && sentence.children(cue, "obj").anyMatch(t -> lexicon.in("PLEADING", t));
  }

  /** "A crisis <b>seems to</b> loom", "<b>met to</b> talk": nobody's word, or no word at all. */
  private static boolean noWord(Candidate candidate, CueLexicon lexicon) {
    Token cue = candidate.cue();
    Construction shape = candidate.construction();
    return (shape == Construction.INFINITIVE || shape == Construction.GERUND)
        && cue.upos() == Upos.VERB
        && (lexicon.has(cue, "V", "seem") || lexicon.find(cue).isEmpty());
  }

  private static boolean no(Token determiner) {
    return lower(determiner).equals("no");
  }

  private static String lower(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }

  /**
   * "The minister <b>said</b> that …", "“…,” the minister <b>said</b>": a finite verb of telling.
   */
  private static boolean tells(Candidate candidate, CueLexicon lexicon) {
    Token cue = candidate.cue();
    return candidate.source().isPresent()
        && lexicon.tells(cue)
        && FINITE.contains(cue.xpos())
        && (!candidate.link().equals("parataxis") || closes(candidate));
  }

  /** Whether the cue follows all that it credits. */
  private static boolean closes(Candidate candidate) {
    return Words.lexical(candidate.content()).getLast().index() < candidate.cue().index();
  }

  /**
   * "Radio reported that the minister <b>said</b> …", "quoted the minister <b>as saying</b> …": who
   * tells something inside what is told is a voice of its own.
   */
  private static boolean tellsInside(Candidate candidate, CueLexicon lexicon) {
    Token cue = candidate.cue();
    return (cue.is("ccomp") || as(candidate.sentence(), cue))
        && candidate.source().isPresent()
        && lexicon.has(cue, "V", "say");
  }

  private static boolean as(Sentence sentence, Token participle) {
    return participle.xpos().equals("VBG")
        && sentence.children(participle, "mark").anyMatch(t -> lower(t).equals("as"));
  }

  /** "The minister's <b>claim</b> that …", "<b>reports</b> that …". */
  private static boolean claims(Candidate candidate, CueLexicon lexicon) {
    Token noun = candidate.cue();
    boolean tells =
        lexicon.has(noun, "N", "claim")
            || lexicon.has(noun, "N", "denial")
            || lexicon.has(noun, "N", "confirmation")
            || lexicon.has(noun, "N", "statement");
    return tells && candidate.link().equals("that") && (owned(candidate) || exists(candidate));
  }

  /** Whether the noun's phrase itself names whose it is. */
  private static boolean owned(Candidate candidate) {
    return candidate
        .source()
        .filter(source -> source.head() == candidate.cue().index())
        .isPresent();
  }

  /** "<b>There are</b> reports that …". */
  private static boolean exists(Candidate candidate) {
    Sentence sentence = candidate.sentence();
    return candidate.source().isEmpty()
        && sentence
            .head(candidate.cue())
            .filter(verb -> sentence.children(verb, "expl").findAny().isPresent())
            .isPresent();
  }

  /** "<b>In the minister's view,</b> …": at an end of the clause, with a comma. */
  private static boolean setApart(Candidate candidate, CueLexicon lexicon) {
    Optional<Token> source = candidate.source();
    int noun = candidate.cue().head();
    Sentence sentence = candidate.sentence();
    if (source.isEmpty()
        || source.get().head() != noun
        || noun < 0
        || !lexicon.in("STANDPOINT", sentence.token(noun))) {
      return false;
    }
    int end = Words.below(sentence, sentence.token(noun)).getLast().index();
    boolean opens = candidate.cue().index() == 0;
    return opens
        && (sentence.token(end).form().equals(",")
            || end + 1 < sentence.tokens().size() && sentence.token(end + 1).form().equals(","));
  }

  /** "Is said <b>to have fled</b>", "is believed <b>to be behind</b> it": no plan and no duty. */
  private static boolean done(Candidate candidate) {
    Sentence sentence = candidate.sentence();
    return sentence
        .children(candidate.cue(), "xcomp")
        .anyMatch(
            verb ->
                sentence.children(verb).stream()
                    .anyMatch(
                        t ->
                            t.upos() == Upos.AUX
                                && (Words.lemma(t).equals("have") || t.is("cop"))));
  }

  /** "The ministry <b>raised the toll to</b> 52": who sets a number tells it. */
  static boolean countsAnew(Candidate candidate, CueLexicon lexicon) {
    return candidate.source().isPresent()
        && lexicon.in("REVISING", candidate.cue())
        && TO_NUMBERS.contains(candidate.link())
        && candidate
            .sentence()
            .children(candidate.cue(), "obj")
            .anyMatch(t -> lexicon.in("FIGURE", t));
  }

  /** "Gunmen kill ten: <b>police</b>": a clause and then a bare name or noun, in a headline. */
  private static boolean signed(Candidate candidate) {
    Sentence sentence = candidate.sentence();
    int colon = candidate.cue().index();
    var name = Words.lexical(sentence.tokens().subList(colon + 1, sentence.tokens().size()));
    boolean bare =
        name.size() <= LONGEST_SIGNATURE
            && name.stream()
                .allMatch(
                    t ->
                        t.upos() == Upos.NOUN
                            || t.upos() == Upos.PROPN
                            || t.upos() == Upos.ADJ
                            || t.upos() == Upos.ADP
                            || t.upos() == Upos.PART);
    boolean clause =
        candidate.content().stream()
            .anyMatch(t -> t.upos() == Upos.VERB || t.upos() == Upos.AUX || Words.isQuote(t));
    return bare && (clause || counts(candidate.content())) && candidate.source().isPresent();
  }

  /** "<b>Three dead</b>: police": a number and what became of those counted. */
  private static boolean counts(List<Token> words) {
    return words.stream().anyMatch(t -> t.upos() == Upos.NUM)
        && words.stream().anyMatch(t -> t.upos() == Upos.ADJ && !t.is("amod"));
  }
}
