package org.dateline.ledger.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void itComesBackFromItsBytes() {
    Spread spread = new Spread();
    spread.add(List.of(1, 2));
    spread.add(List.of(2));
    Spread back = Spread.of(spread.bytes());
    assertThat(back.reports()).isEqualTo(2);
    assertThat(List.of(back.of(1), back.of(2), back.of(3))).containsExactly(1, 2, 0);
    assertThatThrownBy(() -> Spread.of(new byte[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itForgetsSoThatAWordOfOldNewsIsRareAgain() {
    Spread spread = new Spread();
    spread.add(List.of(7));
    for (int i = 1; i < 8192; i++) {
      spread.add(List.of(8));
    }
    assertThat(spread.reports()).isEqualTo(4096);
    assertThat(spread.of(7)).isZero();
    assertThat(spread.of(8)).isEqualTo(4095);
  }
}
