package org.dateline.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.model.Span;
import org.dateline.model.StatementId;
import org.junit.jupiter.api.Test;

/** Texts are cut at blank lines and at the borders of marks. */
class ParagraphsTest {
  private static final StatementId ID = new StatementId("s");

  @Test
  void marksThatOverlapAreCutAtEachBorder() {
    assertThat(
            cut(
                "abcdef",
                new Mark(Layer.QUOTE, new Span(0, 4), ID),
                new Mark(Layer.ACTOR, new Span(2, 6), ID)))
        .isEqualTo("[ab QUOTE][cd ACTOR QUOTE][ef ACTOR]");
  }

  @Test
  void aMarkGoesOnBehindABlankLine() {
    assertThat(cut("one\n \ntwo", new Mark(Layer.QUOTE, new Span(1, 8), ID)))
        .isEqualTo("[o][ne QUOTE]/[tw QUOTE][o]");
  }

  @Test
  void fiftyMarksInsideOneAnotherAreAllKnown() {
    Mark[] marks = new Mark[50];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = new Mark(Layer.QUOTE, new Span(i, 200 - i), ID);
    }
    assertThat(Paragraphs.of("x".repeat(200), List.of(marks)).getFirst().get(60).marks())
        .hasSizeGreaterThan(30);
  }

  @Test
  void directionsAndControlsAreShownByTheirCode() {
    assertThat(Shown.of("a\u202Eb\u0000c\uD800d\n")).isEqualTo("a[U+202E]b[U+0000]c\uFFFDd\n");
  }

  private static String cut(String text, Mark... marks) {
    return Paragraphs.of(text, List.of(marks)).stream()
        .map(
            paragraph ->
                paragraph.stream()
                    .map(
                        segment ->
                            "["
                                + segment.span().in(text)
                                + segment.layers().stream()
                                    .map(layer -> " " + layer)
                                    .sorted()
                                    .collect(Collectors.joining())
                                + "]")
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("/"));
  }
}
