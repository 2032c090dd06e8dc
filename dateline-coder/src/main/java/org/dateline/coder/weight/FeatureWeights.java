package org.dateline.coder.weight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A logistic model over named features: the weights of a case's features are summed, and the sum is
 * its log-odds. A feature without a weight says nothing. Immutable and safe to share.
 */
public final class FeatureWeights {
  private final Map<String, Double> weights;

  /** With these weights, in log-odds. */
  public FeatureWeights(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /**
   * The weights of a compressed file beside a class: a feature, a tab and a weight a line; blank
   * lines and those that begin with # are passed over.
   *
   * @throws IllegalArgumentException naming file and line of a mistake in it
   */
  public static FeatureWeights load(Class<?> beside, String file) {
    Map<String, Double> weights = new HashMap<>();
    int number = 0;
    for (String line : loadLines(beside, file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int tab = line.lastIndexOf('\t');
      try {
        weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
      } catch (IndexOutOfBoundsException | NumberFormatException e) {
        throw new IllegalArgumentException(
            file + ":" + number + ": a feature, a tab and a number expected", e);
      }
    }
    return new FeatureWeights(weights);
  }

  private static List<String> loadLines(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + file);
      }
      byte[] text = new GZIPInputStream(in).readAllBytes();
      return new String(text, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The probability of a case with these features, 0 to 1. */
  public double probability(Collection<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
