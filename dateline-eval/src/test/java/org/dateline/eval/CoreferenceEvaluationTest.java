package org.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Article;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.CoreferenceChain;
import org.dateline.text.document.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreferenceEvaluationTest {
  private static final String SET =
      """
      ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL
      x-1\tAnn saw Bea. She left.\tShe\t13\tAnn\t0\tTRUE\tBea\t8\tFALSE\t-
      """;

  @Test
  void countsPairsThatAChainJoins(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("gap.tsv");
    Files.writeString(file, SET);
    assertThat(run(file, 0).figure("all F1").plain()).isEqualTo(1.0);
    assertThat(run(file, 8).figure("all F1").plain()).isEqualTo(0.0);
    assertThat(run(file, 0).figure("feminine F1").plain()).isEqualTo(1.0);
  }

  /** Joins the pronoun with the name that starts at {@code name}. */
  private static Report run(Path file, int name) {
    Mention first = new Mention(0, new Span(name, name + 3), 0, Mention.Kind.NAME);
    Mention pronoun = new Mention(1, new Span(13, 16), 0, Mention.Kind.PRONOUN);
    List<CoreferenceChain> chains = List.of(new CoreferenceChain(List.of(first, pronoun), first));
    return CoreferenceEvaluation.run(file, article -> annotate(article, chains));
  }

  private static AnnotatedDocument annotate(Article article, List<CoreferenceChain> chains) {
    return new AnnotatedDocument(
        article,
        Optional.empty(),
        List.of(),
        List.of(),
        chains,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
