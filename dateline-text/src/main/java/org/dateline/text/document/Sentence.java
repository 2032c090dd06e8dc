package org.dateline.text.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.model.Span;

/**
 * A sentence with its dependency tree.
 *
 * <p>Immutable and safe to share.
 */
public final class Sentence {
  private final int index;
  private final Span span;
  private final List<Token> tokens;
  private final List<List<Token>> children;
  private final Token root;
  private final Optional<EventScores> scores;

  /**
   * Checks that the tokens form one tree.
   *
   * @param index number in the document, from 0
   * @param span from the first token's start to the last token's end
   * @param tokens at least one, numbered from 0 in text order
   * @throws IllegalArgumentException where they are empty, out of order, or no single-rooted tree
   */
  public Sentence(int index, Span span, List<Token> tokens) {
    this(index, span, tokens, Optional.empty());
  }

  /**
   * The same with what the network holds of its words.
   *
   * @param scores empty where it did not read them
   */
  public Sentence(int index, Span span, List<Token> tokens, Optional<EventScores> scores) {
    this.index = index;
    this.scores = scores;
    this.span = span;
    this.tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence without tokens");
    }
    List<List<Token>> below = new ArrayList<>();
    tokens.forEach(t -> below.add(new ArrayList<>()));
    int roots = 0;
    int top = 0;
    int last = span.start();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.index() != i || token.span().start() < last || token.span().end() > span.end()) {
        throw new IllegalArgumentException("token out of place: " + token);
      }
      last = token.span().end();
      if (token.head() < 0) {
        roots++;
        top = i;
      } else {
        below.get(token.head()).add(token);
      }
    }
    if (roots != 1) {
      throw new IllegalArgumentException(roots + " roots in one sentence");
    }
    root = tokens.get(top);
    children = below.stream().map(List::copyOf).toList();
    if (subtree(root).size() != tokens.size()) {
      throw new IllegalArgumentException("a cycle in the tree of sentence " + index);
    }
  }

  /** Number in the document, from 0. */
  public int index() {
    return index;
  }

  /** Where it stands in the article's text. */
  public Span span() {
    return span;
  }

  /** Its tokens in text order. */
  public List<Token> tokens() {
    return tokens;
  }

  /** What the network holds of its words; empty for a tree from elsewhere. */
  public Optional<EventScores> scores() {
    return scores;
  }

  /** The token with this number. */
  public Token token(int number) {
    return tokens.get(number);
  }

  /** The root of the tree. */
  public Token root() {
    return root;
  }

  /** The token that {@code token} depends on; empty for the root. */
  public Optional<Token> head(Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
  }

  /** The tokens that depend on {@code token}, in text order. */
  public List<Token> children(Token token) {
    return children.get(token.index());
  }

  /** The dependents of {@code token} whose relation is {@code relation} or a subtype of it. */
  public Stream<Token> children(Token token, String relation) {
    return children(token).stream().filter(t -> t.is(relation));
  }

  /** {@code token} and all below it, in text order. */
  public List<Token> subtree(Token token) {
    if (children(token).isEmpty()) {
      return List.of(token);
    }
    boolean[] in = new boolean[tokens.size()];
    List<Token> open = new ArrayList<>();
    open.add(token);
    int count = 0;
    while (!open.isEmpty()) {
      Token next = open.removeLast();
      if (!in[next.index()]) {
        in[next.index()] = true;
        count++;
        open.addAll(children(next));
      }
    }
    Token[] below = new Token[count];
    for (int i = 0, n = 0; n < count; i++) {
      if (in[i]) {
        below[n++] = tokens.get(i);
      }
    }
    return List.of(below);
  }

  /** The stretch of text from the first to the last token of the subtree. */
  public Span subtreeSpan(Token token) {
    List<Token> below = subtree(token);
    return below.getFirst().span().cover(below.getLast().span());
  }

  /** The tokens that lie in or reach into {@code stretch}, in text order. */
  public List<Token> tokensIn(Span stretch) {
    int first = firstEndingAfter(stretch.start());
    int end = first;
    while (end < tokens.size() && tokens.get(end).span().start() < stretch.end()) {
      end++;
    }
    return tokens.subList(first, end);
  }

  /** The number of the first token that ends behind {@code offset}: tokens never overlap. */
  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Of the tokens in {@code stretch}, the one nearest to the root: its syntactic head. */
  public Optional<Token> headOf(Span stretch) {
    for (Token token : tokensIn(stretch)) {
      if (token.head() < 0 || !stretch.overlaps(token(token.head()).span())) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }
}
