package org.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dateline.model.Article;
import org.dateline.model.EventPlace;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.PlaceMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesEvaluationTest {
  private static final String XML =
      """
      <articles><article><text>From Oslo to Bergen.</text><locations>
        <location><name>Bergen</name><start>14</start><end>20</end>
          <lat>60.39</lat><lon>5.32</lon></location>
        <location><name>Oslo</name><start>5</start><end>9</end>
          <lat>59.91</lat><lon>10.75</lon></location>
      </locations></article></articles>
      """;

  @Test
  void countsWhatIsFoundAndWhatLiesNearEnough(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("set.xml");
    Files.writeString(file, XML);
    Report report = PlacesEvaluation.run(file, PlacesEvaluationTest::annotate);
    assertThat(report.figure("set: recognition, exact recall").plain()).isEqualTo(1.0);
    assertThat(report.figure("set: within 161 km, of all gold").plain()).isEqualTo(0.5);
    assertThat(report.figure("set: within 161 km, of the resolved").plain()).isEqualTo(1.0);
  }

  /** Finds both names and knows where Oslo lies, to some 60 km. */
  private static AnnotatedDocument annotate(Article article) {
    EventPlace oslo =
        new EventPlace(
            Optional.of("Oslo"),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.of(60.4),
            OptionalDouble.of(10.75),
            OptionalLong.empty(),
            new Span(5, 9));
    return new AnnotatedDocument(
        article,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new PlaceMention(0, oslo),
            new PlaceMention(0, EventPlace.unresolved(new Span(13, 19)))),
        List.of(),
        List.of());
  }
}
