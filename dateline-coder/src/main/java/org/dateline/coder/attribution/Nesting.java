package org.dateline.coder.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Span;

/** Finds, for each attribution, the one in whose content it stands. */
final class Nesting {
  private Nesting() {}

  static List<Attribution> of(List<Attribution> attributions) {
    List<Attribution> nested = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      Attribution inner = attributions.get(i);
      Optional<Integer> parent = parent(attributions, i);
      nested.add(parent.map(inner::inside).orElse(inner));
    }
    return List.copyOf(nested);
  }

  private static Optional<Integer> parent(List<Attribution> attributions, int number) {
    Attribution inner = attributions.get(number);
    Span mark = inner.cue().orElse(inner.hull());
    Optional<Integer> best = Optional.empty();
    int smallest = Integer.MAX_VALUE;
    for (int i = 0; i < attributions.size(); i++) {
      Attribution outer = attributions.get(i);
      int size = outer.hull().length();
      if (i != number
          && outer.covers(mark)
          && size < smallest
          && !inner.covers(outer.cue().orElse(outer.hull()))) {
        smallest = size;
        best = Optional.of(i);
      }
    }
    return best;
  }
}
