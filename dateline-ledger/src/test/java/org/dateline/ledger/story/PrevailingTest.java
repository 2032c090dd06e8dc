package org.dateline.ledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.ledger.story.Prevailing.Given;
import org.junit.jupiter.api.Test;

class PrevailingTest {
  private static Given on(int day, String text, long number) {
    return new Given(text, Optional.of(LocalDate.of(2020, 5, day)), number);
  }

  @Test
  void whatMostTextsGivePrevails() {
    assertThat(Prevailing.of(List.of(on(1, "a", 3), on(2, "b", 4), on(3, "c", 4)))).contains(4L);
  }

  @Test
  void copiesOfOneTextCountOnce() {
    assertThat(Prevailing.of(List.of(on(1, "a", 3), on(2, "b", 4), on(3, "b", 4)))).contains(3L);
  }

  @Test
  void ofEqualsTheFirstPrevails() {
    assertThat(Prevailing.of(List.of(on(5, "trial", 7), on(1, "shooting", 2)))).contains(2L);
  }

  @Test
  void noNumberPrevailsWhereNoneIsGiven() {
    assertThat(Prevailing.of(List.of())).isEmpty();
  }
}
