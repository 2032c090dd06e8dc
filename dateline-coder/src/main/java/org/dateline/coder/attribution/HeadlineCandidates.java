package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.document.NameType;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * Lists what a colon or a dash credits to somebody: "Minister: talks failed", "Talks failed:
 * minister", "Talks failed – minister". A place before a colon says where ("Kenya: police arrest
 * ten"), unless what follows is plainly its word: it wants, refuses or foresees something ("Iran:
 * there will be no talks") or tells what another state did ("Iran: Israel hit the base").
 */
final class HeadlineCandidates {
  private static final int LONGEST_NAME = 12;
  private static final int LONGEST_SIGNATURE = 6;
  private static final Set<String> DASHES = Set.of("–", "—", "-", "--");
  private static final Set<String> MODALS =
      Set.of("will", "would", "must", "should", "can", "could", "may", "might", "shall");

  private static final Set<String> SAYS_NO = Set.of("no", "not", "never", "n't", "n’t");

  private HeadlineCandidates() {}

  static List<Candidate> of(Sentence sentence, List<NamedMention> names, CueLexicon lexicon) {
    List<Candidate> found = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    for (Token token : tokens) {
      if (token.form().equals(":") && token.index() > 0 && token.index() + 1 < tokens.size()) {
        List<Token> left = tokens.subList(0, token.index());
        List<Token> right = tokens.subList(token.index() + 1, tokens.size());
        if (left.size() <= LONGEST_NAME
            && !(place(left, names) && !wills(right) && !opensWithPlace(right, names))) {
          add(found, sentence, token, left, right, Construction.HEADLINE, lexicon);
        }
        if (right.size() <= LONGEST_NAME && sentence.index() == 0) {
          add(found, sentence, token, right, left, Construction.HEADLINE_AFTER, lexicon);
        }
        return found;
      }
    }
    signature(sentence)
        .ifPresent(
            dash ->
                add(
                    found,
                    sentence,
                    dash,
                    tokens.subList(dash.index() + 1, tokens.size()),
                    tokens.subList(0, dash.index()),
                    Construction.HEADLINE_AFTER,
                    lexicon));
    return found;
  }

  /** The last dash of a headline, where a few words and no full stop follow it. */
  private static Optional<Token> signature(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    if (sentence.index() != 0) {
      return Optional.empty();
    }
    return tokens.stream()
        .filter(t -> DASHES.contains(t.form()) && spaced(sentence, t))
        .reduce((a, b) -> b)
        .filter(t -> tokens.size() - t.index() - 1 <= LONGEST_SIGNATURE)
        .filter(
            t ->
                tokens.subList(t.index() + 1, tokens.size()).stream()
                    .noneMatch(w -> w.upos() == Upos.PUNCT));
  }

  /** Whether a mark stands alone between two words, as a hyphen does not. */
  static boolean spaced(Sentence sentence, Token mark) {
    int i = mark.index();
    return i > 0
        && i + 1 < sentence.tokens().size()
        && sentence.token(i - 1).span().end() < mark.span().start()
        && mark.span().end() < sentence.token(i + 1).span().start();
  }

  /** Whether words are the name of a place and nothing else. */
  private static boolean place(List<Token> words, List<NamedMention> names) {
    List<Token> lexical = Words.lexical(words);
    return !lexical.isEmpty()
        && names.stream()
            .anyMatch(
                n ->
                    (n.type() == NameType.LOCATION || n.type() == NameType.FACILITY)
                        && n.first() <= lexical.getFirst().index()
                        && lexical.getLast().index() <= n.last());
  }

  private static boolean opensWithPlace(List<Token> words, List<NamedMention> names) {
    return place(Words.lexical(words).stream().limit(1).toList(), names);
  }

  private static boolean wills(List<Token> words) {
    return words.stream()
        .anyMatch(
            t ->
                t.upos() == Upos.AUX && MODALS.contains(Words.lemma(t))
                    || SAYS_NO.contains(Words.lemma(t))
                    || Words.isQuote(t));
  }

  private static void add(
      List<Candidate> found,
      Sentence sentence,
      Token mark,
      List<Token> name,
      List<Token> content,
      Construction shape,
      CueLexicon lexicon) {
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
            mark,
            speaks.map(verb -> CueWords.verb(sentence, verb)).orElse(List.of(mark)),
            speaks.isPresent()
                ? Subjects.agent(sentence, speaks.get(), lexicon)
                : source.filter(s -> !verbal),
            sentence,
            content,
            verbal ? "verbal" : words.size() <= 4 ? "short" : "long"));
  }
}
