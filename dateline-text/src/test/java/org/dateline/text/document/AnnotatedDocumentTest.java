package org.dateline.text.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;

class AnnotatedDocumentTest {
  private static final AnnotatedDocument DOCUMENT =
      Conllu.read(
          """
          1\tOman\tOman\tPROPN\tNNP\t_\t2\tnsubj\t_\tName=B-LOCATION
          2\tasked\task\tVERB\tVBD\t_\t0\troot\t_\t_

          1\tRain\train\tNOUN\tNN\t_\t2\tnsubj\t_\t_
          2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_

          1\tIran\tIran\tPROPN\tNNP\t_\t2\tnsubj\t_\tName=B-LOCATION
          2\tanswered\tanswer\tVERB\tVBD\t_\t0\troot\t_\t_
          """);

  @Test
  void givesEachSentenceItsNames() {
    assertThat(DOCUMENT.sentences())
        .extracting(s -> DOCUMENT.namesIn(s).stream().map(n -> DOCUMENT.words(n.span())).toList())
        .containsExactly(List.of("Oman"), List.of(), List.of("Iran"));
  }

  @Test
  void findsTheSentenceOfASpan() {
    Sentence second = DOCUMENT.sentences().get(1);
    assertThat(DOCUMENT.sentenceOf(second.token(1).span())).contains(second);
    assertThat(DOCUMENT.sentenceOf(second.span())).contains(second);
    assertThat(DOCUMENT.sentenceOf(new Span(0, DOCUMENT.text().length()))).isEmpty();
    int beyond = DOCUMENT.text().length() + 5;
    assertThat(DOCUMENT.sentenceOf(new Span(beyond, beyond + 1))).isEmpty();
  }

  @Test
  void refusesNamesOutOfOrder() {
    List<NamedMention> turned = DOCUMENT.names().reversed();
    assertThatThrownBy(() -> AnnotatedDocument.of(DOCUMENT.article(), DOCUMENT.sentences(), turned))
        .hasMessageContaining("out of order");
  }
}
