package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Quote;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Quotation;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Fits the words of a content to the text: whole quotations, across sentences where they run on.
 */
final class Contents {
  private static final double MOST = 0.6;

  private static final int WIDEST_HOLE = 40;

  /** Most tokens of a cue with its source between the halves of a quotation. */
  private static final int LONGEST_INSERTION = 16;

  private final AnnotatedDocument document;
  private final QuoteMap quotes;

  private final CueLexicon lexicon;

  Contents(AnnotatedDocument document, QuoteMap quotes, CueLexicon lexicon) {
    this.lexicon = lexicon;
    this.document = document;
    this.quotes = quotes;
  }

  /** The spans of a candidate's content; empty where nothing but marks is left. */
  List<Span> of(Candidate candidate) {
    Sentence sentence = candidate.contentSentence();
    List<Token> words = Words.union(sentence, apart(candidate), Reasons.of(candidate, lexicon));
    boolean apart = quotes.outer(candidate.cue().span().start()).isEmpty();
    List<Quotation> here = apart ? quotes.in(sentence.span()) : List.of();
    for (Quotation quotation : here) {
      List<Token> quoted = sentence.tokensIn(quotation.span());
      if (share(quoted, words) >= MOST) {
        words = Words.union(sentence, words, quoted);
      }
    }
    words =
        acrossCue(
            candidate,
            withSecondClause(candidate, withSubject(candidate, withoutHearer(candidate, words))),
            here);
    words = withoutSetting(candidate, withoutContrast(candidate, withoutHoles(candidate, words)));
    words = withoutMore(candidate, words);
    List<Span> spans = new ArrayList<>(Words.spans(sentence, words));
    for (Quotation quotation : here) {
      runOn(spans, quotation, sentence);
    }
    return spans;
  }

  /** What stands in the midst of a content and belongs to neither cue nor source is content too. */
  private static List<Token> withoutHoles(Candidate candidate, List<Token> words) {
    Sentence sentence = candidate.sentence();
    if (words.size() < 2 || candidate.contentSentence().index() != sentence.index()) {
      return words;
    }
    List<Token> others = new ArrayList<>(candidate.cueWords());
    candidate.source().ifPresent(s -> others.addAll(Words.below(sentence, s)));
    List<Token> filled = words;
    for (int i = 1; i < words.size(); i++) {
      List<Token> hole =
          sentence.tokens().subList(words.get(i - 1).index() + 1, words.get(i).index());
      if (!hole.isEmpty()
          && hole.size() <= WIDEST_HOLE
          && Words.without(hole, others).size() == hole.size()) {
        filled = Words.union(sentence, filled, hole);
      }
    }
    return filled;
  }

  /**
   * "Talks failed, the envoy claimed, <b>but the minister denied it</b>", "the envoy suspected
   * fraud <b>while the minister said that …</b>": another's words.
   */
  private List<Token> withoutContrast(Candidate candidate, List<Token> words) {
    Sentence sentence = candidate.sentence();
    Token cue = candidate.cue();
    if (candidate.contentSentence().index() != sentence.index()) {
      return words;
    }
    List<Token> rest = words;
    for (Token verb : words) {
      boolean joined = cue.is("parataxis") && verb.is("conj");
      boolean against = verb.is("advcl") && verb.head() == cue.index() && contrasts(sentence, verb);
      boolean other =
          verb.index() > cue.index()
              && (joined || against)
              && lexicon.tells(verb)
              && sentence.children(verb, "nsubj").findAny().isPresent();
      if (other) {
        rest = Words.without(rest, Words.below(sentence, verb));
      }
    }
    return rest;
  }

  /** "He adds <b>northern towns</b> can expect floods": the subject that the tree gave the cue. */
  private List<Token> withSubject(Candidate candidate, List<Token> words) {
    Sentence sentence = candidate.sentence();
    Token cue = candidate.cue();
    if (candidate.construction() != Construction.CLAUSE || !lexicon.tells(cue)) {
      return words;
    }
    // The other way round: the tree gave what is told the subject of the cue.
    boolean taken =
        candidate.source().filter(t -> t.index() < cue.index() && words.contains(t)).isPresent();
    if (taken) {
      return words.stream().filter(t -> t.index() > cue.index()).toList();
    }
    List<Token> all = words;
    for (Token clause : sentence.children(cue, "ccomp").toList()) {
      boolean bare =
          words.contains(clause) && sentence.children(clause, "nsubj").findAny().isEmpty();
      List<Token> subjects = sentence.children(cue, "nsubj").toList();
      if (bare && subjects.size() > 1 && subjects.getFirst().index() < cue.index()) {
        Token second = subjects.getLast();
        if (second.index() > cue.index() && second.index() < clause.index()) {
          all = Words.union(sentence, all, Words.below(sentence, second));
        }
      }
    }
    return all;
  }

