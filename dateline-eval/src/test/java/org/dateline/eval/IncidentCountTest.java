package org.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dateline.coder.tally.Count;
import org.dateline.coder.tally.FoundTally;
import org.dateline.model.Article;
import org.dateline.model.Span;
import org.dateline.model.Tally;
import org.dateline.text.document.AnnotatedDocument;
import org.junit.jupiter.api.Test;

class IncidentCountTest {
  @Test
  void peopleToldOfTogetherAreCountedTogether() {
    assertThat(killed("A man and a girl were shot and killed.", "killed", "A man", "a girl"))
        .isEqualTo(2);
  }

  @Test
  void aKillerWhoDiesCountsToo() {
    assertThat(killed("A man killed his wife and took his own life.", "killed", "his wife"))
        .isEqualTo(2);
  }

  @Test
  void whoShootsHimselfByAccidentIsOne() {
    assertThat(killed("A boy accidentally shot and killed himself.", "killed", "himself"))
        .isEqualTo(1);
  }

  /** How many were killed, where each of {@code victims} is told of without a number. */
  private static long killed(String text, String trigger, String... victims) {
    List<FoundTally> found = new ArrayList<>();
    for (String victim : victims) {
      found.add(
          new FoundTally(
              0,
              "killed",
              new Count(OptionalLong.of(1), OptionalLong.of(1), Tally.Bound.EXACT),
              Optional.empty(),
              span(text, victim),
              span(text, trigger),
              Optional.empty(),
              Optional.empty(),
              false,
              true,
              false,
              false));
    }
    AnnotatedDocument document = AnnotatedDocument.of(Article.ofText(text), List.of(), List.of());
    return IncidentCount.of(found, document).killed().orElseThrow();
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
