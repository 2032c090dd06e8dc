package org.dateline.coder.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Span;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * A noun phrase: its head with what stands close to it, and the phrases that complete or rename it.
 * Relative clauses, coordinated phrases and its own preposition are no part of it.
 *
 * @param sentence its sentence
 * @param head its head
 * @param core the head with its determiner, adjectives, possessors, compounds and name parts, in
 *     text order and without gaps
 * @param complements heads of the prepositional phrases after it: "of Iran", "in Baghdad"
 * @param renamings heads of the phrases that rename it after a comma
 * @param span the words, with complements and without renamings
 */
record NounPhrase(
    Sentence sentence,
    Token head,
    List<Token> core,
    List<Token> complements,
    List<Token> renamings,
    Span span) {

  private static final Set<String> DASHES = Set.of("–", "—", "-", "--");
  private static final Set<String> CLOSE =
      Set.of("det", "amod", "compound", "flat", "fixed", "goeswith", "nummod", "nmod:poss");

  NounPhrase {
    core = List.copyOf(core);
    complements = List.copyOf(complements);
    renamings = List.copyOf(renamings);
  }

  static NounPhrase of(Sentence sentence, Token head) {
    boolean[] close = new boolean[sentence.tokens().size()];
    List<Token> complements = new ArrayList<>();
    List<Token> renamings = new ArrayList<>();
    gather(sentence, head, close, complements, renamings);
    int first = head.index();
    while (first > 0
        && !apart(sentence, first - 1)
        && (close[first - 1] || joins(sentence, close, first - 1, -1))) {
      first--;
    }
    int last = head.index();
    while (last + 1 < close.length && (close[last + 1] || joins(sentence, close, last + 1, 1))) {
      last++;
    }
    List<Token> core = trimmed(sentence.tokens().subList(first, last + 1));
    List<Token> following = new ArrayList<>(complements);
    renamings.stream().filter(NounPhrase::named).forEach(following::add);
    return new NounPhrase(
        sentence, head, core, complements, renamings, extent(sentence, core, following));
  }

  /** This phrase with its core from token {@code first} to {@code last}, at least what it was. */
  NounPhrase withCore(int first, int last) {
    if (first == core.getFirst().index() && last == core.getLast().index()) {
      return this;
    }
    List<Token> wide = sentence.tokens().subList(first, last + 1);
    // "The Minister of Foreign Affairs | of the Portuguese Republic": a complement of its last
    // word.
    Stream<Token> nested =
        wide.stream()
            .filter(t -> t.index() > head.index() && !core.contains(t))
            .flatMap(t -> sentence.children(t, "nmod"));
    return new NounPhrase(
        sentence,
        head,
        wide,
        Stream.concat(complements.stream(), nested)
            .filter(c -> c.index() < first || c.index() > last)
            .distinct()
            .toList(),
        renamings.stream().filter(r -> r.index() < first || r.index() > last).toList(),
        span.cover(sentence.token(first).span()).cover(sentence.token(last).span()));
  }

  /**
   * The actor's part of a thing's phrase: up to the last title or name before its head, for
   * instance "U.S. Supreme Court" of "a U.S. Supreme Court decision".
   */
  Optional<NounPhrase> part(Landmarks marks) {
    int end = -1;
    for (PhraseIndex.Match<Title> title : marks.titles(sentence, core)) {
      if (title.values().getFirst().isParty() && isOwn(title.first(), title.last())) {
        end = Math.max(end, title.last());
      }
    }
    for (PhraseIndex.Match<Entry> name : marks.names(sentence, core)) {
      if (isOwn(name.first(), name.last())) {
        end = Math.max(end, name.last());
      }
    }
    int last = end;
    List<Token> part =
        core.stream()
            .filter(t -> t.index() <= last)
            .dropWhile(t -> t.is("det") || t.is("nummod"))
            .toList();
    return part.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NounPhrase(
                sentence,
                part.getLast(),
                part,
                List.of(),
                List.of(),
                part.getFirst().span().cover(part.getLast().span())));
  }

  private boolean isOwn(int first, int last) {
    return last < head.index() && !Landmarks.isOfAnother(sentence, first, last);
  }

  /** Marks what is close to {@code head}; lists what completes or renames it. */
  private static void gather(
      Sentence sentence,
      Token head,
      boolean[] close,
      List<Token> complements,
      List<Token> renamings) {
    close[head.index()] = true;
    for (Token child : sentence.children(head)) {
      boolean before = child.index() < head.index();
      if (isClose(child)) {
        mark(sentence, child, close);
      } else if (child.is("nmod") || child.is("obl")) {
        boolean bare = sentence.children(child, "case").findAny().isEmpty();
        if (!before && bare && named(child) && !complements.isEmpty()) {
          // "The foreign minister of Chile | Alberto van Klaveren".
          renamings.add(child);
        } else if (before || (bare && child.is("nmod") && !child.is("nmod:tmod"))) {
          if (child.is("nmod") || measure(child)) {
            mark(sentence, child, close);
          }
        } else if (child.is("nmod")) {
          complements.add(child);
        }
      } else if (child.is("appos")) {
        if (commaBetween(sentence, head, child)) {
          renamings.add(child);
        } else {
          gather(sentence, child, close, complements, renamings);
        }
      } else if (child.is("acl") && before) {
        mark(sentence, child, close);
      }
    }
  }

  private static boolean named(Token child) {
    return child.is("nmod") && !child.is("nmod:tmod") && child.upos() == Upos.PROPN;
  }

  private static boolean isClose(Token child) {
    return CLOSE.stream().anyMatch(child::is);
  }

  private static void mark(Sentence sentence, Token child, boolean[] close) {
    for (Token token : sentence.subtree(child)) {
      close[token.index()] = true;
    }
  }

  private static boolean commaBetween(Sentence sentence, Token left, Token right) {
    int from = Math.min(left.index(), right.index());
    int to = Math.max(left.index(), right.index());
    return sentence.tokens().subList(from, to).stream()
        .anyMatch(t -> t.form().equals(",") || t.form().equals("—") || t.form().equals("("));
  }

  /** "The <b>24-year</b>-old": a measure before what it measures. */
  private static boolean measure(Token child) {
    return child.relation().equals("obl:npmod") || child.relation().equals("obl:unmarked");
  }

  /** Whether a hyphen or apostrophe at {@code i} stands between two close tokens. */
  private static boolean joins(Sentence sentence, boolean[] close, int i, int step) {
    int beyond = i + step;
    return beyond >= 0
        && beyond < close.length
        && close[beyond]
        && sentence.token(i).upos() == Upos.PUNCT
        && !sentence.token(i).form().equals(",");
  }

  /** "Strike kills three <b>–</b> ministry": a dash between spaces parts phrases. */
  private static boolean apart(Sentence sentence, int i) {
    return DASHES.contains(sentence.token(i).form())
        && i > 0
        && i + 1 < sentence.tokens().size()
        && sentence.token(i - 1).span().end() < sentence.token(i).span().start()
        && sentence.token(i).span().end() < sentence.token(i + 1).span().start();
  }

  private static List<Token> trimmed(List<Token> tokens) {
    int first = 0;
    int last = tokens.size();
    while (last - first > 1
        && isEdge(tokens.get(first))
        && !bounds(tokens.get(first), tokens.get(first + 1))) {
      first++;
    }
    while (last - first > 1 && isEdge(tokens.get(last - 1))) {
      last--;
    }
    return tokens.subList(first, last);
  }

  /** "At least 40 people", "at most two officers": the preposition belongs to the number. */
  private static boolean bounds(Token preposition, Token next) {
    return preposition.form().equalsIgnoreCase("at")
        && (next.form().equals("least") || next.form().equals("most"));
  }

  private static boolean isEdge(Token token) {
    return token.upos() == Upos.PUNCT || token.is("case") || token.is("cc");
  }

  /** The core with the complements that follow it without a gap, up to a relative clause. */
  private static Span extent(Sentence sentence, List<Token> core, List<Token> complements) {
    Span span = core.getFirst().span().cover(core.getLast().span());
    int end = core.getLast().index();
    for (Token complement : complements) {
      boolean[] in = new boolean[sentence.tokens().size()];
      markNominal(sentence, complement, in);
      if (end + 1 >= in.length || !in[end + 1]) {
        break;
      }
      while (end + 1 < in.length && in[end + 1]) {
        end++;
      }
    }
    while (end > core.getLast().index() && isEdge(sentence.token(end))) {
      end--;
    }
    return span.cover(sentence.token(end).span());
  }

  /** Everything below {@code top} but clauses and renamings. */
  private static void markNominal(Sentence sentence, Token top, boolean[] in) {
    List<Token> open = new ArrayList<>(List.of(top));
    while (!open.isEmpty()) {
      Token next = open.removeLast();
      in[next.index()] = true;
      for (Token child : sentence.children(next)) {
        if (!child.is("acl") && !child.is("parataxis") && !child.is("appos")) {
          open.add(child);
        }
      }
    }
  }
}
