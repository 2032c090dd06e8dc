package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.dateline.model.Article;
import org.junit.jupiter.api.Test;

/** What the desk reads for somebody who tries a text. */
class ServingTest {
  private final Engine engine = new VisitEngine();

  @Test
  void aTextInAnotherLanguageIsRefusedWithItsName() {
    Article german =
        Article.ofText(
            "Die Außenministerin ist am Dienstag nach Kairo gereist und hat dort mit ihrem Kollegen"
                + " über eine Waffenruhe gesprochen, wie das Auswärtige Amt mitteilte.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Serving.coded(engine, german))
        .withMessageContaining("\"de\"")
        .withMessageContaining("reads English");
  }

  @Test
  void aTextTooShortToBeToldIsRead() {
    assertThat(Serving.coded(engine, Article.ofText("Ruto visits Kampala")).article().text())
        .isEqualTo("Ruto visits Kampala");
  }
}
