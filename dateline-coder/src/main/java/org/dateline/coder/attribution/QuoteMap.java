package org.dateline.coder.attribution;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Span;
import org.dateline.text.document.Quotation;

/** The outer quotations of a document, by place. */
final class QuoteMap {
  private final List<Quotation> outer;

  QuoteMap(List<Quotation> quotations) {
    outer =
        quotations.stream()
            .filter(q -> q.depth() == 0)
            .sorted(Comparator.comparing(Quotation::span))
            .toList();
  }

  /** The outer quotation in which {@code offset} lies. */
  Optional<Quotation> outer(int offset) {
    int low = 0;
    int high = outer.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = outer.get(middle).span();
      if (span.contains(offset)) {
        return Optional.of(outer.get(middle));
      }
      if (span.start() > offset) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return Optional.empty();
  }

  /** The outer quotations that reach into {@code stretch}, in text order. */
  List<Quotation> in(Span stretch) {
    int low = 0;
    int high = outer.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (outer.get(middle).span().end() <= stretch.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < outer.size() && outer.get(end).span().start() < stretch.end()) {
      end++;
    }
    return low == end
        ? List.of()
        : outer.subList(low, end).stream().filter(q -> q.span().overlaps(stretch)).toList();
  }
}
