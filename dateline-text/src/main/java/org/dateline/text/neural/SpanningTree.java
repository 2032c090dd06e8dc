package org.dateline.text.neural;

import java.util.Arrays;

/**
 * The best dependency tree for scored arcs: a maximum spanning arborescence with a single root, by
 * Chu-Liu/Edmonds (Chu and Liu 1965, Edmonds 1967).
 */
final class SpanningTree {
  private SpanningTree() {}

  /**
   * Heads of the words.
   *
   * <p>Every arc from the root is first made so dear that the best tree has only one; among trees
   * with one root the order is unchanged.
   *
   * @param scores {@code [dependent][head]} over the root (0) and the words (1 to n); row 0 and the
   *     diagonal are not read. Changed by the call
   * @return {@code n + 1} heads, of which the first is 0 and means nothing
   */
  static int[] heads(double[][] scores) {
    int size = scores.length;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int dependent = 1; dependent < size; dependent++) {
      scores[dependent][dependent] = Double.NEGATIVE_INFINITY;
      for (int head = 0; head < size; head++) {
        if (head != dependent) {
          least = Math.min(least, scores[dependent][head]);
          most = Math.max(most, scores[dependent][head]);
        }
      }
    }
    Arrays.fill(scores[0], Double.NEGATIVE_INFINITY);
    for (int dependent = 1; dependent < size; dependent++) {
      scores[dependent][0] -= size * (most - least + 1);
    }
    return best(scores);
  }

  /** The best heads, however many roots: a cycle is contracted to one node and the rest solved. */
  private static int[] best(double[][] scores) {
    int[] heads = new int[scores.length];
    for (int dependent = 1; dependent < scores.length; dependent++) {
      heads[dependent] = greatest(scores[dependent]);
    }
    int[] cycle = cycle(heads);
    return cycle.length == 0 ? heads : broken(scores, heads, cycle);
  }

  private static int[] broken(double[][] scores, int[] heads, int[] cycle) {
    boolean[] inside = new boolean[scores.length];
    for (int node : cycle) {
      inside[node] = true;
    }
    int[] outer = new int[scores.length - cycle.length];
    int count = 0;
    for (int node = 0; node < scores.length; node++) {
      if (!inside[node]) {
        outer[count++] = node;
      }
    }
    double[][] small = new double[count + 1][count + 1];
    int[] leaves = new int[count];
    int[] enters = new int[count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        small[i][j] = scores[outer[i]][outer[j]];
      }
      leaves[i] = cycle[0];
      enters[i] = cycle[0];
      for (int node : cycle) {
        if (scores[outer[i]][node] > scores[outer[i]][leaves[i]]) {
          leaves[i] = node;
        }
        if (gain(scores, heads, node, outer[i]) > gain(scores, heads, enters[i], outer[i])) {
          enters[i] = node;
        }
      }
      small[i][count] = scores[outer[i]][leaves[i]];
      small[count][i] = gain(scores, heads, enters[i], outer[i]);
    }
    small[count][count] = Double.NEGATIVE_INFINITY;
    int[] solved = best(small);
    int[] result = heads.clone();
    for (int i = 1; i < count; i++) {
      result[outer[i]] = solved[i] == count ? leaves[i] : outer[solved[i]];
    }
    result[enters[solved[count]]] = outer[solved[count]];
    return result;
  }

  /** What is won when the cycle is entered at {@code node} from {@code head}. */
  private static double gain(double[][] scores, int[] heads, int node, int head) {
    return scores[node][head] - scores[node][heads[node]];
  }

  private static int greatest(double[] row) {
    int best = 0;
    for (int i = 1; i < row.length; i++) {
      if (row[i] > row[best]) {
        best = i;
      }
    }
    return best;
  }

  /** The nodes of one cycle, or none where all ways lead to the root. */
  private static int[] cycle(int[] heads) {
    int[] seen = new int[heads.length];
    for (int start = 1; start < heads.length; start++) {
      int node = start;
      while (node != 0 && seen[node] == 0) {
        seen[node] = start;
        node = heads[node];
      }
      if (node != 0 && seen[node] == start) {
        int[] found = new int[heads.length];
        int length = 0;
        int first = node;
        do {
          found[length++] = node;
          node = heads[node];
        } while (node != first);
        return Arrays.copyOf(found, length);
      }
    }
    return new int[0];
  }
}
