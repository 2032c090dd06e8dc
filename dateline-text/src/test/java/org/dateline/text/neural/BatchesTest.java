package org.dateline.text.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BatchesTest {

  @Property(tries = 100)
  void eachSentenceIsInOneBatchAndBatchesAreBounded(
      @ForAll @Size(max = 200) List<@IntRange(min = 3, max = 200) Integer> lengths) {
    List<EncodedSentence> sentences =
        lengths.stream()
            .map(n -> new EncodedSentence(new int[n], new int[n], new int[n - 1]))
            .toList();
    List<List<Integer>> batches = Batches.of(sentences, 50, Integer.MAX_VALUE);
    assertThat(batches.stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, lengths.size()).boxed().toList());
    assertThat(batches)
        .allSatisfy(
            batch -> {
              int longest = batch.stream().mapToInt(lengths::get).max().orElseThrow();
              assertThat(batch.size() == 1 || batch.size() * longest <= 1024).isTrue();
            });
  }

  @Test
  void shortSentencesAreNotPaddedToALongOne() {
    List<EncodedSentence> sentences =
        IntStream.of(60, 10, 61, 11, 10)
            .mapToObj(n -> new EncodedSentence(new int[n], new int[n], new int[n - 1]))
            .toList();
    assertThat(Batches.of(sentences, 50, Integer.MAX_VALUE))
        .containsExactly(List.of(1, 4, 3), List.of(0, 2));
  }

  @Test
  void aBatchHasNoMoreSentencesThanAreAllowed() {
    List<EncodedSentence> sentences =
        IntStream.of(10, 10, 10)
            .mapToObj(n -> new EncodedSentence(new int[n], new int[n], new int[n - 1]))
            .toList();
    assertThat(Batches.of(sentences, 50, 3)).containsExactly(List.of(0, 1, 2));
    assertThat(Batches.of(sentences, 50, 1)).containsExactly(List.of(0), List.of(1), List.of(2));
  }
}
