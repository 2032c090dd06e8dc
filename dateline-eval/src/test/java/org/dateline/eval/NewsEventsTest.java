package org.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.coder.Coder;
import org.dateline.coder.ExampleCheck;
import org.dateline.coder.lexicon.Example;
import org.dateline.coder.lexicon.LexiconReader;
import org.dateline.model.Article;
import org.dateline.model.EventMention;
import org.dateline.text.Annotator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the lexicon of M2E2's types through the whole program, model included. */
class NewsEventsTest {
  private static Annotator annotator;
  private static Coder coder;

  @BeforeAll
  static void load() throws IOException {
    annotator = Annotator.load();
    coder = NewsEvents.coder();
  }

  @AfterAll
  static void close() throws IOException {
    annotator.close();
  }

  private static List<EventMention> events(String sentence) {
    return coder.code(annotator.annotate(Article.ofText(sentence))).events();
  }

  @Test
  void theLexiconCodesItsOwnExamples(@TempDir Path folder) throws IOException {
    NewsEvents.copyTo(folder);
    List<Example> examples = LexiconReader.examples(folder);
    List<String> failures = new ArrayList<>();
    for (Example example : examples) {
      ExampleCheck.failure(example, events(example.sentence())).ifPresent(failures::add);
    }
    assertThat(examples).isNotEmpty();
    assertThat(failures).as("examples that fail, of %d", examples.size()).isEmpty();
  }

  @Test
  void everyTypeOfTheLexiconHasItsRoles() {
    assertThat(events("Two trucks carried tents to the camp. A farmer died when his tractor fell."))
        .extracting(e -> NewsEvents.roles(e).map(M2e2Roles::type).orElse("none"))
        .containsExactly("Movement:Transport", "Life:Die");
  }
}
