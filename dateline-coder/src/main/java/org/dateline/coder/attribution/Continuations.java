package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
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
    List<SpanIndex.At<Integer>> numbered = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      int number = i;
      attributions
          .get(i)
          .contents()
          .forEach(span -> numbered.add(new SpanIndex.At<>(span, number)));
    }
    SpanIndex<Integer> contents = new SpanIndex<>(numbered);
    Map<Integer, List<Span>> more = new HashMap<>();
    Set<Quotation> given = carriedOn(attributions, contents, more);
    reopened(attributions, contents, given, more);
    List<Attribution> joined = new ArrayList<>(attributions);
    more.forEach((number, spans) -> joined.set(number, joined.get(number).withMore(spans)));
    return joined;
  }

  /** Gives quotations to the speaker before; tells which were given. */
  private Set<Quotation> carriedOn(
      List<Attribution> attributions, SpanIndex<Integer> contents, Map<Integer, List<Span>> more) {
    NavigableSet<Ending> endings = new TreeSet<>();
    for (int i = 0; i < attributions.size(); i++) {
      if (speaks(attributions.get(i))) {
        endings.add(new Ending(end(attributions.get(i)), i));
      }
    }
    Set<Quotation> given = new HashSet<>();
    for (Quotation quotation : outer) {
      if (!owned(attributions, contents, quotation) && opensSentence(quotation)) {
        Optional<Ending> before = before(endings, quotation);
        if (before.isPresent()) {
          int number = before.get().number();
          more.computeIfAbsent(number, k -> new ArrayList<>()).add(quotation.span());
          given.add(quotation);
          endings.remove(before.get());
          endings.add(new Ending(quotation.span().end(), number));
        }
      }
    }
    return given;
  }

  /** Of a speech over several paragraphs whose speaker is named in a later one, those before. */
  private void reopened(
      List<Attribution> attributions,
      SpanIndex<Integer> contents,
      Set<Quotation> given,
      Map<Integer, List<Span>> more) {
    Optional<Integer> carried = Optional.empty();
    for (int i = outer.size() - 1; i > 0; i--) {
      Quotation later = outer.get(i);
      Quotation earlier = outer.get(i - 1);
      Optional<Integer> owner =
          contents.overlapping(later.span()).stream()
              .filter(n -> speaks(attributions.get(n)))
              .findFirst();
      Optional<Integer> speaker = owner.isPresent() ? owner : carried;
      boolean free = contents.overlapping(earlier.span()).isEmpty() && !given.contains(earlier);
      carried = later.continuesPrevious() && free ? speaker : Optional.empty();
      carried.ifPresent(n -> more.computeIfAbsent(n, k -> new ArrayList<>()).add(earlier.span()));
    }
  }

  private static boolean owned(
      List<Attribution> attributions, SpanIndex<Integer> contents, Quotation quotation) {
    return contents.overlapping(quotation.span()).stream()
        .map(attributions::get)
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
