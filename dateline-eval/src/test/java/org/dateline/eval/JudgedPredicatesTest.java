package org.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.dateline.coder.event.Factuality;
import org.dateline.eval.JudgedPredicates.Judged;
import org.junit.jupiter.api.Test;

class JudgedPredicatesTest {
  @Test
  void judgementsFallIntoThreeClasses() {
    assertThat(List.of(2.6, 1.0, 0.75, -0.4, -1.0).stream().map(JudgedPredicates::ofJudgement))
        .containsExactly(
            Factuality.HAPPENED,
            Factuality.HAPPENED,
            Factuality.UNCERTAIN,
            Factuality.UNCERTAIN,
            Factuality.NOT);
  }

  @Test
  void wordsAreCountedBySingleSpaces() {
    assertThat(JudgedPredicates.offset("They left , late", 3)).isEqualTo(12);
  }

  @Test
  void theSecondBlockOfFiveIsKeptApart() {
    JudgedPredicates all =
        new JudgedPredicates(
            IntStream.range(0, 500).mapToObj(i -> new Judged(i, "", List.of())).toList());
    assertThat(all.part(true).sentences().stream().map(Judged::number))
        .hasSize(100)
        .contains(50, 99, 300)
        .doesNotContain(49, 100);
    assertThat(all.part(false).sentences()).hasSize(400);
  }
}
