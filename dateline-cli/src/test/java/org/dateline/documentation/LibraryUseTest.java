package org.dateline.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.dateline.coder.Coder;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventType;
import org.dateline.text.Annotator;
import org.junit.jupiter.api.Test;

/** The README's piece of code is compiled and run. */
class LibraryUseTest {

  @Test
  void theReadmesCodeRuns() throws IOException {
    // README
    Annotator annotator = Annotator.load(); // the model; share both between threads
    Coder coder = Coder.load(); // frames, actors, titles

    Article article =
        Article.ofText("Iran's foreign minister visited Iraq on Tuesday.")
            .withPublished(LocalDate.of(2024, 3, 27));
    CodedArticle coded = coder.code(annotator.annotate(article));

    coded.events().forEach(event -> System.out.println(event.type() + " " + event.date()));
    // end

    assertThat(coded.events()).extracting(event -> event.type()).contains(EventType.CONSULT);
    assertThat(coded.events().getFirst().date().start()).contains(LocalDate.of(2024, 3, 26));
  }

  @Test
  void theReadmeShowsTheCodeThatRuns() throws IOException {
    List<String> source =
        Files.readAllLines(
            Page.root()
                .resolve(
                    "dateline-cli/src/test/java/org/dateline/documentation/LibraryUseTest.java"));
    String run =
        String.join("\n", source.subList(index(source, "// README") + 1, index(source, "// end")))
            .stripIndent()
            .strip();
    assertThat(Page.of("README.md").blocks("java").values())
        .extracting(String::strip)
        .contains(run);
  }

  private static int index(List<String> lines, String mark) {
    return lines.stream().map(String::strip).toList().indexOf(mark);
  }
}
