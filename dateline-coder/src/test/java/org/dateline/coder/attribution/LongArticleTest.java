package org.dateline.coder.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Article;
import org.dateline.model.Quote;
import org.dateline.model.Span;
import org.dateline.model.Stance;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Quotation;
import org.junit.jupiter.api.Test;

/** Articles with more quotations than any report has: the time grows with their number. */
class LongArticleTest {
  private static final int MANY = 10_000;
  private static final Duration SHORT = Duration.ofSeconds(3);

  /** Of each twenty characters the first fifteen are quoted. */
  private static final int STEP = 20;

  private static AnnotatedDocument quotations() {
    List<Quotation> quotations = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Span span = new Span(i * STEP, i * STEP + 15);
      quotations.add(new Quotation(span, Optional.of(span), 0, true, false));
    }
    AnnotatedDocument bare =
        AnnotatedDocument.of(Article.ofText("x".repeat(MANY * STEP)), List.of(), List.of());
    return new AnnotatedDocument(
        bare.article(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        quotations,
        List.of());
  }

  private static List<Attribution> attributions() {
    List<Attribution> all = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      all.add(
          new Attribution(
              i,
              Optional.of(new SourceMention(i, 0, new Span(i * STEP + 15, i * STEP + 17))),
              Optional.of(new Span(i * STEP + 17, i * STEP + 19)),
              List.of(new Span(i * STEP, i * STEP + 15)),
              Stance.NEUTRAL,
              Quote.Form.DIRECT,
              Optional.empty(),
              Construction.QUOTE,
              1,
              List.of(new Span(i * STEP, i * STEP + 15)),
              Optional.empty()));
    }
    return all;
  }

  @Test
  void tenThousandQuotationsAreJoinedNestedAndAskedForQuickly() {
    AnnotatedDocument document = quotations();
    List<Attribution> attributions = attributions();
    assertTimeout(
        SHORT,
        () -> {
          List<Attribution> joined = new Continuations(document).join(attributions);
          List<Attribution> nested = Nesting.of(joined);
          ClaimChain chain = new ClaimChain(nested);
          for (int i = 0; i < MANY; i++) {
            assertThat(chain.covering(new Span(i * STEP + 2, i * STEP + 4))).hasSize(1);
          }
          assertThat(nested).hasSize(MANY).allMatch(a -> a.parent().isEmpty());
        });
  }

  @Test
  void fiftyVoicesInsideEachOtherKeepTheirOrder() {
    List<Attribution> nest = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      nest.add(
          new Attribution(
              0,
              Optional.empty(),
              Optional.of(new Span(2 * i, 2 * i + 1)),
              List.of(new Span(2 * i + 1, 200)),
              Stance.NEUTRAL,
              Quote.Form.INDIRECT,
              Optional.empty(),
              Construction.CLAUSE,
              1,
              List.of(new Span(2 * i + 1, 200)),
              Optional.empty()));
    }
    List<Attribution> nested = Nesting.of(nest);
    assertThat(nested.getFirst().parent()).isEmpty();
    for (int i = 1; i < 50; i++) {
      assertThat(nested.get(i).parent()).contains(i - 1);
    }
    assertThat(new ClaimChain(nested).covering(new Span(150, 151))).hasSize(50);
  }
}
