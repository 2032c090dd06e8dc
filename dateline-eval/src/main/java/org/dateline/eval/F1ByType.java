package org.dateline.eval;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts labels found against gold labels, over all and for each label. Not safe for use by several
 * threads.
 */
public final class F1ByType {
  private final Map<String, int[]> counts = new TreeMap<>();
  private int gold;
  private int found;
  private int right;

  /** Counts one case: what it is, and what it was taken for, if for anything. */
  public void add(String goldLabel, Optional<String> foundLabel) {
    gold++;
    of(goldLabel)[0]++;
    if (foundLabel.isPresent()) {
      found++;
      of(foundLabel.get())[1]++;
      if (foundLabel.get().equals(goldLabel)) {
        right++;
        of(goldLabel)[2]++;
      }
    }
  }

  private int[] of(String label) {
    return counts.computeIfAbsent(label, l -> new int[3]);
  }

  /** Right of found, 0 to 1. */
  public double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  /** Right of gold, 0 to 1. */
  public double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  /** Harmonic mean of precision and recall over all cases. */
  public double f1() {
    return f1(gold, found, right);
  }

  /** Mean over the gold labels of the F1 of each. */
  public double macroF1() {
    return byLabel().entrySet().stream()
        .filter(e -> of(e.getKey())[0] > 0)
        .mapToDouble(Map.Entry::getValue)
        .average()
        .orElse(0);
  }

  /** F1 of each label. */
  public Map<String, Double> byLabel() {
    Map<String, Double> scores = new TreeMap<>();
    counts.forEach((label, c) -> scores.put(label, f1(c[0], c[1], c[2])));
    return scores;
  }

  /** How many gold cases of a label there are. */
  public int goldCount(String label) {
    return counts.containsKey(label) ? of(label)[0] : 0;
  }

  private static double f1(int gold, int found, int right) {
    return gold + found == 0 ? 0 : 2.0 * right / (gold + found);
  }
}
