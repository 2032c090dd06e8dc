package org.dateline.coder.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

  @Test
  void theFileOfAClassIsRead() {
    FeatureWeights read = FeatureWeights.load(FeatureWeightsTest.class, "two.tsv.gz");

    assertThat(read.probability(List.of("word=“|x"))).isEqualTo(logistic(-0.29));
    assertThat(read.probability(List.of("word=said"))).isEqualTo(logistic(1.07));
    assertThat(read.probability(List.of("word=“", "word=sai", "word=saidx", ""))).isEqualTo(0.5);
  }

  @Test
  void aMistakeInAFileIsNamedByItsLine() {
    assertThatThrownBy(() -> FeatureWeights.load(FeatureWeightsTest.class, "mistaken.tsv.gz"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("mistaken.tsv.gz:3: ");
  }

  @Test
  void everyNumberIsReadAsJavaReadsIt() {
    Random random = new Random(7);
    Map<String, Double> many = new HashMap<>();
    for (int i = 0; i < 2000; i++) {
      double any = random.nextGaussian() * Math.pow(10, random.nextInt(8) - 4);
      many.put("full|é" + i, any);
      many.put("short=" + i, Math.round(any * 100) / 100.0);
      many.put("whole=" + i, (double) Math.round(any));
    }
    FeatureWeights read = new FeatureWeights(many);

    many.forEach(
        (feature, weight) ->
            assertThat(read.probability(List.of(feature))).isEqualTo(logistic(weight)));
  }

  private static double logistic(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
