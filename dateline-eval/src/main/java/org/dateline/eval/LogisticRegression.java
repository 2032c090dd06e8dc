package org.dateline.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns weights of named features from examples: logistic regression by AdaGrad with an L2
 * penalty. The same examples and settings give the same weights. Not safe to share while learning.
 */
final class LogisticRegression {
  private static final int RARE = 5;
  private static final double RATE = 0.03;
  private static final double SMALL = 0.01;
  private static final long SEED = 7;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<int[]> cases = new ArrayList<>();
  private final List<Double> wanted = new ArrayList<>();

  /** What is to be learnt: the features of one case, and how far it is a case, 0 to 1. */
  record Example(List<String> features, double wanted) {
    Example {
      features = List.copyOf(features);
    }
  }

  void add(Example example) {
    cases.add(
        example.features().stream()
            .mapToInt(f -> numbers.computeIfAbsent(f, k -> numbers.size()))
            .toArray());
    wanted.add(example.wanted());
  }

  int size() {
    return cases.size();
  }

  /** Weights of all features seen at least {@link #RARE} times. */
  Map<String, Double> learn(int rounds, double penalty) {
    int[][] frequent = frequent();
    double[] weights = new double[numbers.size()];
    double[] squares = new double[numbers.size()];
    int[] order = new int[frequent.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Random random = new Random(SEED);
    for (int round = 0; round < rounds; round++) {
      shuffle(order, random);
      for (int i : order) {
        double sum = 0;
        for (int f : frequent[i]) {
          sum += weights[f];
        }
        double error = 1 / (1 + Math.exp(-sum)) - wanted.get(i);
        for (int f : frequent[i]) {
          double gradient = error + penalty * weights[f];
          squares[f] += gradient * gradient;
          weights[f] -= RATE * gradient / Math.sqrt(squares[f] + 1e-2);
        }
      }
    }
    Map<String, Double> named = new TreeMap<>();
    for (Map.Entry<String, Integer> feature : numbers.entrySet()) {
      double weight = weights[feature.getValue()];
      if (Math.abs(weight) >= SMALL) {
        named.put(feature.getKey(), weight);
      }
    }
    return named;
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }

  /** The cases without the features that are rare. */
  private int[][] frequent() {
    int[] seen = new int[numbers.size()];
    cases.forEach(features -> Arrays.stream(features).forEach(f -> seen[f]++));
    return cases.stream()
        .map(features -> Arrays.stream(features).filter(f -> seen[f] >= RARE).toArray())
        .toArray(int[][]::new);
  }
}
