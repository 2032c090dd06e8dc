package org.dateline.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dateline.model.Article;
import org.dateline.model.Because;
import org.dateline.model.Claimant;
import org.dateline.model.Evidence;
import org.dateline.model.Span;
import org.dateline.model.Statement;
import org.dateline.model.StatementId;
import org.dateline.model.Tally;
import org.junit.jupiter.api.Test;

class CardsTest {
  private static final String TEXT = "The toll rose to 12 dead, including four children.";

  private static String card(boolean cumulative, boolean part, boolean revised) {
    Article article = Article.ofText(TEXT);
    Span words = new Span(0, TEXT.length());
    Statement tally =
        new Tally(
            StatementId.of(article.id(), "killed"),
            "killed",
            Optional.empty(),
            OptionalLong.of(4),
            OptionalLong.of(4),
            Tally.Bound.EXACT,
            Optional.empty(),
            Optional.empty(),
            cumulative,
            Optional.empty(),
            List.of(Claimant.outlet(article.outlet())),
            new Evidence(0, words, words),
            Because.rule("tally.killed"),
            part,
            revised);
    return new Cards(TEXT, false).card(tally).render();
  }

  @Test
  void aPartOfAnotherNumberSaysSo() {
    assertThat(card(false, true, false))
        .contains("a part of another number")
        .doesNotContain("running total", "earlier number");
  }

  @Test
  void aRevisedTotalSaysBoth() {
    assertThat(card(true, false, true)).contains("a running total; changes an earlier number");
  }

  @Test
  void aPlainNumberHasNoSuchRow() {
    assertThat(card(false, false, false)).doesNotContain("Counts");
  }
}
