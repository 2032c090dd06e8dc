package org.dateline.coder.weight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A logistic model over named features: the weights of a case's features are summed, and the sum is
 * its log-odds. A feature without a weight says nothing. Immutable and safe to share.
 *
 * <p>The features stay in the bytes of their file, where a table of hashes finds them: the program
 * starts with more than a hundred thousand of them, and making an object of each takes longer than
 * reading a short report.
 */
public final class FeatureWeights {
  private static final int[] POWERS = {1, 10, 100, 1_000, 10_000};

  /** Lines of a feature, a tab and a weight. */
  private final byte[] text;

  /**
   * In the slot that a feature's hash leads to, that hash in the upper half and the number of its
   * entry plus one in the lower; 0 where a slot is free.
   */
  private final long[] slots;

  /** Of each entry, where its feature begins and ends in the text. */
  private final int[] starts;

  private final int[] ends;
  private final double[] weights;

  /** With these weights, in log-odds. */
  public FeatureWeights(Map<String, Double> weights) {
    this(lines(weights).getBytes(StandardCharsets.UTF_8), "weights");
  }

  private FeatureWeights(byte[] text, String file) {
    this.text = text;
    int most = 1;
    for (byte b : text) {
      most += b == '\n' ? 1 : 0;
    }
    starts = new int[most];
    ends = new int[most];
    weights = new double[most];
    slots = new long[4 * Integer.highestOneBit(most)];
    int entries = 0;
    int line = 1;
    for (int start = 0; start < text.length; line++) {
      int end = start;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      if (text[start] != '#' && !isBlank(start, end)) {
        entries = add(entries, start, end, file, line);
      }
      start = end + 1;
    }
  }

  private static String lines(Map<String, Double> weights) {
    StringBuilder lines = new StringBuilder();
    weights.forEach(
        (feature, weight) -> lines.append(feature).append('\t').append(weight).append('\n'));
    return lines.toString();
  }

  /**
   * The weights of a compressed file beside a class: a feature, a tab and a weight a line; blank
   * lines and those that begin with # are passed over.
   *
   * @throws IllegalArgumentException naming file and line of a mistake in it
   */
  public static FeatureWeights load(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + file);
      }
      return new FeatureWeights(new GZIPInputStream(in, 1 << 16).readAllBytes(), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isBlank(int start, int end) {
    int at = start;
    while (at < end && text[at] <= ' ' && text[at] >= 0) {
      at++;
    }
    return at == end;
  }

  /** Takes a line in; of two for one feature the last counts. Returns the number of entries. */
  private int add(int entries, int start, int end, String file, int line) {
    int tab = end - 1;
    while (tab > start && text[tab] != '\t') {
      tab--;
    }
    double weight;
    try {
      weight = tab > start ? number(tab + 1, end) : Double.NaN;
    } catch (NumberFormatException _) {
      weight = Double.NaN;
    }
    if (Double.isNaN(weight)) {
      throw new IllegalArgumentException(
          file + ":" + line + ": a feature, a tab and a number expected");
    }
    starts[entries] = start;
    ends[entries] = tab;
    int hash = hash(start, tab);
    int slot = hash & slots.length - 1;
    while (slots[slot] != 0 && !(hash(slots[slot]) == hash && same(entry(slots[slot]), entries))) {
      slot = slot + 1 & slots.length - 1;
    }
    if (slots[slot] != 0) {
      weights[entry(slots[slot])] = weight;
      return entries;
    }
    weights[entries] = weight;
    slots[slot] = (long) hash << Integer.SIZE | entries + 1;
    return entries + 1;
  }

  private static int hash(long slot) {
    return (int) (slot >>> Integer.SIZE);
  }

  private static int entry(long slot) {
    return (int) slot - 1;
  }

  private boolean same(int one, int other) {
    return Arrays.equals(text, starts[one], ends[one], text, starts[other], ends[other]);
  }

  /** The {@link String#hashCode} of a part of the text. */
  private int hash(int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      if (text[i] < 0) {
        return new String(text, start, end - start, StandardCharsets.UTF_8).hashCode();
      }
      hash = 31 * hash + text[i];
    }
    return hash;
  }

  /**
   * A short decimal number exactly as {@link Double#parseDouble} reads it, which reads the rest.
   */
  private double number(int start, int end) {
    boolean minus = text[start] == '-';
    int digits = 0;
    int point = -1;
    for (int i = minus ? start + 1 : start; i < end; i++) {
      if (text[i] == '.' && point < 0 && i + POWERS.length > end) {
        point = i;
      } else if (text[i] >= '0' && text[i] <= '9' && i - start < 9) {
        digits = 10 * digits + text[i] - '0';
      } else {
        return Double.parseDouble(new String(text, start, end - start, StandardCharsets.UTF_8));
      }
    }
    // Both are exact, and so is the rounding of their quotient.
    double size = point < 0 ? digits : (double) digits / POWERS[end - point - 1];
    return minus ? -size : size;
  }

  /** The probability of a case with these features, 0 to 1. */
  public double probability(Collection<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += weight(feature);
    }
    return probability(sum);
  }

  /** The probability of a case whose weights have this sum, 0 to 1. */
  public static double probability(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  /** The weight of a feature, in log-odds; 0 where it has none. */
  public double weight(String feature) {
    return weight("", feature);
  }

  /** The weight of the feature that is {@code beginning} and {@code rest}: it is not built. */
  public double weight(String beginning, String rest) {
    int hash = rest.hashCode() + (beginning.isEmpty() ? 0 : shifted(beginning, rest.length()));
    for (int slot = hash & slots.length - 1; slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
      int entry = entry(slots[slot]);
      if (hash(slots[slot]) == hash && is(beginning, rest, starts[entry], ends[entry])) {
        return weights[entry];
      }
    }
    return 0;
  }

  /** What a string adds to the hash of another that has so many characters and follows it. */
  private static int shifted(String beginning, int length) {
    int power = 1;
    int square = 31;
    for (int left = length; left > 0; left >>= 1) {
      power *= (left & 1) == 1 ? square : 1;
      square *= square;
    }
    return beginning.hashCode() * power;
  }

  /** Whether a part of the text is these two, one after the other. */
  private boolean is(String beginning, String rest, int start, int end) {
    byte[] last = rest.getBytes(StandardCharsets.UTF_8);
    int middle = end - last.length;
    if (middle < start || !Arrays.equals(text, middle, end, last, 0, last.length)) {
      return false;
    }
    byte[] first = beginning.getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(text, start, middle, first, 0, first.length);
  }
}
