package org.dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.coder.framing.FramingFinder;
import org.dateline.model.Article;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BabeEvaluationTest {
  private static final String LINES =
      """
      {"text": "The regime fell.", "label_bias": "Biased"}
      {"text": "The council met.", "label_bias": "Non-biased"}
      {"text": "The mayor spoke.", "label_bias": "Biased"}
      {"text": "The thugs met.", "label_bias": "No agreement"}
      """;

  @Test
  void countsSentencesWithATermAgainstThoseThatPeopleFoundBiased(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("babe.jsonl"), LINES);
    Report report =
        new BabeEvaluation(BabeEvaluationTest::annotate, FramingFinder.load()).run(folder);
    assertThat(report.figure("sentences").plain()).isEqualTo(3L);
    assertThat(report.figure("biased, as people have it").plain()).isEqualTo(2L);
    assertThat(report.figure("with a framing term precision").plain()).isEqualTo(1.0);
    assertThat(report.figure("with a framing term recall").plain()).isEqualTo(0.5);
  }

  /** One sentence of nouns, all below the first. */
  private static AnnotatedDocument annotate(Article article) {
    List<Token> tokens = new ArrayList<>();
    for (MatchResult word : Pattern.compile("\\w+").matcher(article.text()).results().toList()) {
      int number = tokens.size();
      tokens.add(
          new Token(
              number,
              new Span(word.start(), word.end()),
              word.group(),
              word.group(),
              Upos.NOUN,
              "NN",
              number == 0 ? -1 : 0,
              number == 0 ? "root" : "dep"));
    }
    Span whole = tokens.getFirst().span().cover(tokens.getLast().span());
    return AnnotatedDocument.of(article, List.of(new Sentence(0, whole, tokens)), List.of());
  }
}
