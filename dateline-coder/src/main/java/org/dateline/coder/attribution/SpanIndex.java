package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.dateline.model.Span;

/**
 * Stretches of a text with something at each, found by place: the cost of a question grows with the
 * logarithm of their number and with the number of answers. Immutable and safe to share.
 *
 * @param <T> what stands at a stretch
 */
public final class SpanIndex<T> {
  private final List<At<T>> sorted;

  /** At the middle of each stretch of {@code sorted} that a search halves, its furthest end. */
  private final int[] furthest;

  /**
   * Something at a stretch.
   *
   * @param span the stretch
   * @param value what stands there
   */
  public record At<T>(Span span, T value) {}

  /** An index of these; several may share a stretch. */
  public SpanIndex(List<At<T>> entries) {
    this.sorted =
        entries.stream().sorted(Comparator.comparing((At<T> entry) -> entry.span())).toList();
    this.furthest = new int[sorted.size()];
    furthest(0, sorted.size());
  }

  private int furthest(int from, int to) {
    if (from >= to) {
      return -1;
    }
    int middle = (from + to) >>> 1;
    int end = sorted.get(middle).span().end();
    furthest[middle] = Math.max(end, Math.max(furthest(from, middle), furthest(middle + 1, to)));
    return furthest[middle];
  }

  /** What stands at stretches that hold the whole of {@code wanted}, in text order. */
  public List<T> covering(Span wanted) {
    return found(wanted.start(), wanted.end(), span -> span.contains(wanted));
  }

  /** What stands at stretches that share something with {@code wanted}, in text order. */
  public List<T> overlapping(Span wanted) {
    return found(wanted.end(), wanted.start(), span -> span.overlaps(wanted));
  }

  private List<T> found(int latestStart, int earliestEnd, Predicate<Span> fits) {
    List<T> found = new ArrayList<>();
    collect(0, sorted.size(), latestStart, earliestEnd, fits, found);
    return found;
  }

  private void collect(
      int from, int to, int latestStart, int earliestEnd, Predicate<Span> fits, List<T> found) {
    int middle = (from + to) >>> 1;
    if (from >= to || furthest[middle] < earliestEnd) {
      return;
    }
    collect(from, middle, latestStart, earliestEnd, fits, found);
    At<T> here = sorted.get(middle);
    if (here.span().start() <= latestStart) {
      if (fits.test(here.span())) {
        found.add(here.value());
      }
      collect(middle + 1, to, latestStart, earliestEnd, fits, found);
    }
  }
}
