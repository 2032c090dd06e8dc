package org.dateline.cli;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.ledger.LedgerWriter;
import org.dateline.model.Article;
import org.dateline.sources.Problem;

/** Counts what a round of reading did, and says it. Not safe for use by several threads. */
final class ReadingReport {
  private static final int MOST_REASONS = 20;

  private final Map<String, Integer> reasons = new TreeMap<>();
  private final Map<String, Integer> otherLanguages = new TreeMap<>();
  private final long started = System.nanoTime();
  private long added;
  private long versions;
  private long there;
  private long undated;
  private long passed;
  private long broken;
  private long left;

  /** An article is in the ledger. */
  void kept(Article article, LedgerWriter.Kept kept) {
    switch (kept) {
      case ADDED -> added++;
      case NEW_VERSION -> {
        added++;
        versions++;
      }
      case ALREADY_THERE -> there++;
    }
    if (kept != LedgerWriter.Kept.ALREADY_THERE) {
      if (!article.isRead()) {
        otherLanguages.merge(article.language(), 1, Integer::sum);
      }
      undated += article.published().isEmpty() ? 1 : 0;
    }
  }

  /** An article was in the ledger before. */
  void known() {
    there++;
  }

  /** Something was passed over. */
  void passedOver(Problem problem) {
    passed++;
    String plain =
        problem
            .wrong()
            .replaceFirst(" at (?:column|record) .*|: .*", "")
            .replaceAll("\\d{4,}|(?<=byte 0x)\\w+", "…");
    if (reasons.containsKey(plain) || reasons.size() < 1000) {
      reasons.merge(plain, 1, Integer::sum);
    }
  }

  /** So many files of folders were left, since their names tell no format. */
  void left(long files) {
    left = files;
  }

  /** An article broke the coder. */
  void broken() {
    broken++;
  }

  /** A few words beside the progress bar. */
  String line() {
    double seconds = Math.max(0.001, (System.nanoTime() - started) / 1e9);
    return String.format(
        Locale.ROOT,
        "%,d kept, %,d errors, %.1f/s",
        added,
        passed + broken,
        (added + there + passed + broken) / seconds);
  }

  /** The whole, some lines long. */
  String text() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%,d articles added, %,d there before, %,d passed over%n",
            added,
            there,
            passed + broken));
    long foreign = otherLanguages.values().stream().mapToInt(Integer::intValue).sum();
    if (foreign > 0) {
      out.append(
          String.format(
              Locale.ROOT,
              "  kept without being read, in other languages: %,d (%s)%n",
              foreign,
              otherLanguages.entrySet().stream()
                  .map(entry -> entry.getKey() + " " + entry.getValue())
                  .collect(Collectors.joining(", "))));
    }
    if (versions > 0) {
      out.append(String.format(Locale.ROOT, "  new versions of articles: %,d%n", versions));
    }
    if (undated > 0) {
      out.append(String.format(Locale.ROOT, "  kept without a day of publication: %,d%n", undated));
    }
    if (left > 0) {
      out.append(
          String.format(Locale.ROOT, "  left in folders, their names tell no format: %,d%n", left));
    }
    if (broken > 0) {
      out.append(String.format(Locale.ROOT, "  passed over, the program failed: %,d%n", broken));
    }
    reasons.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_REASONS)
        .forEach(
            reason ->
                out.append(
                    String.format(
                        Locale.ROOT,
                        "  passed over, %s: %,d%n",
                        Printable.line(reason.getKey()),
                        reason.getValue())));
    return out.toString();
  }

  /** The exit status of a round that did this. */
  int status() {
    if (passed + broken == 0) {
      return ExitStatus.DONE;
    }
    return added + there == 0 ? ExitStatus.FAILED : ExitStatus.SOME_REFUSED;
  }
}
