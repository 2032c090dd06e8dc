package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The closed lists: PLOVER's types and modes, CAMEO's codes, countries. */
class CodeListsTest {

  @Test
  void ploverHasSixteenTypesAndConflictIsNegative() {
    assertThat(EventType.values()).hasSize(16);
    assertThat(EventType.values())
        .allSatisfy(
            type -> {
              switch (type.quad()) {
                case VERBAL_COOPERATION, MATERIAL_COOPERATION ->
                    assertThat(type.score()).isPositive();
                case VERBAL_CONFLICT, MATERIAL_CONFLICT ->
                    assertThat(type.score()).isLessThanOrEqualTo(0);
              }
            });
  }

  @Test
  void aModeBelongsToItsType() {
    assertThat(Plover.mode(EventType.CONSULT, "visit")).isPresent();
    assertThat(Plover.mode(EventType.ASSAULT, "visit")).isEmpty();
  }

  @Test
  void everyModeIsDefinedAndScoredWithinTheScale() {
    assertThat(Arrays.stream(EventType.values()).flatMap(type -> Plover.modes(type).stream()))
        .isNotEmpty()
        .allSatisfy(
            mode -> {
              assertThat(mode.definition()).isNotBlank();
              assertThat(mode.name()).isEqualTo(mode.name().toLowerCase(Locale.ROOT));
              mode.score().ifPresent(score -> assertThat(score).isBetween(-10.0, 10.0));
            });
  }

  @Test
  void cameoKnowsItsCodesAndTheirPloverType() {
    CameoCode visit = CameoCode.of("042").orElseThrow();
    assertThat(visit.root()).isEqualTo("04");
    assertThat(visit.plover()).contains(EventType.CONSULT);
    assertThat(visit.goldstein()).isEqualTo(1.9);
    assertThat(CameoCode.of("999")).isEmpty();
  }

  @Test
  void countriesAreIsoOrPloversOwn() {
    assertThat(new CountryCode("IRN").value()).isEqualTo("IRN");
    assertThat(new CountryCode("IGO")).isEqualTo(CountryCode.IGO);
    assertThatThrownBy(() -> new CountryCode("UK")).hasMessageContaining("UK");
  }
}
