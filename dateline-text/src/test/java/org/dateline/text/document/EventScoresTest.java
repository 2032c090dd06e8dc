package org.dateline.text.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dateline.text.document.EventScores.Role;
import org.junit.jupiter.api.Test;

/** Scores become log-odds; windows are joined. */
class EventScoresTest {
  private static final EventScores.Values VALUES =
      new EventScores.Values(
          List.of("none", "agree", "assault"),
          List.of("actual", "historical"),
          List.of("happened", "uncertain", "not"));

  private static EventScores.Builder sentence() {
    return new EventScores.Builder(VALUES)
        .word(new float[] {0, 0, 0}, new float[] {0, 0}, new float[] {0, 0, 0}, -3)
        .word(new float[] {1, 1, 5}, new float[] {0, 2}, new float[] {4, 0, 0}, 2);
  }

  @Test
  void oddsAreOfOneValueAgainstAllOthers() {
    EventScores scores = sentence().build();
    assertThat(scores.event(0, "agree")).isCloseTo(-Math.log(2), within(1e-6));
    assertThat(scores.tells(0)).isCloseTo(Math.log(2), within(1e-6));
    assertThat(scores.event(1, "assault")).isCloseTo(4 - Math.log(2), within(1e-6));
    assertThat(scores.likeliestEvent(1)).isEqualTo("assault");
    assertThat(scores.likeliestStatus(1)).isEqualTo("historical");
    assertThat(scores.status(1, "historical")).isCloseTo(2, within(1e-6));
    assertThat(scores.factuality(1, "happened")).isCloseTo(4 - Math.log(2), within(1e-6));
    assertThat(scores.cue(1)).isEqualTo(2);
  }

  @Test
  void pairsAreKnownOnlyWhereTheyWereKept() {
    EventScores scores = sentence().pairs(Role.ACTOR, 1, new float[] {3, -1}).build();
    assertThat(scores.role(Role.ACTOR, 1, 0)).hasValue(3);
    assertThat(scores.role(Role.ACTOR, 1, 2)).isEmpty();
    assertThat(scores.role(Role.ACTOR, 0, 1)).isEmpty();
    assertThat(scores.role(Role.SOURCE, 1, 0)).isEmpty();
  }

  @Test
  void wordsOfTwoWindowsAreNoPair() {
    EventScores window = sentence().pairs(Role.CONTENT, 1, new float[] {3, -1}).build();
    EventScores joined = EventScores.joined(List.of(window, window));
    assertThat(joined.cue(3)).isEqualTo(2);
    assertThat(joined.role(Role.CONTENT, 1, 0)).hasValue(3);
    assertThat(joined.role(Role.CONTENT, 3, 2)).hasValue(3);
    assertThat(joined.role(Role.CONTENT, 3, 0)).isEmpty();
    assertThat(joined.role(Role.CONTENT, 1, 2)).isEmpty();
  }

  @Test
  void aValueThatTheNetworkDoesNotScoreIsRefused() {
    EventScores scores = sentence().build();
    assertThatThrownBy(() -> scores.event(0, "dance")).isInstanceOf(IllegalArgumentException.class);
  }
}
