package org.dateline.coder.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * How far each feature of a candidate speaks for or against its being an attribution: a logistic
 * model whose weights are a compressed text file, learnt from PolNeAR by {@code
 * org.dateline.eval.AttributionTraining}. Immutable and safe to share.
 */
final class CueWeights {
  private static final String FILE = "weights.tsv.gz";
  private final Map<String, Double> weights;

  CueWeights(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** The weights that come with the program. */
  static CueWeights bundled() {
    Map<String, Double> weights = new HashMap<>();
    int number = 0;
    for (String line : lines()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int tab = line.lastIndexOf('\t');
      try {
        weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
      } catch (IndexOutOfBoundsException | NumberFormatException e) {
        throw new IllegalArgumentException(
            FILE + ":" + number + ": a feature, a tab and a number expected", e);
      }
    }
    return new CueWeights(weights);
  }

  private static List<String> lines() {
    try (InputStream in = CueWeights.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + FILE);
      }
      byte[] text = new GZIPInputStream(in).readAllBytes();
      return new String(text, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The probability, 0 to 1. */
  double probability(List<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