  /** "Told <b>the paper</b> that talks had failed": who is told is none of it. */
  private static List<Token> withoutHearer(Candidate candidate, List<Token> words) {
    Sentence sentence = candidate.sentence();
    if (words.isEmpty() || candidate.contentSentence().index() != sentence.index()) {
      return words;
    }
    List<Token> rest = Settings.withoutHearer(sentence, candidate.cue(), words);
    return Words.lexical(rest).isEmpty() ? words : rest;
  }

  /** "Said that rain was near<b>, adding that roads were open</b>": what is added is its own. */
  private List<Token> withoutMore(Candidate candidate, List<Token> words) {
    if (!lexicon.tells(candidate.cue())
        || candidate.contentSentence().index() != candidate.sentence().index()) {
      return words;
    }
    for (int i = 2; i < words.size(); i++) {
      Token verb = words.get(i);
      boolean adds =
          verb.form().equals("adding")
              && verb.index() > candidate.cue().index()
              && words.get(i - 1).form().equals(",")
              && i + 1 < words.size()
              && words.get(i + 1).form().equals("that")
              && quotes.outer(verb.span().start()).isEmpty();
      if (adds) {
        return words.subList(0, i - 1);
      }
    }
    return words;
  }

  private static boolean contrasts(Sentence sentence, Token clause) {
    return sentence
        .children(clause, "mark")
        .anyMatch(t -> Set.of("while", "whereas", "although", "though").contains(Words.lemma(t)));
  }

  /**
   * "Talks failed, said the envoy <b>on Monday</b>": when something was said is none of it, nor is
   * where, however long, after a quotation.
   */
  private List<Token> withoutSetting(Candidate candidate, List<Token> words) {
    int cue = candidate.cue().index();
    boolean both =
        !words.isEmpty() && words.getFirst().index() < cue && words.getLast().index() > cue;
    if (!both) {
      return words;
    }
    List<Token> after = words.stream().filter(t -> t.index() > cue).toList();
    boolean spoken =
        Words.isQuote(words.getFirst())
            && after.getFirst().upos() == Upos.ADP
            && after.stream().noneMatch(Words::isQuote);
    return candidate.contentSentence().index() == candidate.sentence().index()
            && lexicon.tells(candidate.cue())
            && (spoken || Settings.phrase(after))
        ? Words.without(words, after)
        : words;
  }

  /**
   * "Neither confirmed <b>nor denied</b> that …": another cue for the same content is none of it.
   */
  private List<Token> apart(Candidate candidate) {
    List<Token> words = candidate.content();
    boolean second =
        words.size() > 2
            && words.getFirst().upos() == Upos.CCONJ
            && words.get(1).is("conj")
            && words.get(1).head() == candidate.cue().index()
            && candidate.contentSentence().index() == candidate.sentence().index();
    return second && lexicon.tells(words.get(1)) ? words.subList(2, words.size()) : words;
  }

  /**
   * "She said that roads were open, but that bridges were not": a clause with a "that" of its own
   * is content, even where the tree has it beside the cue and not beside the first clause. "She
   * said that roads were open, but stayed at home" is none: it has no "that".
   */
  private static List<Token> withSecondClause(Candidate candidate, List<Token> words) {
    Sentence sentence = candidate.sentence();
    if (candidate.contentSentence().index() != sentence.index()) {
      return words;
    }
    List<Token> all = words;
    for (Token verb : sentence.children(candidate.cue())) {
      boolean second =
          verb.is("conj")
              && verb.index() > words.getLast().index()
              && sentence.children(verb).stream()
                  .anyMatch(mark -> mark.is("mark") && mark.lemma().equals("that"));
      if (second) {
        all = Words.union(sentence, all, Words.below(sentence, verb));
      }
    }
    return all;
  }

