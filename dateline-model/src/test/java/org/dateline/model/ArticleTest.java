package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 26);

  @Test
  void textAloneHasNoDayAndAnIdOfItsContent() {
    Article article = Article.ofText("Talks began.");
    assertThat(article.publishedBasis()).isEqualTo(PublicationBasis.UNKNOWN);
    assertThat(article.id()).isEqualTo(Article.ofText("Talks began.").id());
    assertThat(article.id()).isNotEqualTo(Article.ofText("Talks ended.").id());
  }

  @Test
  void aDayThatIsGivenSaysSo() {
    Article article = Article.ofText("Talks began.").withPublished(DAY);
    assertThat(article.published()).contains(DAY);
    assertThat(article.publishedBasis()).isEqualTo(PublicationBasis.GIVEN);
  }

  @Test
  void aDayWithoutBasisIsRefused() {
    Article none = Article.ofText("Talks began.");
    assertThatThrownBy(
            () ->
                new Article(
                    none.id(),
                    none.url(),
                    none.outlet(),
                    none.title(),
                    none.author(),
                    Optional.of(DAY),
                    PublicationBasis.UNKNOWN,
                    none.language(),
                    none.text()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
