package org.dateline.coder.weight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FeatureWeightsTest {
  private final FeatureWeights weights = new FeatureWeights(Map.of("a", 1.0, "b", -3.0));

  @Test
  void weightsAreSummedAsLogOdds() {
    assertThat(weights.probability(List.of("a", "b")))
        .isCloseTo(1 / (1 + Math.exp(2)), Offset.offset(1e-9));
  }

  @Test
  void anUnknownFeatureSaysNothing() {
    assertThat(weights.probability(List.of("c"))).isEqualTo(0.5);
  }
}
