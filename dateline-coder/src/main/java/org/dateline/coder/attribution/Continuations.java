package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Quotation;

/**
 * Gives a quotation without a cue to the speaker before it: one that follows in the same paragraph
 * ("…," he said. "…"), or that reopens the quotation of the paragraph before.
 */
final class Continuations {
  private static final int SHORTEST = 12;

  /** Letters and digits between a speaker's words and those that carry them on, at most. */
  private static final int NEAR = 80;

  /** Signs of any kind between them, at most. */
  private static final int WITHIN = 400;

  private final AnnotatedDocument document;
  private final List<Quotation> outer;
  private final QuoteMap quotes;
  private final NavigableSet<Integer> openings = new TreeSet<>();

  Continuations(AnnotatedDocument document) {
    this.document = document;
    this.outer =
        document.quotations().stream()
            .filter(q -> q.depth() == 0 && q.span().length() >= SHORTEST)
            .sorted(Comparator.comparing(Quotation::span))
            .toList();
    this.quotes = new QuoteMap(outer);
    document.sentences().forEach(s -> openings.add(s.span().start()));
  }

  /** An attribution by number, with where it ends; of those that end together the first is last. */
  private record Ending(int end, int number) implements Comparable<Ending> {
    @Override
    public int compareTo(Ending other) {
      return Comparator.comparingInt(Ending::end)
          .thenComparing(Comparator.comparingInt(Ending::number).reversed())
          .compare(this, other);
    }
  }

  /** The attributions, with what runs on added to their contents. */
  List<Attribution> join(List<Attribution> attributions) {
    List<Attribution> joined = new ArrayList<>(attributions);
    SpanIndex<Attribution> contents =
        new SpanIndex<>(
            attributions.stream()
                .flatMap(a -> a.contents().stream().map(span -> new SpanIndex.At<>(span, a)))
                .toList());
    NavigableSet<Ending> endings = new TreeSet<>();
    for (int i = 0; i < attributions.size(); i++) {
      if (speaks(attributions.get(i))) {
        endings.add(new Ending(end(attributions.get(i)), i));
      }
    }
    for (Quotation quotation : outer) {
      if (!owned(contents, quotation) && opensSentence(quotation)) {
        Optional<Ending> before = before(endings, quotation);
        if (before.isPresent()) {
          int number = before.get().number();
          joined.set(number, joined.get(number).withMore(quotation.span()));
          endings.remove(before.get());
          endings.add(new Ending(end(joined.get(number)), number));
        }
      }
    }
    reopened(joined);
    return joined;
  }

  /** Of a speech over several paragraphs whose speaker is named in a later one, those before. */
  private void reopened(List<Attribution> joined) {
    List<SpanIndex.At<Integer>> numbered = new ArrayList<>();
    for (int i = 0; i < joined.size(); i++) {
      int number = i;
      joined.get(i).contents().forEach(span -> numbered.add(new SpanIndex.At<>(span, number)));
    }
    SpanIndex<Integer> owners = new SpanIndex<>(numbered);
    Optional<Integer> carried = Optional.empty();
    for (int i = outer.size() - 1; i > 0; i--) {
      Quotation later = outer.get(i);
      Optional<Integer> owner =
          owners.overlapping(later.span()).stream().filter(n -> speaks(joined.get(n))).findFirst();
      Optional<Integer> speaker = owner.isPresent() ? owner : carried;
      Span earlier = outer.get(i - 1).span();
      boolean unowned = owners.overlapping(earlier).isEmpty();
      carried = later.continuesPrevious() && unowned ? speaker : Optional.empty();
      carried.ifPresent(n -> joined.set(n, joined.get(n).withMore(earlier)));
    }
  }

  private static boolean owned(SpanIndex<Attribution> contents, Quotation quotation) {
    return contents.overlapping(quotation.span()).stream()
        .anyMatch(a -> a.cue().filter(quotation.span()::contains).isEmpty());
  }

  private boolean opensSentence(Quotation quotation) {
    int start = quotation.span().start();
    Integer opening = openings.ceiling(start - 1);
    return opening != null && opening <= start + 1;
  }

  /** The last attribution with a quotation before this one, if nothing parts them. */
  private Optional<Ending> before(NavigableSet<Ending> endings, Quotation quotation) {
    int start = quotation.span().start();
    Ending last = endings.floor(new Ending(start, -1));
    if (last == null || start - last.end() > WITHIN) {
      return Optional.empty();
    }
    String between = document.text().substring(last.end(), start);
    boolean sameParagraph = between.indexOf('\n') < 0;
    boolean near = between.chars().filter(Character::isLetterOrDigit).count() <= NEAR;
    return near && (sameParagraph || quotation.continuesPrevious())
        ? Optional.of(last)
        : Optional.empty();
  }

  private boolean speaks(Attribution attribution) {
    return attribution.cue().isPresent()
        && attribution.source().isPresent()
        && attribution.contents().stream()
            .flatMap(content -> quotes.in(content).stream())
            .anyMatch(q -> !q.span().contains(attribution.cue().get()));
  }

  private static int end(Attribution attribution) {
    int content = attribution.hull().end();
    return Math.max(content, attribution.cue().map(Span::end).orElse(content));
  }
}
