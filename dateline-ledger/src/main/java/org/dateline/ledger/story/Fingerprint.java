package org.dateline.ledger.story;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a report, or a group of reports, is about: its terms by number, in order, with weights whose
 * squares sum to one at most. Terms that stand nowhere have no weight.
 *
 * @param terms numbers of terms, rising
 * @param weights their weights
 */
// Never compared; arrays hold a signature in a quarter of the memory.
@SuppressWarnings("ArrayRecordComponent")
record Fingerprint(int[] terms, float[] weights) {
  /** Of these weights by term; {@code rest} is the sum of squares of terms that nobody shares. */
  static Fingerprint of(Map<Integer, Double> weighted, double rest) {
    TreeMap<Integer, Double> sorted = new TreeMap<>(weighted);
    int[] terms = sorted.keySet().stream().mapToInt(term -> term).toArray();
    double[] weights = sorted.values().stream().mapToDouble(weight -> weight).toArray();
    return normal(terms, weights, rest);
  }

  private static Fingerprint normal(int[] terms, double[] weights, double rest) {
    double sum = rest;
    for (double weight : weights) {
      sum += weight * weight;
    }
    float[] normal = new float[weights.length];
    for (int i = 0; i < weights.length && sum > 0; i++) {
      normal[i] = (float) (weights[i] / Math.sqrt(sum));
    }
    return new Fingerprint(terms, normal);
  }

  /** How alike two are: the cosine of their weights, 0 to 1. */
  double likeness(Fingerprint other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length && j < other.terms.length) {
      if (terms[i] == other.terms[j]) {
        sum += weights[i++] * other.weights[j++];
      } else if (terms[i] < other.terms[j]) {
        i++;
      } else {
        j++;
      }
    }
    return Math.clamp(sum, 0, 1);
  }

  /** The share of this weight whose terms {@code other} has too, 0 to 1; 0 for nothing. */
  double foundIn(Fingerprint other) {
    double sum = 0;
    for (int i = 0; i < terms.length; i++) {
      if (Arrays.binarySearch(other.terms, terms[i]) >= 0) {
        sum += weights[i] * weights[i];
      }
    }
    return Math.min(1, sum);
  }

  /** The {@code most} heaviest terms, heaviest first. */
  int[] heaviest(int most) {
    return java.util.stream.IntStream.range(0, terms.length)
        .boxed()
        .sorted(
            (a, b) -> {
              int byWeight = Float.compare(weights[b], weights[a]);
              return byWeight != 0 ? byWeight : Integer.compare(terms[a], terms[b]);
            })
        .limit(most)
        .mapToInt(at -> terms[at])
        .toArray();
  }
}
