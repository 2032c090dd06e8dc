package org.dateline.ledger.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In how many reports of the general news a word stands, so that few reports at hand do not make
 * common words look rare. Immutable.
 *
 * @param reports how many reports were counted
 * @param counts in how many of them each word stands
 */
record Commonness(int reports, Map<String, Integer> counts) {
  private static final String FILE = "word-counts.tsv";
  private static final String TOTAL = "*";

  /** Read when first asked for. */
  private static final class Bundled {
    private static final Commonness COUNTS = read();
  }

  /** The counts that come with the program. */
  static Commonness bundled() {
    return Bundled.COUNTS;
  }

  private static Commonness read() {
    try (InputStream in = Commonness.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + FILE);
      }
      return read(FILE, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a word and its count from each line; the word {@code *} has the number of reports. */
  static Commonness read(String name, BufferedReader lines) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    int number = 0;
    for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int tab = line.indexOf('\t');
      try {
        counts.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
      } catch (IndexOutOfBoundsException | NumberFormatException e) {
        throw new IllegalStateException(
            name + ":" + number + ": a word, a tab and a count expected: " + line, e);
      }
    }
    @Nullable Integer total = counts.remove(TOTAL);
    if (total == null) {
      throw new IllegalStateException(name + ": no line for " + TOTAL + ", the number of reports");
    }
    return new Commonness(total, Map.copyOf(counts));
  }

  /** How much it tells that a word stands in a report, given its count in these others. */
  double rarity(String word, int count, int others) {
    double all = counts.getOrDefault(word, 0) + count;
    return Math.log((reports + others + 1.0) / (all + 0.5));
  }
}
