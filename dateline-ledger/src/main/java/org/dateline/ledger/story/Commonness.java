package org.dateline.ledger.story;

import java.util.HashMap;
import java.util.List;
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
  private static final String ROW = "a word, a tab and a count";

  /** Read when first asked for. */
  private static final class Bundled {
    private static final Commonness COUNTS = read(FILE, Rows.bundled(FILE));
  }

  /** The counts that come with the program. */
  static Commonness bundled() {
    return Bundled.COUNTS;
  }

  /** Reads a word and its count from each row; the word {@code *} has the number of reports. */
  static Commonness read(String name, List<Rows.Row> rows) {
    Map<String, Integer> counts = new HashMap<>();
    for (Rows.Row row : rows) {
      try {
        if (row.cells().size() != 2) {
          throw row.mistaken(ROW);
        }
        counts.put(row.cells().getFirst(), Integer.valueOf(row.cells().getLast()));
      } catch (NumberFormatException _) {
        throw row.mistaken(ROW);
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
