package org.dateline.coder.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coder.attribution.SpanIndex.At;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;

class SpanIndexTest {
  private static final SpanIndex<String> INDEX =
      new SpanIndex<>(
          List.of(
              new At<>(new Span(0, 100), "long"),
              new At<>(new Span(10, 20), "short"),
              new At<>(new Span(20, 30), "next"),
              new At<>(new Span(12, 18), "inner")));

  @Test
  void coveringAreThoseThatHoldTheWholeStretch() {
    assertThat(INDEX.covering(new Span(12, 18))).containsExactly("long", "short", "inner");
    assertThat(INDEX.covering(new Span(15, 25))).containsExactly("long");
    assertThat(INDEX.covering(new Span(100, 101))).isEmpty();
  }

  @Test
  void overlappingShareSomething() {
    assertThat(INDEX.overlapping(new Span(19, 21))).containsExactly("long", "short", "next");
  }

  @Test
  void theAnswersAreThoseOfAPlainSearch() {
    List<At<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int start = (i * 37) % 50;
      all.add(new At<>(new Span(start, start + 1 + (i * 13) % 17), i));
    }
    SpanIndex<Integer> index = new SpanIndex<>(all);
    for (int start = 0; start < 60; start++) {
      Span wanted = new Span(start, start + 3);
      assertThat(index.covering(wanted))
          .containsExactlyInAnyOrderElementsOf(
              all.stream().filter(a -> a.span().contains(wanted)).map(At::value).toList());
      assertThat(index.overlapping(wanted))
          .containsExactlyInAnyOrderElementsOf(
              all.stream().filter(a -> a.span().overlaps(wanted)).map(At::value).toList());
    }
  }
}
