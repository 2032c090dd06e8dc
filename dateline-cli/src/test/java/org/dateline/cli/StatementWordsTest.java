package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.CountryCode;
import org.dateline.model.DateBasis;
import org.dateline.model.EventDate;
import org.dateline.model.Granularity;
import org.dateline.model.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatementWordsTest {

  @Test
  void partiesAreShortenedSoThatTheFirstCodeStays() {
    List<Actor> parties = List.of(actor("William Ruto", "KEN"), actor("Yoweri Museveni", "UGA"));
    assertThat(StatementWords.parties(parties, 60))
        .isEqualTo("William Ruto (KENGOV); Yoweri Museveni (UGAGOV)");
    assertThat(StatementWords.parties(parties, 20)).isEqualTo("William… (KENGOV) +1");
    assertThat(StatementWords.parties(List.of(), 20)).isEqualTo(StatementWords.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-18, 2024-03-24, WEEK, 2024-03-18/24",
    "2024-02-26, 2024-03-03, WEEK, 2024-02-26/03-03",
    "2023-12-25, 2024-01-02, RANGE, 2023-12-25/2024-01-02",
    "2024-03-01, 2024-03-31, MONTH, 2024-03",
    "2024-01-01, 2024-12-31, YEAR, 2024",
    "2024-03-26, 2024-03-26, DAY, 2024-03-26"
  })
  void datesAreAsExactAsTheyAreKnown(
      LocalDate start, LocalDate end, Granularity granularity, String shown) {
    EventDate date =
        new EventDate(
            Optional.of(start),
            Optional.of(end),
            granularity,
            DateBasis.RELATIVE,
            Optional.empty());
    assertThat(StatementWords.when(date)).isEqualTo(shown);
  }

  private static Actor actor(String name, String country) {
    return new Actor(
        Optional.empty(),
        Optional.of(name),
        Optional.empty(),
        List.of(new CountryCode(country)),
        List.of(Sector.GOV),
        ActorBasis.DICTIONARY,
        Optional.empty());
  }
}
