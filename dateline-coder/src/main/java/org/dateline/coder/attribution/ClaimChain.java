package org.dateline.coder.attribution;

import java.util.Comparator;
import java.util.List;
import org.dateline.model.Span;

/**
 * The voices between the outlet and a stretch of its text. Immutable and safe to share. A question
 * costs no more in a long article than in a short one, but for a logarithm.
 */
public final class ClaimChain {
  private final SpanIndex<Attribution> contents;
  private final SpanIndex<Attribution> vouched;

  /** The chains of a document that has these attributions. */
  public ClaimChain(List<Attribution> attributions) {
    this.contents =
        new SpanIndex<>(
            attributions.stream()
                .flatMap(a -> a.contents().stream().map(span -> new SpanIndex.At<>(span, a)))
                .toList());
    this.vouched =
        new SpanIndex<>(
            attributions.stream()
                .flatMap(a -> a.vouched().stream().map(span -> new SpanIndex.At<>(span, a)))
                .toList());
  }

  /**
   * The attributions that vouch for {@code trigger}, outermost first: those that speak for a
   * stretch which holds it. Empty where the outlet speaks in its own voice.
   */
  public List<Attribution> covering(Span trigger) {
    return nested(vouched.covering(trigger));
  }

  /** All attributions whose content holds {@code words}, of whatever shape, outermost first. */
  public List<Attribution> holding(Span words) {
    return nested(contents.covering(words));
  }

  /** Outermost first: the longer content; of two that share one, who cites before who is cited. */
  private static List<Attribution> nested(List<Attribution> found) {
    return found.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt((Attribution a) -> a.hull().length())
                .reversed()
                .thenComparing(a -> a.construction() == Construction.CITED)
                .thenComparing(Attribution::hull))
        .toList();
  }
}
