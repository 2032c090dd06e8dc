package org.dateline.eval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            List.of(
                new LinePlot.Panel(
                    "a < b",
                    "x",
                    "y",
                    List.of(new Growth.Point(100, 5), new Growth.Point(1_000, 4)))));
    assertThat(svg).startsWith("<svg").contains("a &lt; b").containsPattern("(?s)circle.*circle");
  }

  @Test
  void aTableIsDrawnAsAPanelForEachTitle() {
    String table =
        """
        # what was measured
        speed\tthreads\twords/s\t1\t10
        size\treports\tMB\t1\t0.5
        speed\tthreads\twords/s\t2\t19
        """;
    List<LinePlot.Panel> panels = GrowthTable.panels(table);
    assertThat(panels).extracting(LinePlot.Panel::title).containsExactly("speed", "size");
    assertThat(GrowthTable.lines(panels.getFirst()))
        .containsExactly("speed\tthreads\twords/s\t1\t10", "speed\tthreads\twords/s\t2\t19");
    assertThat(LinePlot.svg(panels)).contains("viewBox=\"0 0 1280 360\"");
  }

  @Test
  void aLineThatIsNoneOfATableIsNamed() {
    assertThatThrownBy(() -> GrowthTable.panels("# x\na\tb\tc\t1"))
        .hasMessageContaining("line 2: 5 cells");
    assertThatThrownBy(() -> GrowthTable.panels("a\tb\tc\t0\t1")).hasMessageContaining("above 0");
    assertThatThrownBy(() -> GrowthTable.panels("a\tb\tc\tten\t1")).hasMessageContaining("ten");
  }

  @Test
  void thePictureInTheDocumentsShowsItsTable() throws IOException {
    Path docs = Path.of("../docs");
    assertThat(Files.readString(docs.resolve("growth.svg")))
        .as("draw it again: see docs/performance.md")
        .isEqualToNormalizingNewlines(
            LinePlot.svg(GrowthTable.panels(Files.readString(docs.resolve("growth.tsv")))));
  }
}
