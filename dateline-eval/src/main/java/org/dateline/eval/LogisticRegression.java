package org.dateline.eval;

import java.util.ArrayList;
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

  private final List<Example> examples = new ArrayList<>();

  /** What is to be learnt: the features of one case, and how far it is a case, 0 to 1. */
  record Example(List<String> features, double wanted) {
    Example {
      features = List.copyOf(features);
    }
  }

  void add(Example example) {
    examples.add(example);
  }

  int size() {
    return examples.size();
  }

  /** Weights of all features seen at least five times. */
  Map<String, Double> learn(int rounds, double penalty) {
    Map<String, Integer> numbers = numbers();
    int[][] cases = new int[examples.size()][];
    for (int i = 0; i < cases.length; i++) {
      cases[i] =
          examples.get(i).features().stream()
              .filter(numbers::containsKey)
              .mapToInt(numbers::get)
              .toArray();
    }
    double[] weights = new double[numbers.size()];
    double[] squares = new double[numbers.size()];
    int[] order = new int[cases.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Random random = new Random(SEED);
    for (int round = 0; round < rounds; round++) {
      shuffle(order, random);
      for (int i : order) {
        double sum = 0;
        for (int f : cases[i]) {
          sum += weights[f];
        }
        double error = 1 / (1 + Math.exp(-sum)) - examples.get(i).wanted();
        for (int f : cases[i]) {
          double gradient = error + penalty * weights[f];
          squares[f] += gradient * gradient;
          weights[f] -= RATE * gradient / Math.sqrt(squares[f] + 1e-2);
        }
      }
    }
    Map<String, Double> named = new TreeMap<>();
    numbers.forEach(
        (feature, number) -> {
          if (Math.abs(weights[number]) >= SMALL) {
            named.put(feature, weights[number]);
          }
        });
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

  private Map<String, Integer> numbers() {
    Map<String, Integer> seen = new TreeMap<>();
    for (Example example : examples) {
      example.features().forEach(f -> seen.merge(f, 1, Integer::sum));
    }
    Map<String, Integer> numbers = new HashMap<>();
    seen.forEach(
        (feature, times) -> {
          if (times >= RARE) {
            numbers.put(feature, numbers.size());
          }
        });
    return numbers;
  }
}
