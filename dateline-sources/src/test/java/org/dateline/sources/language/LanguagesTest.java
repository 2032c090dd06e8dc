package org.dateline.sources.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LanguagesTest {
  @Test
  void languagesAreTold() {
    assertThat(
            Languages.of(
                "The ministers met on Monday and agreed to speak again before the end of the month."))
        .contains("en");
    assertThat(
            Languages.of(
                "Die Minister trafen sich am Montag an der Grenze und einigten sich darauf, zwei Übergänge zu öffnen."))
        .contains("de");
    assertThat(
            Languages.of(
                "Los ministros de ambos países se reunieron el lunes en la frontera y acordaron abrir dos pasos."))
        .contains("es");
    assertThat(
            Languages.of(
                "Министры двух стран встретились в понедельник на границе и договорились открыть два перехода."))
        .contains("ru");
  }

  @Test
  void whatIsTooShortIsNotTold() {
    assertThat(Languages.of("Ja.")).isEmpty();
    assertThat(Languages.of("12345 ".repeat(100))).isEmpty();
  }
}
