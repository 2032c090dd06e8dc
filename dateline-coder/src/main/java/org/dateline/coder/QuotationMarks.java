package org.dateline.coder;

import java.util.List;
import org.dateline.coder.attribution.SpanIndex;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Quotation;

/** Which words of a document stand between quotation marks. */
final class QuotationMarks {
  private final SpanIndex<Quotation> quotations;

  QuotationMarks(AnnotatedDocument document) {
    List<SpanIndex.At<Quotation>> all =
        document.quotations().stream()
            .filter(q -> q.depth() == 0)
            .map(q -> new SpanIndex.At<>(q.span(), q))
            .toList();
    this.quotations = new SpanIndex<>(all);
  }

  /** Whether all of {@code words} stand between quotation marks. */
  boolean hold(Span words) {
    return !quotations.covering(words).isEmpty();
  }
}
