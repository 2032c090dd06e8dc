package org.dateline.text.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.text.document.DatelineMark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agencies that a report credits at its head or foot. */
class CreditsTest {
  private static final String NEWS =
      "The finance minister told parliament that the budget would be cut by a tenth next year.";

  private static List<String> agencies(String text) {
    return Layout.of(text).dateline().map(DatelineMark::agencies).orElse(List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(With files from AP) | AP",
        "(Reporting by Maria Holm in Turku; Editing by Ole Berg; Reuters) | Reuters",
        "© AFP | AFP",
        "© 2021 AFP | AFP",
        "Copyright 2021 The Associated Press. All rights reserved. | AP",
        "AFP, Reuters and AP contributed to this report. | AFP,Reuters,AP",
        "AP/Reuters | AP,Reuters",
        "(AFP, Reuters) | AFP,Reuters",
        "(dpa/NAN) | DPA,NAN"
      })
  void atTheFoot(String line, String wanted) {
    assertThat(agencies(NEWS + "\n" + line)).isEqualTo(List.of(wanted.split(",")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OSLO (Reuters/AP) - | Reuters,AP",
        "OSLO, March 26, AFP/Reuters - | AFP,Reuters",
        "Tehran, IRNA – | IRNA",
        "OSLO, March 26 (Xinhua) -- | Xinhua"
      })
  void inTheDateline(String opening, String wanted) {
    assertThat(agencies(opening + " " + NEWS)).isEqualTo(List.of(wanted.split(",")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reporting by Maria Holm; Editing by Ole Berg",
        "Editors of AP and Reuters met the minister in Oslo last week.",
        "Copyright 2021 Some Paper. All rights reserved.",
        "Photo: Maria Holm/AFP"
      })
  void namesElsewhereCreditNoAgency(String line) {
    assertThat(agencies(NEWS + "\n" + line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"© AFP", "Copyright 2021 AFP"})
  void aPicturesRightsInTheMidstCreditNoAgency(String line) {
    assertThat(agencies(NEWS + "\n" + line + "\n" + NEWS)).isEmpty();
  }
}
