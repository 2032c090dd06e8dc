package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Span;

/** Finds, for each attribution, the one in whose content it stands. */
final class Nesting {
  private Nesting() {}

  static List<Attribution> of(List<Attribution> attributions) {
    SpanIndex<Integer> contents = new SpanIndex<>(numbered(attributions));
    List<Attribution> nested = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      Attribution inner = attributions.get(i);
      Optional<Integer> parent = parent(attributions, contents, i);
      nested.add(parent.map(inner::inside).orElse(inner));
    }
    return List.copyOf(nested);
  }

  private static List<SpanIndex.At<Integer>> numbered(List<Attribution> attributions) {
    List<SpanIndex.At<Integer>> numbered = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      int number = i;
      attributions.get(i).contents().forEach(s -> numbered.add(new SpanIndex.At<>(s, number)));
    }
    return numbered;
  }

  private static Optional<Integer> parent(
      List<Attribution> attributions, SpanIndex<Integer> contents, int number) {
    Attribution inner = attributions.get(number);
    Span mark = inner.cue().orElse(inner.hull());
    return contents.covering(mark).stream()
        .filter(i -> i != number)
        .filter(i -> !inner.covers(mark(attributions.get(i))))
        .min(
            Comparator.comparingInt((Integer i) -> attributions.get(i).hull().length())
                .thenComparing(Comparator.naturalOrder()));
  }

  private static Span mark(Attribution attribution) {
    return attribution.cue().orElse(attribution.hull());
  }
}
