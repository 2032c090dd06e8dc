package org.dateline.text.coreference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Span;
import org.dateline.text.document.Quotation;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/** Who speaks in each quotation, as far as the sentence of its marks says. */
final class Speakers {
  private static final Set<String> SAYING =
      Set.of(
          "say",
          "tell",
          "add",
          "ask",
          "reply",
          "write",
          "state",
          "explain",
          "note",
          "warn",
          "insist",
          "declare",
          "announce",
          "claim",
          "argue",
          "recall",
          "continue",
          "respond",
          "answer",
          "shout",
          "comment",
          "admit",
          "stress",
          "tweet",
          "complain",
          "conclude");

  /** A quotation and who speaks in it. */
  record Spoken(Span span, Optional<Referent> speaker) {}

  private final List<Spoken> spoken = new ArrayList<>();

  Speakers(List<Sentence> sentences, List<Referent> referents, List<Quotation> quotations) {
    Map<Token, Referent> byHead = new HashMap<>();
    referents.forEach(r -> byHead.put(r.head(), r));
    int s = 0;
    Optional<Referent> last = Optional.empty();
    for (Quotation quotation : quotations) {
      if (quotation.depth() > 0) {
        continue;
      }
      while (s + 1 < sentences.size() && sentences.get(s).span().end() < quotation.span().end()) {
        s++;
      }
      Optional<Referent> speaker =
          sentences.isEmpty()
              ? Optional.empty()
              : speaker(sentences.get(s), quotation.span(), byHead);
      if (speaker.isEmpty() && quotation.continuesPrevious()) {
        speaker = last;
      }
      spoken.add(new Spoken(quotation.span(), speaker));
      last = speaker;
    }
  }

  private static Optional<Referent> speaker(
      Sentence sentence, Span quotation, Map<Token, Referent> byHead) {
    for (Token token : sentence.tokens()) {
      boolean outside = !quotation.overlaps(token.span());
      if (outside
          && token.is("nsubj")
          && sentence.head(token).filter(v -> says(v, quotation)).isPresent()
          && byHead.containsKey(token)) {
        return Optional.ofNullable(byHead.get(token));
      }
    }
    return Optional.empty();
  }

  private static boolean says(Token verb, Span quotation) {
    return !quotation.overlaps(verb.span())
        && SAYING.contains(verb.lemma().toLowerCase(Locale.ROOT));
  }

  /** The quotation that {@code span} lies in. */
  Optional<Spoken> around(Span span) {
    int low = 0;
    int high = spoken.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spoken.get(middle).span().start() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0
        ? Optional.empty()
        : Optional.of(spoken.get(low - 1)).filter(q -> q.span().contains(span));
  }
}
