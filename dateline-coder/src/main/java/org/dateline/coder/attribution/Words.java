package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Span;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/** Sets of words of one sentence: subtrees, what is left of them, and the text they cover. */
final class Words {
  private static final Set<String> EDGE =
      Set.of(",", ";", ":", ".", "-", "--", "–", "—", "...", "…", "?", "!");
  private static final Set<String> OPENING = Set.of("\"", "“", "``", "''", "‘", "«", "'");

  private Words() {}

  /** All words below {@code head}, it included, in text order. */
  static List<Token> below(Sentence sentence, Token head) {
    return sentence.subtree(head);
  }

  /** The words of {@code words} that are not among {@code others}. */
  static List<Token> without(List<Token> words, List<Token> others) {
    BitSet out = new BitSet();
    for (Token token : others) {
      out.set(token.index());
    }
    List<Token> left = new ArrayList<>(words.size());
    for (Token token : words) {
      if (!out.get(token.index())) {
        left.add(token);
      }
    }
    return left;
  }

  /** The words of {@code a} and of {@code b}. */
  static List<Token> union(Sentence sentence, List<Token> a, List<Token> b) {
    BitSet set = new BitSet();
    for (Token token : a) {
      set.set(token.index());
    }
    for (Token token : b) {
      set.set(token.index());
    }
    return of(sentence, set);
  }

  /** The noun phrase of {@code noun}, without relative clauses and participles after it. */
  static List<Token> nounPhrase(Sentence sentence, Token noun) {
    List<Token> words = below(sentence, noun);
    for (Token child : sentence.children(noun)) {
      if (child.is("acl") || child.is("appos") || child.is("parataxis") || child.is("advcl")) {
        words = without(words, below(sentence, child));
      }
    }
    return words;
  }

  private static List<Token> of(Sentence sentence, BitSet set) {
    List<Token> words = new ArrayList<>(set.cardinality());
    for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
      words.add(sentence.token(i));
    }
    return words;
  }

  /** A clause without the word that introduces it and without what the conjunction adds. */
  static List<Token> withoutLink(Sentence sentence, List<Token> words, Token head) {
    return without(words, Subjects.prepositions(sentence, head).toList());
  }

  /** The words of a sentence that are not marks. */
  static List<Token> lexical(List<Token> words) {
    List<Token> lexical = new ArrayList<>(words.size());
    for (Token token : words) {
      if (!isMark(token)) {
        lexical.add(token);
      }
    }
    return lexical;
  }

  /** How many words are not marks. */
  static int countLexical(List<Token> words) {
    int count = 0;
    for (Token token : words) {
      count += isMark(token) ? 0 : 1;
    }
    return count;
  }

  /**
   * The text that the words cover: one span for each run, without the marks at its edges; marks
   * alone between two runs join them.
   */
  static List<Span> spans(Sentence sentence, List<Token> words) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || !joined(sentence, words.get(i - 1), words.get(i))) {
        trimmed(words.subList(from, i)).ifPresent(spans::add);
        from = i;
      }
    }
    return spans;
  }

  private static boolean joined(Sentence sentence, Token left, Token right) {
    for (int i = left.index() + 1; i < right.index(); i++) {
      if (!isMark(sentence.token(i))) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Span> trimmed(List<Token> run) {
    int from = 0;
    int to = run.size();
    while (from < to && EDGE.contains(run.get(from).form())) {
      from++;
    }
    while (from < to && EDGE.contains(run.get(to - 1).form())) {
      to--;
    }
    while (from < to && to - from <= 1 && isMark(run.get(from))) {
      from++;
    }
    return from >= to
        ? Optional.empty()
        : Optional.of(run.get(from).span().cover(run.get(to - 1).span()));
  }

  private static boolean isMark(Token token) {
    return token.upos() == Upos.PUNCT;
  }

  /** Whether a word is a quotation mark. */
  static boolean isQuote(Token token) {
    return OPENING.contains(token.form()) || token.form().equals("”") || token.form().equals("’");
  }

  /** The lemma in lower case. */
  static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }
}
