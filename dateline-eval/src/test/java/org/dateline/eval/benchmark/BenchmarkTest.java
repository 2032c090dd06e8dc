package org.dateline.eval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dateline.model.Stage;
import org.junit.jupiter.api.Test;

class BenchmarkTest {

  @Test
  void aProfileGivesTheResultOnAndChargesTheStage() {
    Profile profile = new Profile();
    String result = profile.during(Stage.EVENTS, () -> "x".repeat(3_000_000));
    profile.read(10);
    assertThat(result).hasSize(3_000_000);
    assertThat(profile.seconds(Stage.EVENTS)).isPositive();
    assertThat(profile.seconds(Stage.MODEL)).isZero();
    assertThat(profile.table()).contains("events", "1 articles, 10 words");
  }

  @Test
  void aQuarterDearerIsTooDear() {
    assertThat(CostGuard.holds(1.24, 1)).isTrue();
    assertThat(CostGuard.holds(1.26, 1)).isFalse();
  }

  @Test
  void theKeptRatioIsTheFirstLineThatIsNoComment() {
    assertThat(CostGuard.kept("# what it is\n\n 2.5 \n")).isEqualTo(2.5);
    assertThatThrownBy(() -> CostGuard.kept("# nothing")).hasMessageContaining("no ratio");
  }

  @Test
  void thePlotIsAnSvgWithAPointForEachMeasurement() {
    String svg =
        LinePlot.svg(
            "a < b", "x", "y", List.of(new Growth.Point(100, 5), new Growth.Point(1_000, 4)));
    assertThat(svg).startsWith("<svg").contains("a &lt; b").containsPattern("(?s)circle.*circle");
  }
}