  /** "“…,” he said, “…”": a quotation that the cue interrupts is one content. */
  private static List<Token> acrossCue(
      Candidate candidate, List<Token> words, List<Quotation> quotations) {
    Sentence sentence = candidate.sentence();
    if (candidate.contentSentence().index() != sentence.index()) {
      return words;
    }
    for (int i = 0; i + 1 < quotations.size(); i++) {
      List<Token> left = sentence.tokensIn(quotations.get(i).span());
      List<Token> right = sentence.tokensIn(quotations.get(i + 1).span());
      boolean parted =
          !left.isEmpty()
              && !right.isEmpty()
              && left.getLast().index() < candidate.cue().index()
              && candidate.cue().index() < right.getFirst().index()
              && right.getFirst().index() - left.getLast().index() <= LONGEST_INSERTION
              && sentence
                  .tokens()
                  .subList(candidate.cue().index(), right.getFirst().index())
                  .stream()
                  .noneMatch(t -> t.upos() == Upos.VERB && t.is("advcl"));
      if (parted && (share(left, words) >= MOST || share(right, words) >= MOST)) {
        return Words.union(sentence, words, Words.union(sentence, left, right));
      }
    }
    return words;
  }

  private static double share(List<Token> quoted, List<Token> words) {
    List<Token> lexical = Words.lexical(quoted);
    return lexical.isEmpty()
        ? 0
        : 1 - (double) Words.without(lexical, words).size() / lexical.size();
  }

  /** A quotation that reaches beyond the sentence takes its span with it. */
  private static void runOn(List<Span> spans, Quotation quotation, Sentence sentence) {
    Span whole = quotation.span();
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      boolean inside = whole.contains(span);
      boolean opens = inside || span.contains(whole.start()) && whole.end() >= span.end();
      if (inside && whole.start() < sentence.span().start() && i == 0) {
        spans.set(i, new Span(whole.start(), span.end()));
      } else if (opens && whole.end() > sentence.span().end() && i == spans.size() - 1) {
        spans.set(i, new Span(span.start(), whole.end()));
      }
    }
  }

  /** How much of the content stands between quotation marks. */
  Quote.Form form(List<Span> spans) {
    boolean any = false;
    boolean all = true;
    for (Span span : spans) {
      List<Quotation> inside = quotes.in(span);
      any |= !inside.isEmpty();
      all &= inside.stream().anyMatch(q -> covers(q, span));
    }
    return all ? Quote.Form.DIRECT : any ? Quote.Form.MIXED : Quote.Form.INDIRECT;
  }

  private static boolean covers(Quotation quotation, Span span) {
    int outside =
        Math.max(0, quotation.span().start() - span.start())
            + Math.max(0, span.end() - quotation.span().end());
    return outside <= 1;
  }

  /** The words that name the source: the run of its noun phrase that holds the head. */
  Optional<SourceMention> source(Candidate candidate) {
    return candidate.source().map(head -> mention(candidate, head));
  }

  private static SourceMention mention(Candidate candidate, Token head) {
    Sentence sentence = candidate.sentence();
    List<Token> words = Words.without(Words.below(sentence, head), candidate.cueWords());
    if (candidate.contentSentence().index() == sentence.index()) {
      words = Words.without(words, candidate.content());
    }
    if (Words.below(sentence, head).contains(candidate.cue())) {
      // A cue noun inside the source's phrase; a cue verb stands above it.
      words = Words.without(words, Words.below(sentence, candidate.cue()));
    }
    if (Subjects.preposition(sentence, head).isPresent()) {
      words = Words.withoutLink(sentence, words, head);
    }
    List<Token> all = Words.union(sentence, words, List.of(head));
    return Words.spans(sentence, all).stream()
        .filter(span -> span.contains(head.span()))
        .findFirst()
        .map(span -> new SourceMention(sentence.index(), head.index(), span))
        .orElse(new SourceMention(sentence.index(), head.index(), head.span()));
  }

  /** The stretch of the cue, from its first word to its last. */
  static Span cue(Candidate candidate) {
    return candidate.cueWords().getFirst().span().cover(candidate.cueWords().getLast().span());
  }

  /** The document whose text the spans refer to. */
  AnnotatedDocument document() {
    return document;
  }
}
