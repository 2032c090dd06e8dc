package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class PrintableTest {

  @Test
  void wideAndCombiningCharactersCountAsATerminalShowsThem() {
    assertThat(Printable.width("北京")).isEqualTo(4);
    assertThat(Printable.width("e\u0301")).isEqualTo(1);
    assertThat(Printable.cut("北京市长", 5)).isEqualTo("北京…");
    assertThat(Printable.padded("北京", 6)).isEqualTo("北京  ");
  }

  @Property(tries = 300)
  void aLineNeverSteersATerminal(@ForAll String words) {
    assertThat(Printable.line(words).codePoints())
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  @Property(tries = 300)
  void aCutLineFits(@ForAll String words, @ForAll @IntRange(min = 1, max = 40) int width) {
    assertThat(Printable.width(Printable.cut(words, width))).isLessThanOrEqualTo(width);
  }
}
