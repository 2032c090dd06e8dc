package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void anIdIsStable() {
    assertThat(ArticleId.ofContent("Paper", "Text").value())
        .isEqualTo(ArticleId.ofContent("Paper", "Text").value())
        .matches("[0-9a-f]{16}");
  }

  @Test
  void partsDoNotRunTogether() {
    assertThat(Ids.digest("ab", "c")).isNotEqualTo(Ids.digest("a", "bc"));
    assertThat(Ids.digest("a", "")).isNotEqualTo(Ids.digest("a"));
  }

  @Test
  void loneSurrogatesAreTheirOwnText() {
    assertThat(Ids.digest("\ud800"))
        .isNotEqualTo(Ids.digest("\ud801"))
        .isNotEqualTo(Ids.digest("?"));
  }

  @Test
  void noIdIsBlank() {
    assertThatThrownBy(() -> new ArticleId(" ")).hasMessageContaining("article id");
    assertThatThrownBy(() -> new StatementId("")).hasMessageContaining("statement id");
  }

  @Property
  void otherContentHasAnotherId(@ForAll String one, @ForAll String other) {
    assertThat(Ids.digest(one).equals(Ids.digest(other))).isEqualTo(one.equals(other));
  }

  @Property
  void aStatementIsOfItsArticle(@ForAll String part) {
    StatementId here = StatementId.of(new ArticleId("a"), part);
    StatementId there = StatementId.of(new ArticleId("b"), part);
    assertThat(here).isNotEqualTo(there);
  }
}
