package org.dateline.coder.attribution;

import java.util.Comparator;
import java.util.List;
import org.dateline.model.Span;

/**
 * The voices between the outlet and a stretch of its text. Immutable and safe to share.
 *
 * @param attributions all attributions of the document
 */
public record ClaimChain(List<Attribution> attributions) {

  /** Copies the list. */
  public ClaimChain {
    attributions = List.copyOf(attributions);
  }

  /**
   * The attributions that vouch for {@code trigger}, outermost first: those whose content holds it,
   * of a shape that states something. Empty where the outlet speaks in its own voice.
   */
  public List<Attribution> covering(Span trigger) {
    return attributions.stream()
        .filter(a -> a.construction().states() && a.covers(trigger))
        .sorted(
            Comparator.comparingInt((Attribution a) -> a.hull().length())
                .reversed()
                .thenComparing(Attribution::hull))
        .toList();
  }
}
