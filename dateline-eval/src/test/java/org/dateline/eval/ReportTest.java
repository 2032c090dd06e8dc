package org.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Report REPORT =
      Report.titled("Names")
          .row("articles", Figure.count(1200))
          .f1("person", 3, 4, 6)
          .note("exact spans")
          .build();

  @Test
  void tablesAlignFiguresOnTheRight() {
    assertThat(REPORT.table())
        .isEqualTo(
            """
            Names
              articles          1,200
              person precision  75.0%
              person recall     50.0%
              person F1         60.0%
              (exact spans)
            """);
  }

  @Test
  void jsonHoldsPlainNumbers() {
    assertThat(REPORT.json())
        .contains("\"person F1\" : 0.6", "\"articles\" : 1200", "\"exact spans\"");
  }

  @Test
  void nothingOfNothingIsNoShare() {
    assertThat(Figure.share(0, 0).shown()).isEqualTo("none");
  }

  @Test
  void aNameStandsOnce() {
    Report.Builder twice = Report.titled("t").row("a", Figure.count(1)).row("a", Figure.count(2));
    assertThatThrownBy(twice::build).hasMessageContaining("two rows of one name");
  }
}
