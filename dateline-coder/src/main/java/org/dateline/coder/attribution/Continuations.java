package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Quotation;

/**
 * Gives a quotation without a cue to the speaker before it: one that follows in the same paragraph
 * ("…," he said. "…"), or that reopens the quotation of the paragraph before.
 */
final class Continuations {
  private static final int SHORTEST = 12;

  private final AnnotatedDocument document;
  private final List<Quotation> outer;

  Continuations(AnnotatedDocument document) {
    this.document = document;
    this.outer =
        document.quotations().stream()
            .filter(q -> q.depth() == 0 && q.span().length() >= SHORTEST)
            .sorted(Comparator.comparing(Quotation::span))
            .toList();
  }

  /** The attributions, with what runs on added to their contents. */
  List<Attribution> join(List<Attribution> attributions) {
    List<Attribution> joined = new ArrayList<>(attributions);
    for (Quotation quotation : outer) {
      if (owner(joined, quotation).isEmpty() && opensSentence(quotation)) {
        before(joined, quotation).ifPresent(i -> joined.set(i, with(joined.get(i), quotation)));
      }
    }
    return joined;
  }

  private static Optional<Integer> owner(List<Attribution> attributions, Quotation quotation) {
    for (int i = 0; i < attributions.size(); i++) {
      Attribution attribution = attributions.get(i);
      boolean cueInside = attribution.cue().map(quotation.span()::contains).orElse(false);
      if (!cueInside && attribution.contents().stream().anyMatch(quotation.span()::overlaps)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private boolean opensSentence(Quotation quotation) {
    return document.sentences().stream()
        .anyMatch(s -> Math.abs(s.span().start() - quotation.span().start()) <= 1);
  }

  /** The last attribution with a quotation before this one, if nothing parts them. */
  private Optional<Integer> before(List<Attribution> attributions, Quotation quotation) {
    int start = quotation.span().start();
    Optional<Integer> best = Optional.empty();
    int latest = -1;
    for (int i = 0; i < attributions.size(); i++) {
      Attribution attribution = attributions.get(i);
      int end = end(attribution);
      if (end <= start && end > latest && speaks(attribution)) {
        latest = end;
        best = Optional.of(i);
      }
    }
    if (best.isEmpty()) {
      return best;
    }
    String between = document.text().substring(latest, start);
    boolean sameParagraph = between.indexOf('\n') < 0;
    boolean near = between.chars().filter(Character::isLetterOrDigit).count() <= 80;
    return near && (sameParagraph || quotation.continuesPrevious()) ? best : Optional.empty();
  }

  private boolean speaks(Attribution attribution) {
    return attribution.cue().isPresent()
        && attribution.source().isPresent()
        && outer.stream()
            .anyMatch(
                q ->
                    attribution.contents().stream().anyMatch(q.span()::overlaps)
                        && !q.span().contains(attribution.cue().get()));
  }

  private static int end(Attribution attribution) {
    int content = attribution.hull().end();
    return Math.max(content, attribution.cue().map(Span::end).orElse(content));
  }

  private static Attribution with(Attribution attribution, Quotation quotation) {
    List<Span> contents = new ArrayList<>(attribution.contents());
    contents.add(quotation.span());
    return attribution.withContents(contents);
  }
}
