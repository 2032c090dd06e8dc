package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InOrderTest {

  @Test
  void resultsComeInTheOrderOfTheItems() {
    List<Integer> seen = new ArrayList<>();
    InOrder.run(
        IntStream.range(0, 500).iterator(), i -> i % 7 == 0 ? slowly(i) * 2 : i * 2, seen::add);
    assertThat(seen).isEqualTo(IntStream.range(0, 500).map(i -> i * 2).boxed().toList());
  }

  @Test
  void onlyAFewItemsAreAheadOfTheResults() {
    AtomicInteger asked = new AtomicInteger();
    Iterator<Integer> items =
        IntStream.range(0, 1000).peek(i -> asked.incrementAndGet()).iterator();
    AtomicInteger given = new AtomicInteger();
    int most = 4 * Runtime.getRuntime().availableProcessors() + 4;
    InOrder.run(
        items,
        i -> i,
        i -> assertThat(asked.get() - given.getAndIncrement()).isLessThanOrEqualTo(most));
    assertThat(given.get()).isEqualTo(1000);
  }

  @Test
  void aFailureOfTheWorkOrOfTheItemsReachesTheCaller() {
    assertThatThrownBy(
            () ->
                InOrder.run(
                    List.of(1, 0).iterator(), i -> 10 / i, i -> assertThat(i).isEqualTo(10)))
        .isInstanceOf(ArithmeticException.class);
    Iterator<Integer> broken = IntStream.range(0, 3).map(i -> 1 / (1 - i)).iterator();
    assertThatThrownBy(() -> InOrder.run(broken, i -> i, i -> assertThat(i).isNotNull()))
        .isInstanceOf(ArithmeticException.class);
  }

  private static int slowly(int value) {
    return IntStream.rangeClosed(0, 100_000).map(i -> i % (value + 1)).max().orElse(0);
  }
}
