package org.dateline.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.model.Article;
import org.dateline.model.Span;

/**
 * Readers' verdicts on whole news reports: which words tell of a political event, of which type,
 * whether again, whether it happened, and who takes part. The verdicts are in the repository, the
 * reports are not.
 *
 * @param byReport the events of each report, none of a report without any
 */
record Verdicts(Map<String, List<Verdict>> byReport) {
  private static final int COLUMNS = 8;
  private static final String NONE = "NONE";
  private static final Verdict NO_EVENT =
      new Verdict(new Words(0, 0, false), NONE, "-", "-", List.of(), List.of());

  Verdicts {
    byReport = Map.copyOf(byReport);
  }

  /**
   * A stretch of code points.
   *
   * @param start the first
   * @param end the one behind the last
   * @param thing whether it names a thing that is no party
   */
  record Words(int start, int end, boolean thing) {}

  /**
   * One verdict.
   *
   * @param words the word that tells of an event
   * @param type PLOVER type in capitals; {@code NONE} where it tells of no event
   * @param status PLOVER status in lower case; {@code -} where it tells of none
   * @param marks {@code *} told before, {@code ?} a border case
   * @param actors the words of who did it, as far as its sentence has them
   * @param recipients the words of to whom
   */
  record Verdict(
      Words words,
      String type,
      String status,
      String marks,
      List<Words> actors,
      List<Words> recipients) {
    Verdict {
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
    }

    boolean event() {
      return !type.equals(NONE);
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

    private boolean covers(int codePoint) {
      return words.start() <= codePoint && codePoint < words.end();
    }
  }

  /** A report with its verdicts. */
  record Judged(String id, Article article, List<Verdict> verdicts) {
    Judged {
      verdicts = List.copyOf(verdicts);
    }

    /**
     * The verdict on a predicate, given the words that make it: on the first of them that has one;
     * what readers left out tells of no event.
     */
    Verdict on(List<Span> words) {
      return words.stream().flatMap(word -> at(word.start()).stream()).findFirst().orElse(NO_EVENT);
    }

    private Optional<Verdict> at(int offset) {
      int codePoint = article.text().codePointCount(0, offset);
      return verdicts.stream().filter(v -> v.covers(codePoint)).findFirst();
    }
  }

  /**
   * Reads a file of verdicts, with eight columns parted by tabs: report, start, end, type, status,
   * marks, actors and recipients. Lines that begin with # are passed over.
   *
   * @throws IllegalArgumentException naming file and line of a mistake in it
   */
  static Verdicts read(Path file) throws IOException {
    Map<String, List<Verdict>> found = new TreeMap<>();
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
      List<Verdict> events = found.computeIfAbsent(cells.getFirst(), k -> new ArrayList<>());
      if (!cells.get(3).equals(NONE)) {
        events.add(verdict(cells));
      }
    }
    return new Verdicts(found);
  }

  private static Verdict verdict(List<String> cells) {
    return new Verdict(
        new Words(Integer.parseInt(cells.get(1)), Integer.parseInt(cells.get(2)), false),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        words(cells.get(6)),
        words(cells.get(7)));
  }

  /** The stretches of a cell such as "12-18,^,~30-34"; what another sentence names has none. */
  private static List<Words> words(String cell) {
    return Arrays.stream(cell.split(","))
        .filter(part -> part.matches("~?[0-9]+-[0-9]+"))
        .map(
            part -> {
              String[] ends = part.replace("~", "").split("-", 2);
              return new Words(
                  Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), part.startsWith("~"));
            })
        .toList();
  }

  /** The reports that were judged, of those that the development data has. */
  List<Judged> reports(Path data) throws IOException {
    return NewsReports.read(data).entrySet().stream()
        .filter(report -> byReport.containsKey(report.getKey()))
        .map(
            report ->
                new Judged(
                    report.getKey(),
                    report.getValue(),
                    byReport.getOrDefault(report.getKey(), List.of())))
        .toList();
  }
}
