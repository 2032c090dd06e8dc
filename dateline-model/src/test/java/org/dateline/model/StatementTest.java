package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the records refuse, and what they derive. */
class StatementTest {
  private static final Evidence WORDS = new Evidence(0, new Span(0, 20), new Span(5, 9));
  private static final List<Claimant> OUTLET = List.of(Claimant.outlet(Optional.of("Paper")));

  @Test
  void everyStatementHasAVoice() {
    assertThatThrownBy(() -> event(EventType.CONSULT, Optional.empty(), List.of(), 0.5))
        .hasMessageContaining("voice");
    assertThatThrownBy(() -> tally(1, 2, List.of())).hasMessageContaining("voice");
  }

  @Test
  void confidenceIsAProbability() {
    assertThatThrownBy(() -> event(EventType.CONSULT, Optional.empty(), OUTLET, 1.1))
        .hasMessageContaining("confidence");
    assertThatThrownBy(() -> event(EventType.CONSULT, Optional.empty(), OUTLET, Double.NaN))
        .hasMessageContaining("confidence");
  }

  @Test
  void theModesScoreComesBeforeTheTypes() {
    Mode mode =
        Plover.modes(EventType.ASSAULT).stream()
            .filter(m -> m.score().isPresent() && m.score().getAsDouble() != -9.0)
            .findFirst()
            .orElseThrow();
    assertThat(event(EventType.ASSAULT, Optional.of(mode), OUTLET, 1).score())
        .isEqualTo(mode.score().getAsDouble());
    assertThat(event(EventType.ASSAULT, Optional.empty(), OUTLET, 1).score()).isEqualTo(-9.0);
  }

  @Test
  void aTallysBoundsStandTheRightWayRound() {
    assertThatThrownBy(() -> tally(30, 20, OUTLET)).hasMessageContaining("high below low");
  }

  @Test
  void aTriggerLiesInItsSpan() {
    assertThatThrownBy(() -> new Evidence(0, new Span(0, 5), new Span(4, 6)))
        .hasMessageContaining("outside");
  }

  @Test
  void aDateEndsAfterItStarts() {
    LocalDate day = LocalDate.of(2024, 3, 26);
    assertThatThrownBy(
            () ->
                new EventDate(
                    Optional.of(day),
                    Optional.of(day.minusDays(1)),
                    Granularity.RANGE,
                    DateBasis.EXPLICIT,
                    Optional.empty()))
        .hasMessageContaining("ends before");
  }

  @Test
  void anActorsCodeIsCountryThenTwoSectors() {
    Actor actor =
        new Actor(
            Optional.empty(),
            Optional.of("Hamas"),
            Optional.empty(),
            List.of(new CountryCode("PSE")),
            List.of(Sector.PTY, Sector.REB, Sector.PRE),
            ActorBasis.DICTIONARY,
            Optional.empty());
    assertThat(actor.code()).isEqualTo("PSEPTYREB");
  }

  @Test
  void anActorsWordsStandSomewhere() {
    assertThatThrownBy(
            () ->
                new Actor(
                    Optional.of("troops"),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    ActorBasis.UNKNOWN,
                    Optional.empty()))
        .hasMessageContaining("come together");
  }

  private static EventMention event(
      EventType type, Optional<Mode> mode, List<Claimant> saidBy, double confidence) {
    return new EventMention(
        new StatementId("e"),
        type,
        mode,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        EventDate.UNKNOWN,
        Optional.empty(),
        Status.ACTUAL,
        saidBy,
        WORDS,
        Because.rule("test"),
        confidence);
  }

  private static Tally tally(long low, long high, List<Claimant> saidBy) {
    return new Tally(
        new StatementId("t"),
        "killed",
        Optional.empty(),
        OptionalLong.of(low),
        OptionalLong.of(high),
        Tally.Bound.BETWEEN,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        saidBy,
        WORDS,
        Because.rule("test"));
  }
}
