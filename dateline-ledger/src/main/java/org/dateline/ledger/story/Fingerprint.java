package org.dateline.ledger.story;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a report is about: its terms by number, in order, with weights whose squares sum to one, and
 * how rare each term is.
 *
 * @param terms numbers of terms, rising
 * @param weights their weights
 * @param rarities how much each tells
 */
// Never compared; arrays hold a signature in a quarter of the memory.
@SuppressWarnings("ArrayRecordComponent")
record Fingerprint(int[] terms, float[] weights, float[] rarities) {
  /**
   * How much a term tells of a report.
   *
   * @param weight by its rarity and by how often it stands there
   * @param rarity by its rarity alone
   */
  record Weight(double weight, double rarity) {}

  /** Of these weights by term. */
  static Fingerprint of(Map<Integer, Weight> weighted) {
    TreeMap<Integer, Weight> sorted = new TreeMap<>(weighted);
    double sum = sorted.values().stream().mapToDouble(w -> w.weight() * w.weight()).sum();
    int[] terms = new int[sorted.size()];
    float[] weights = new float[terms.length];
    float[] rarities = new float[terms.length];
    int at = 0;
    for (Map.Entry<Integer, Weight> entry : sorted.entrySet()) {
      terms[at] = entry.getKey();
      weights[at] = sum > 0 ? (float) (entry.getValue().weight() / Math.sqrt(sum)) : 0;
      rarities[at++] = (float) entry.getValue().rarity();
    }
    return new Fingerprint(terms, weights, rarities);
  }

  /** How alike two are: the cosine of their weights, 0 to 1. */
  double likeness(Fingerprint other) {
    return Math.clamp(sum(other, false), 0, 1);
  }

  /**
   * Those of its terms that are picked by their places, their weights again such that their squares
   * sum to one.
   */
  Fingerprint part(IntPredicate picked) {
    int[] places = IntStream.range(0, terms.length).filter(picked).toArray();
    double sum = 0;
    for (int place : places) {
      sum += (double) weights[place] * weights[place];
    }
    Fingerprint part =
        new Fingerprint(new int[places.length], new float[places.length], new float[places.length]);
    for (int i = 0; i < places.length; i++) {
      part.terms[i] = terms[places[i]];
      part.weights[i] = sum > 0 ? (float) (weights[places[i]] / Math.sqrt(sum)) : 0;
      part.rarities[i] = rarities[places[i]];
    }
    return part;
  }

  /** How much of what it tells the other tells too: by rarity, 0 to 1; 0 of no terms. */
  double covered(Fingerprint other) {
    double all = 0;
    double both = 0;
    for (int i = 0; i < terms.length; i++) {
      all += rarities[i];
      both += Arrays.binarySearch(other.terms, terms[i]) >= 0 ? rarities[i] : 0;
    }
    return all > 0 ? both / all : 0;
  }

  /** The rarities of the terms that both have, the lower of the two of each, summed. */
  double shared(Fingerprint other) {
    return sum(other, true);
  }

  private double sum(Fingerprint other, boolean ofRarities) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length && j < other.terms.length) {
      if (terms[i] == other.terms[j]) {
        sum +=
            ofRarities ? Math.min(rarities[i], other.rarities[j]) : weights[i] * other.weights[j];
        i++;
        j++;
      } else if (terms[i] < other.terms[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /** The terms that make two alike, at most so many, the strongest first. */
  int[] strongest(Fingerprint other, int most) {
    TreeMap<Integer, Double> products = new TreeMap<>();
    for (int i = 0; i < terms.length; i++) {
      int at = Arrays.binarySearch(other.terms, terms[i]);
      if (at >= 0) {
        products.put(terms[i], (double) weights[i] * other.weights[at]);
      }
    }
    return products.entrySet().stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
        .limit(most)
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }

  /** The heaviest terms, at most so many, the heaviest first. */
  int[] heaviest(int most) {
    return IntStream.range(0, terms.length)
        .filter(at -> weights[at] > 0)
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
