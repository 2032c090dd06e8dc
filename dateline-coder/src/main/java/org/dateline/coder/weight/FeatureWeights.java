package org.dateline.coder.weight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
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
    // A hash map with room is read and filled faster than an unmodifiable one, and is never seen.
    this.weights = new HashMap<>(weights);
  }

  private FeatureWeights(int expected) {
    this.weights = HashMap.newHashMap(expected);
  }

  /**
   * The weights of a compressed file beside a class: a feature, a tab and a weight a line; blank
   * lines and those that begin with # are passed over.
   *
   * @throws IllegalArgumentException naming file and line of a mistake in it
   */
  public static FeatureWeights load(Class<?> beside, String file) {
    String text = loadText(beside, file);
    FeatureWeights read = new FeatureWeights((int) text.chars().filter(c -> c == '\n').count());
    int number = 0;
    for (int start = 0, end; start < text.length(); start = end + 1) {
      end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      number++;
      if (text.charAt(start) != '#' && !text.substring(start, end).isBlank()) {
        read.add(text, start, end, file + ":" + number);
      }
    }
    return read;
  }

  private void add(String text, int start, int end, String place) {
    int tab = text.lastIndexOf('\t', end - 1);
    try {
      weights.put(text.substring(start, tab), Double.valueOf(text.substring(tab + 1, end)));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException(place + ": a feature, a tab and a number expected", e);
    }
  }

  private static String loadText(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + file);
      }
      return new String(new GZIPInputStream(in, 1 << 16).readAllBytes(), StandardCharsets.UTF_8);
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
