package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OldGarbageTest {
  private static final long STAYING = 100L << 20;

  private long old = STAYING;
  private int collections;
  private final OldGarbage garbage = new OldGarbage(this::used, this::collect);
  private int measured;

  /** Young garbage comes and goes between measurements. */
  private long used() {
    measured++;
    return old + (measured % 7) * (20L << 20);
  }

  private void collect() {
    collections++;
    old = STAYING;
  }

  private void rounds(int number, long growth) {
    for (int i = 0; i < number * OldGarbage.MEASUREMENTS; i++) {
      garbage.look();
      old += growth;
    }
  }

  @Test
  void whatGrowsOldIsCollectedEachTimeThatItHasGrownMuch() {
    rounds(100, 1L << 20);
    // 2,000 MB of it, some 84 to 184 at a time.
    assertThat(collections).isBetween(10, 25);
    assertThat(old).isLessThan(STAYING + 4 * OldGarbage.MORE);
  }

  @Test
  void youngGarbageAloneIsLeftToTheCollector() {
    rounds(100, 0);
    assertThat(collections).isZero();
  }

  @Test
  void whatStaysIsNotCollectedForAgainAndAgain() {
    rounds(2, 0);
    OldGarbage held = new OldGarbage(() -> old, () -> collections++);
    for (int i = 0; i < 100 * OldGarbage.MEASUREMENTS; i++) {
      held.look();
      old += i == 50 ? 4 * OldGarbage.MORE : 0;
    }
    assertThat(collections).isEqualTo(1);
  }
}
