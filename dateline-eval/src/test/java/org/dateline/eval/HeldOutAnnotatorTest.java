package org.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The half of a report is the one that the network's training gives it. */
class HeldOutAnnotatorTest {
  /** As {@code zlib.crc32(key.encode()) // 10 % 2} has it. */
  @Test
  void halvesAreThoseOfTheTraining() {
    assertThat(HeldOutAnnotator.half("us:a")).isEqualTo(1);
    assertThat(HeldOutAnnotator.half("nw:b")).isEqualTo(1);
    assertThat(HeldOutAnnotator.half("pn:é")).isEqualTo(0);
  }

  @Test
  void oneNetworkIsNoPair() {
    assertThatThrownBy(() -> HeldOutAnnotator.load(List.of(Path.of("half0"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("half0");
  }
}
