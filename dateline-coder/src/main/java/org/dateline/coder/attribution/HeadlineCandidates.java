package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/** Lists what a colon credits to somebody: "Minister: talks failed", "Talks failed: minister". */
final class HeadlineCandidates {
  private static final int LONGEST_NAME = 12;

  private HeadlineCandidates() {}

  static List<Candidate> of(Sentence sentence) {
    List<Candidate> found = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    for (Token token : tokens) {
      if (token.form().equals(":") && token.index() > 0 && token.index() + 1 < tokens.size()) {
        List<Token> left = tokens.subList(0, token.index());
        List<Token> right = tokens.subList(token.index() + 1, tokens.size());
        if (left.size() <= LONGEST_NAME) {
          add(found, sentence, token, left, right, Construction.HEADLINE);
        }
        if (right.size() <= LONGEST_NAME && sentence.index() == 0) {
          add(found, sentence, token, right, left, Construction.HEADLINE_AFTER);
        }
        break;
      }
    }
    return found;
  }

  private static void add(
      List<Candidate> found,
      Sentence sentence,
      Token colon,
      List<Token> name,
      List<Token> content,
      Construction shape) {
    List<Token> words = Words.lexical(name);
    if (words.isEmpty() || Words.lexical(content).isEmpty()) {
      return;
    }
    Optional<Token> source = sentence.headOf(words.getFirst().span().cover(words.getLast().span()));
    boolean verbal = name.stream().anyMatch(t -> t.upos() == Upos.VERB || t.upos() == Upos.AUX);
    Optional<Token> speaks =
        name.stream()
            .filter(
                t ->
                    t.upos() == Upos.VERB
                        && (t.isRoot() || !name.contains(sentence.token(t.head()))))
            .filter(t -> verbal && Words.isQuote(content.getFirst()))
            .findFirst();
    found.add(
        new Candidate(
            sentence,
            shape,
            colon,
            speaks.map(verb -> CueWords.verb(sentence, verb)).orElse(List.of(colon)),
            speaks.isPresent()
                ? Subjects.agent(sentence, speaks.get())
                : source.filter(s -> !verbal),
            sentence,
            content,
            verbal ? "verbal" : words.size() <= 4 ? "short" : "long"));
  }
}
