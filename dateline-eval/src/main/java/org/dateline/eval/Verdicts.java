package org.dateline.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Article;
import org.dateline.model.Span;

/**
 * Readers' verdicts on single words of news reports: whether they tell of a political event, of
 * which type, whether again, and whether it happened. The verdicts are in the repository, the
 * reports are not.
 */
final class Verdicts {
  private static final int COLUMNS = 8;
  private static final Verdict NO_EVENT = new Verdict(0, 0, "NONE", "-", "");

  private final Map<String, List<Verdict>> byReport = new HashMap<>();
  private final Set<String> whole = new HashSet<>();

  /**
   * One verdict.
   *
   * @param start code point at which the word begins
   * @param end code point behind it
   * @param type PLOVER type in capitals; {@code NONE} where it tells of no event
   * @param status PLOVER status in lower case; {@code -} where it tells of none
   * @param marks {@code *} told before, {@code ?} a border case, {@code +} no frame fitted the word
   */
  record Verdict(int start, int end, String type, String status, String marks) {
    boolean event() {
      return !type.equals("NONE");
    }

    boolean again() {
      return marks.contains("*");
    }

    /** Whether another careful reader might have judged otherwise. */
    boolean border() {
      return marks.contains("?");
    }

    boolean background() {
      return status.equals("historical");
    }

    /** Whether it is of an event that happened, now or before. */
    boolean happened() {
      return background() || status.equals("actual");
    }

    boolean covers(int codePoint) {
      return start <= codePoint && codePoint < end;
    }
  }

  /**
   * A report with its verdicts.
   *
   * @param whole whether readers marked all its events, so that what they left out tells of none
   */
  record Judged(String id, Article article, List<Verdict> verdicts, boolean whole) {
    Judged {
      verdicts = List.copyOf(verdicts);
    }

    /**
     * The verdict on a predicate, given the words that make it: on the first of them that has one;
     * empty where none was given.
     */
    Optional<Verdict> on(List<Span> words) {
      return words.stream()
          .flatMap(word -> at(word.start()).stream())
          .findFirst()
          .or(() -> whole ? Optional.of(NO_EVENT) : Optional.empty());
    }

    private Optional<Verdict> at(int offset) {
      int codePoint = article.text().codePointCount(0, offset);
      return verdicts.stream().filter(v -> v.covers(codePoint)).findFirst();
    }
  }

  private Verdicts() {}

  /**
   * Reads the two files of a folder of verdicts, each with eight columns parted by tabs; lines that
   * begin with # are passed over. {@code events.tsv}, on single words: report, start, end, type,
   * actors right, recipients right, status and marks. {@code parties.tsv}, on whole reports:
   * report, start, end, type, status, marks, actors and recipients. Of a report that both have, the
   * first file's verdicts are taken.
   *
   * @throws IllegalArgumentException naming file and line of a mistake in it
   */
  static Verdicts read(Path folder) throws IOException {
    Verdicts verdicts = new Verdicts();
    verdicts.add(folder.resolve("events.tsv"), 6);
    Set<String> words = Set.copyOf(verdicts.byReport.keySet());
    verdicts.add(folder.resolve("parties.tsv"), 4);
    verdicts.whole.addAll(verdicts.byReport.keySet());
    verdicts.whole.removeAll(words);
    return verdicts;
  }

  private void add(Path file, int status) throws IOException {
    Set<String> before = Set.copyOf(byReport.keySet());
    for (List<String> cells : rows(file)) {
      if (!before.contains(cells.getFirst())) {
        byReport
            .computeIfAbsent(cells.getFirst(), k -> new ArrayList<>())
            .add(verdict(cells, status));
      }
    }
  }

  /**
   * The rows of a file of verdicts, their cells parted by tabs; lines that begin with # are passed
   * over.
   *
   * @throws IllegalArgumentException naming file and line of a row that has not eight cells
   */
  static List<List<String>> rows(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t"));
      if (cells.size() != COLUMNS) {
        throw new IllegalArgumentException(file + ":" + number + ": eight columns expected");
      }
      rows.add(cells);
    }
    return rows;
  }

  private static Verdict verdict(List<String> cells, int status) {
    return new Verdict(
        Integer.parseInt(cells.get(1)),
        Integer.parseInt(cells.get(2)),
        cells.get(3),
        cells.get(status),
        cells.get(status + 1));
  }

  /** The reports that were judged, of those that the development data has. */
  List<Judged> reports(Path data) throws IOException {
    return NewsReports.read(data).entrySet().stream()
        .filter(report -> byReport.containsKey(report.getKey()))
        .map(report -> judged(report.getKey(), report.getValue()))
        .toList();
  }

  private Judged judged(String id, Article article) {
    return new Judged(id, article, byReport.getOrDefault(id, List.of()), whole.contains(id));
  }
}
