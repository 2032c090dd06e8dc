package org.dateline.coder.tally;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * One number for two things: "killed or injured 40", "40 dead or missing", "killed and wounded 30".
 * Those killed and those injured are together so many casualties. Of other kinds there are at most
 * as many of each, and where the words give no upper bound nothing can be told of either. "Killed
 * 12 and injured 30" has two numbers, and "abducted and killed 30" tells of the same people twice.
 */
final class Together {
  private static final String KILLED = "killed";
  private static final String INJURED = "injured";

  /** Who is one of these is none of the others, so that "and" adds up. */
  private static final Set<String> APART = Set.of(KILLED, INJURED, "missing");

  /** What may stand between two words that share a number, beside others of their kind. */
  private static final Set<Upos> JOINING = Set.of(Upos.CCONJ, Upos.ADV, Upos.PUNCT);

  private final Sentence sentence;
  private final Token token;
  private final String kind;
  private final Optional<Token> other;
  private final Set<String> otherKinds;

  /**
   * @param kinds the kinds of tally that a word tells of
   */
  Together(Sentence sentence, Token token, String kind, Function<Token, Set<String>> kinds) {
    this.sentence = sentence;
    this.token = token;
    this.kind = kind;
    this.other =
        Stream.concat(
                sentence.children(token, "conj").filter(t -> joined(token, t, kinds.apply(t))),
                sentence
                    .head(token)
                    .filter(h -> token.is("conj") && joined(h, token, kinds.apply(h)))
                    .stream())
            .findFirst();
    this.otherKinds = other.map(kinds).orElse(Set.of());
  }

  /** Whether two words stand side by side and tell different things of one number. */
  private boolean joined(Token first, Token second, Set<String> others) {
    // A tree may hang the first of two words on the second.
    if (second.index() <= first.index()) {
      return false;
    }
    List<Token> between = sentence.tokens().subList(first.index() + 1, second.index());
    if (others.contains(kind) || !between.stream().allMatch(Together::joining)) {
      return false;
    }
    return between.stream().anyMatch(t -> is(t, "or"))
        || between.stream().anyMatch(t -> is(t, "and"))
            && APART.contains(kind)
            && others.stream().anyMatch(APART::contains);
  }

  private static boolean joining(Token word) {
    boolean another = word.is("conj") && (word.upos() == Upos.VERB || word.upos() == Upos.ADJ);
    return JOINING.contains(word.upos()) || another;
  }

  private static boolean is(Token word, String form) {
    return word.upos() == Upos.CCONJ && word.form().equalsIgnoreCase(form);
  }

  /** The word that the one at hand is joined to, where that comes first. */
  Optional<Token> first() {
    return other.filter(t -> t.index() < token.index());
  }

  /** The kind that comprises both, where there is one and the number is of both. */
  Optional<String> kind(Counted counted) {
    boolean casualties =
        kind.equals(KILLED) && otherKinds.contains(INJURED)
            || kind.equals(INJURED) && otherKinds.contains(KILLED);
    return casualties && shared(counted) && counted.count().named() != 0
        ? Optional.of(TallyFinder.CASUALTIES)
        : Optional.empty();
  }

  /** The number as far as it is told of {@code told}; empty where nothing is. */
  Optional<Counted> bounded(Counted counted, String told) {
    return shared(counted) && told.equals(kind) ? counted.atMost() : Optional.of(counted);
  }

  /** Whether a number stands before both words or behind both. */
  private boolean shared(Counted counted) {
    if (other.isEmpty() || counted.single()) {
      return false;
    }
    Token first = other.get().index() < token.index() ? other.get() : token;
    Token last = first.index() == token.index() ? other.get() : token;
    return counted.words().end() <= first.span().end()
        || counted.words().start() >= last.span().end();
  }
}
