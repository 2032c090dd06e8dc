package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.model.Article;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.DatelineMark;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatorTest {
  private static final Article REPORT =
      Article.ofText(
          """
          Rebels free forty hostages

          NIAMEY, May 3 (Reuters) - The rebels freed forty hostages on Monday, officials said.
          “They are tired but alive,” said Amina Sow, a doctor in Agadez.
          Share this article
          """);

  private static Annotator annotator;

  @BeforeAll
  static void load() throws IOException {
    annotator = Annotator.load();
  }

  @AfterAll
  static void close() {
    annotator.close();
  }

  @Test
  void readsAReport() {
    AnnotatedDocument document = annotator.annotate(REPORT);
    assertThat(document.sentences().stream().map(s -> document.words(s.span())))
        .containsExactly(
            "Rebels free forty hostages",
            "The rebels freed forty hostages on Monday, officials said.",
            "“They are tired but alive,” said Amina Sow, a doctor in Agadez.");
    assertThat(document.dateline().flatMap(DatelineMark::place)).contains("NIAMEY");
    assertThat(document.noise().stream().map(document::words))
        .containsExactly("Share this article");
    assertThat(document.quotations()).hasSize(1);
    assertThat(document.times()).hasSize(1);
    Token verb = document.sentences().get(1).token(2);
    assertThat(verb.form()).isEqualTo("freed");
    assertThat(verb.lemma()).isEqualTo("free");
  }

  @Test
  void theFormsAreTheWordsOfTheText() {
    AnnotatedDocument document = annotator.annotate(REPORT);
    for (Sentence sentence : document.sentences()) {
      assertThat(sentence.tokens())
          .allSatisfy(t -> assertThat(document.words(t.span())).isEqualTo(t.form()));
    }
  }

  @Test
  void namesStandOnTheirTokens() {
    AnnotatedDocument document = annotator.annotate(REPORT);
    assertThat(document.names()).isNotEmpty();
    for (NamedMention name : document.names()) {
      Sentence sentence = document.sentences().get(name.sentence());
      assertThat(name.span())
          .isEqualTo(sentence.token(name.first()).span().cover(sentence.token(name.last()).span()));
      assertThat(name.score()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void articlesReadTogetherComeOutInOrder() {
    Article other = Article.ofText("A short note on fishing quotas was sent to the ministry.");
    List<AnnotatedDocument> found = annotator.annotate(List.of(other, REPORT, other));
    assertThat(found.stream().map(AnnotatedDocument::article))
        .containsExactly(other, REPORT, other);
    assertThat(found.get(0).sentences()).hasSize(1);
  }

  @Test
  void threadsShareOneAnnotator() {
    List<String> shapes =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> annotator.annotate(REPORT).sentences().get(1).root().form())
            .distinct()
            .toList();
    assertThat(shapes).hasSize(1);
  }

  @Test
  void givenWordsAreKept() {
    Article text = Article.ofText("one-two three");
    List<Span> words = List.of(new Span(0, 7), new Span(8, 13));
    AnnotatedDocument document = annotator.annotate(text, List.of(words));
    assertThat(document.sentences().getFirst().tokens().stream().map(Token::form))
        .containsExactly("one-two", "three");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t\n ",
        "\uD83D",
        "\uDE00 x \u202E y",
        "...",
        "😀😀 北京市民。",
        "a\u0000b",
        "((((((((((",
        "“”"
      })
  void anyTextIsRead(String text) {
    assertThat(annotator.annotate(Article.ofText(text)).text()).isEqualTo(text);
  }

  @Test
  void oneEndlessLineIsRead() {
    String text = String.join(" ", Collections.nCopies(3000, "again"));
    AnnotatedDocument document = annotator.annotate(Article.ofText(text));
    assertThat(document.sentences().stream().mapToInt(s -> s.tokens().size()).sum())
        .isEqualTo(3000);
  }
}
