package org.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.coder.lexicon.Example;
import org.dateline.coder.lexicon.LexiconReader;
import org.dateline.model.Article;
import org.dateline.text.Annotator;
import org.junit.jupiter.api.Test;

/** Runs the example sentences of the frame files through the whole program, model included. */
class FrameExamplesTest {

  @Test
  void theLexiconCodesItsOwnExamples() throws IOException {
    List<Example> examples = LexiconReader.bundled().examples();
    List<String> failures = new ArrayList<>();
    try (Annotator annotator = Annotator.load()) {
      Coder coder = Coder.load();
      var documents =
          annotator.annotate(examples.stream().map(e -> Article.ofText(e.sentence())).toList());
      for (int i = 0; i < examples.size(); i++) {
        ExampleCheck.failure(examples.get(i), coder.code(documents.get(i)).events())
            .ifPresent(failures::add);
      }
    }
    assertThat(failures).as("examples that fail, of %d", examples.size()).isEmpty();
  }
}
