package org.dateline.text.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmaScriptTest {

  @ParameterizedTest
  @CsvSource({
    "L3y, Cities, city",
    "L0, THE, the",
    "K0, Oslo, Oslo",
    "K1, Greens, Green",
    "=be, was, be",
    "L2ot, n’t, not"
  })
  void makesTheLemma(String script, String form, String lemma) {
    assertThat(LemmaScript.of(script).apply(form)).contains(lemma);
  }

  @Test
  void doesNotApplyToShorterForms() {
    assertThat(LemmaScript.of("L3y").apply("as")).isEmpty();
  }

  @Test
  void neverLeavesNothing() {
    assertThat(LemmaScript.of("L2").apply("is")).isEmpty();
  }

  @Test
  void refusesOtherNotations() {
    assertThatThrownBy(() -> LemmaScript.of("Q1")).hasMessageContaining("Q1");
  }
}
