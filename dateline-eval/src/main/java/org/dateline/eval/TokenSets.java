package org.dateline.eval;

import java.util.BitSet;
import java.util.List;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/** The words of a document as numbers, so that stretches can be compared by what they hold. */
final class TokenSets {
  private final List<Token> words;

  TokenSets(AnnotatedDocument document) {
    words =
        document.sentences().stream()
            .flatMap(s -> s.tokens().stream())
            .filter(t -> t.upos() != Upos.PUNCT || t.form().equals(":"))
            .toList();
  }

  /** The numbers of the words that the spans touch. */
  BitSet of(List<Span> spans) {
    BitSet set = new BitSet();
    for (Span span : spans) {
      for (int i = first(span.start()); i < words.size(); i++) {
        if (words.get(i).span().start() >= span.end()) {
          break;
        }
        set.set(i);
      }
    }
    return set;
  }

  private int first(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Shared words over all words of two stretches; 0 where either is empty. */
  double jaccard(List<Span> a, List<Span> b) {
    BitSet left = of(a);
    BitSet right = of(b);
    BitSet shared = (BitSet) left.clone();
    shared.and(right);
    left.or(right);
    return left.isEmpty() ? 0 : (double) shared.cardinality() / left.cardinality();
  }
}
