package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void readsItsWords() {
    assertThat(new Span(4, 9).in("The talks ended")).isEqualTo("talks");
  }

  @Test
  void refusesWhatIsNoStretch() {
    assertThatThrownBy(() -> new Span(3, 3)).hasMessageContaining("no span");
    assertThatThrownBy(() -> new Span(-1, 2)).hasMessageContaining("no span");
    assertThatThrownBy(() -> new Span(5, 4)).hasMessageContaining("no span");
  }

  @Test
  void neighboursDoNotOverlap() {
    assertThat(new Span(0, 4).overlaps(new Span(4, 6))).isFalse();
    assertThat(new Span(0, 5).overlaps(new Span(4, 6))).isTrue();
  }

  @Property
  void coverContainsBothAndNoMore(
      @ForAll @IntRange(max = 50) int a,
      @ForAll @IntRange(min = 1, max = 20) int la,
      @ForAll @IntRange(max = 50) int b,
      @ForAll @IntRange(min = 1, max = 20) int lb) {
    Span first = new Span(a, a + la);
    Span second = new Span(b, b + lb);
    Span cover = first.cover(second);
    assertThat(cover.contains(first)).isTrue();
    assertThat(cover.contains(second)).isTrue();
    assertThat(cover.start()).isIn(a, b);
    assertThat(cover.end()).isIn(a + la, b + lb);
  }

  @Property
  void overlapIsSharingAnOffset(
      @ForAll @IntRange(max = 12) int a,
      @ForAll @IntRange(min = 1, max = 6) int la,
      @ForAll @IntRange(max = 12) int b,
      @ForAll @IntRange(min = 1, max = 6) int lb) {
    Span first = new Span(a, a + la);
    Span second = new Span(b, b + lb);
    boolean shared = false;
    for (int i = a; i < a + la; i++) {
      shared |= second.contains(i);
    }
    assertThat(first.overlaps(second)).isEqualTo(shared).isEqualTo(second.overlaps(first));
  }
}
