package org.dateline.text.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpanningTreeTest {

  @Test
  void aLoneWordIsTheRoot() {
    assertThat(SpanningTree.heads(new double[][] {{0, 0}, {-5, 0}})).containsExactly(0, 0);
  }

  @Test
  void aCycleIsBrokenWhereItCostsLeast() {
    double[][] scores = {{0, 0, 0}, {1, 0, 9}, {4, 8, 0}};
    assertThat(SpanningTree.heads(scores)).containsExactly(0, 2, 0);
  }

  @Test
  void onlyOneWordHangsOnTheRootEvenWhereTwoWouldScoreMore() {
    double[][] scores = {{0, 0, 0}, {9, 0, 1}, {9, 2, 0}};
    assertThat(SpanningTree.heads(scores)).containsExactly(0, 0, 1);
  }

  @Property(tries = 2000)
  void isTheBestOfAllTreesWithOneRoot(
      @ForAll @IntRange(min = 1, max = 5) int words, @ForAll long seed) {
    Random random = new Random(seed);
    double[][] scores = new double[words + 1][words + 1];
    for (double[] row : scores) {
      Arrays.setAll(row, i -> random.nextInt(40) - 20);
    }
    double best = best(scores, new int[words + 1], 1);
    int[] heads = SpanningTree.heads(copy(scores));
    assertThat(isTree(heads)).isTrue();
    assertThat(sum(scores, heads)).isEqualTo(best);
  }

  @Property(tries = 200)
  void isATreeForAnyLength(@ForAll @IntRange(min = 1, max = 60) int words, @ForAll long seed) {
    Random random = new Random(seed);
    double[][] scores = new double[words + 1][words + 1];
    for (double[] row : scores) {
      Arrays.setAll(row, i -> random.nextGaussian());
    }
    assertThat(isTree(SpanningTree.heads(scores))).isTrue();
  }

  private static double best(double[][] scores, int[] heads, int word) {
    if (word == heads.length) {
      return isTree(heads) ? sum(scores, heads) : Double.NEGATIVE_INFINITY;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int head = 0; head < heads.length; head++) {
      heads[word] = head;
      best = Math.max(best, best(scores, heads, word + 1));
    }
    return best;
  }

  private static double sum(double[][] scores, int[] heads) {
    double sum = 0;
    for (int word = 1; word < heads.length; word++) {
      sum += scores[word][heads[word]];
    }
    return sum;
  }

  private static boolean isTree(int[] heads) {
    int roots = 0;
    for (int word = 1; word < heads.length; word++) {
      roots += heads[word] == 0 ? 1 : 0;
      int node = word;
      for (int steps = 0; node != 0; steps++) {
        if (steps > heads.length) {
          return false;
        }
        node = heads[node];
      }
    }
    return roots == 1;
  }

  private static double[][] copy(double[][] scores) {
    return Arrays.stream(scores).map(double[]::clone).toArray(double[][]::new);
  }
}
