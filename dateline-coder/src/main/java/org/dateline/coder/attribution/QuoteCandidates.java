package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Quotation;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/** Joins quotations to a verb of the same or the next sentence that no tree joins to them. */
final class QuoteCandidates {
  private static final int SHORTEST = 3;

  private QuoteCandidates() {}

  static List<Candidate> of(
      AnnotatedDocument document,
      QuoteMap quotes,
      Sentence sentence,
      Token verb,
      CueLexicon lexicon) {
    Optional<Token> agent = Subjects.agent(sentence, verb, lexicon);
    if (agent.isEmpty() || quotes.outer(verb.span().start()).isPresent()) {
      return List.of();
    }
    List<Token> quoted = quoted(quotes, sentence);
    boolean beside = quoted.stream().noneMatch(t -> t.index() == agent.get().index());
    List<Token> cue = CueWords.verb(sentence, verb);
    List<Candidate> found = new ArrayList<>();
    if (beside && Words.lexical(quoted).size() >= SHORTEST) {
      boolean nearest = nearest(quoted, verb, sentence);
      found.add(
          new Candidate(
              sentence,
              Construction.QUOTE,
              verb,
              cue,
              agent,
              sentence,
              quoted,
              nearest ? "near" : "far"));
    }
    if (quoted.isEmpty() && sentence.index() + 1 < document.sentences().size()) {
      Sentence next = document.sentences().get(sentence.index() + 1);
      Optional<Quotation> opening = quotes.outer(next.span().start());
      List<Token> nextQuoted = quoted(quotes, next);
      if (opening.isPresent() && Words.lexical(nextQuoted).size() >= SHORTEST) {
        String end = sentence.tokens().getLast().form();
        found.add(
            new Candidate(
                sentence,
                Construction.QUOTE_NEXT,
                verb,
                cue,
                agent,
                next,
                nextQuoted,
                end.equals(":") || end.equals(",") ? end : "."));
      }
    }
    if (quoted.isEmpty() && sentence.index() > 0 && early(sentence, verb, agent.get())) {
      Sentence previous = document.sentences().get(sentence.index() - 1);
      List<Token> before = quoted(quotes, previous);
      boolean closes =
          quotes.outer(previous.tokens().getLast().span().start()).isPresent()
              && quotes.outer(sentence.span().start()).isEmpty();
      if (closes && Words.lexical(before).size() >= SHORTEST) {
        found.add(
            new Candidate(
                sentence,
                Construction.QUOTE_BEFORE,
                verb,
                cue,
                agent,
                previous,
                before,
                parted(document, previous, sentence) ? "paragraph" : "near"));
      }
    }
    return found;
  }

  private static boolean parted(AnnotatedDocument document, Sentence left, Sentence right) {
    return document.text().substring(left.span().end(), right.span().start()).contains("\n");
  }

  /** Whether the verb stands at the start of its sentence, with nothing but its subject before. */
  private static boolean early(Sentence sentence, Token verb, Token agent) {
    int first = Math.min(verb.index(), Words.below(sentence, agent).getFirst().index());
    return first == 0;
  }

  private static boolean nearest(List<Token> quoted, Token verb, Sentence sentence) {
    int before = quoted.getFirst().index();
    int after = quoted.getLast().index();
    int from = verb.index() > after ? after : verb.index();
    int to = verb.index() > after ? verb.index() : before;
    return from >= to || Words.lexical(sentence.tokens().subList(from + 1, to)).size() <= 6;
  }

  private static List<Token> quoted(QuoteMap quotes, Sentence sentence) {
    return sentence.tokens().stream()
        .filter(t -> quotes.outer(t.span().start()).isPresent())
        .toList();
  }
}
