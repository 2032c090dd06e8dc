package org.dateline.eval.linguistic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.model.Span;
import org.dateline.text.token.SentenceEnds;
import org.dateline.text.token.Tokenizer;

/**
 * Trains the weights of {@link SentenceEnds} on a treebank: logistic regression by stochastic
 * gradient descent, the weights averaged over the last rounds. The same file gives the same
 * weights.
 */
public final class SentenceEndTraining {
  private static final int LEAST = 3;
  private static final int ROUNDS = 12;
  private static final double RATE = 0.1;
  private static final double SHRINK = 2e-5;
  private static final double LEAST_WEIGHT = 0.1;

  private final Map<String, double[]> weights = new HashMap<>();

  private SentenceEndTraining() {}

  /**
   * A gap between two words.
   *
   * @param features what is looked at
   * @param end whether a sentence ends there
   */
  private record Gap(List<String> features, boolean end) {}

  /** Reads the treebank named first and writes the weights to the file named second. */
  public static void main(String[] arguments) throws IOException {
    List<Gap> gaps = new ArrayList<>();
    for (GoldSyntax document : GoldSyntax.read(Path.of(arguments[0]))) {
      addGaps(document, gaps);
    }
    Files.writeString(Path.of(arguments[1]), new SentenceEndTraining().train(gaps));
  }

  private static void addGaps(GoldSyntax document, List<Gap> gaps) {
    Tokenizer tokenizer = new Tokenizer();
    Set<Integer> ends = new HashSet<>();
    document.sentences().forEach(sentence -> ends.add(sentence.span().end()));
    String text = document.text();
    int from = 0;
    while (from < text.length()) {
      int to = text.indexOf("\n\n", from);
      to = to < 0 ? text.length() : to;
      List<Span> words = tokenizer.tokens(text, from, to);
      int first = 0;
      for (int at = 0; at + 1 < words.size(); at++) {
        boolean end = ends.contains(words.get(at).end());
        boolean stop = ".!?\u2026".indexOf(text.charAt(words.get(at).end() - 1)) >= 0;
        if (!stop && SentenceEnds.isCandidate(text, words, at)) {
          gaps.add(new Gap(SentenceEnds.features(text, words, first, at), end));
        }
        first = end ? at + 1 : first;
      }
      from = to + 2;
    }
  }

  private String train(List<Gap> gaps) {
    Map<String, Integer> counts = new HashMap<>();
    gaps.forEach(gap -> gap.features().forEach(f -> counts.merge(f, 1, Integer::sum)));
    counts.forEach(
        (feature, count) -> {
          if (count >= LEAST) {
            weights.put(feature, new double[2]);
          }
        });
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(gaps, random);
      double rate = RATE / (1 + 0.3 * round);
      gaps.forEach(gap -> learn(gap, rate));
      if (round >= ROUNDS / 2) {
        weights.values().forEach(w -> w[1] += w[0] / (ROUNDS - ROUNDS / 2));
      }
    }
    return table();
  }

  private void learn(Gap gap, double rate) {
    double sum = 0;
    for (String feature : gap.features()) {
      double[] weight = weights.get(feature);
      sum += weight == null ? 0 : weight[0];
    }
    double error = (gap.end() ? 1 : 0) - 1 / (1 + Math.exp(-sum));
    for (String feature : gap.features()) {
      double[] weight = weights.get(feature);
      if (weight != null) {
        weight[0] += rate * (error - SHRINK * weight[0]);
      }
    }
  }

  private String table() {
    StringBuilder out = new StringBuilder();
    out.append(
        "# Weights of SentenceEnds: what is seen in a gap, and how much it speaks for an end.\n");
    out.append(
        "# Made by SentenceEndTraining from UD English EWT, train (CC BY-SA 4.0). Not for editing.\n");
    new TreeMap<>(weights)
        .forEach(
            (feature, weight) -> {
              if (Math.abs(weight[1]) >= LEAST_WEIGHT && feature.equals(feature.strip())) {
                out.append(String.format(Locale.ROOT, "%s\t%.2f%n", feature, weight[1]));
              }
            });
    return out.toString();
  }
}
