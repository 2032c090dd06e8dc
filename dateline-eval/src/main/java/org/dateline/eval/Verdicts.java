package org.dateline.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.dateline.model.Article;
import org.dateline.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Readers' verdicts on single words of news reports: whether they tell of a political event, of
 * which type, whether again, and whether it happened. The verdicts are in the repository, the
 * reports are not.
 */
final class Verdicts {
  private static final int COLUMNS = 8;
  private static final Verdict NO_EVENT = new Verdict(0, 0, "NONE", "-", "");
  private static final String NEWSWIRE = "articles/worldwide_newswire_text.tar.gz";
  private static final String US = "articles/allsides_sample.jsonl.gz";
  private static final String POLNEAR = "attribution/polnear/polnear_train.tar.gz";

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
   * actors right, recipients right, status and marks. {@code parties.tsv}, on whole reports: report,
   * start, end, type, status, marks, actors and recipients. Of a report that both have, the first
   * file's verdicts are taken.
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
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t");
      if (cells.length != COLUMNS) {
        throw new IllegalArgumentException(file + ":" + number + ": eight columns expected");
      }
      if (!before.contains(cells[0])) {
        byReport.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(verdict(cells, status));
      }
    }
  }

  private static Verdict verdict(String[] cells, int status) {
    return new Verdict(
        Integer.parseInt(cells[1]),
        Integer.parseInt(cells[2]),
        cells[3],
        cells[status],
        cells[status + 1]);
  }

  /** The reports that were judged, of those that the development data has. */
  List<Judged> reports(Path data) throws IOException {
    List<Judged> reports = new ArrayList<>();
    for (Map.Entry<String, String> archive : Map.of("nw:", NEWSWIRE, "pn:", POLNEAR).entrySet()) {
      TarArchive.texts(data.resolve(archive.getValue()), name -> name.endsWith(".txt"))
          .forEach(
              (name, text) ->
                  add(
                      reports,
                      archive.getKey() + name.replaceAll(".*/|\\.txt$", ""),
                      Article.ofText(text.replace("\r\n", "\n"))));
    }
    JsonMapper mapper = new JsonMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve(US))),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        JsonNode node = mapper.readTree(line);
        LocalDate day = LocalDate.parse(node.get("date").asString().substring(0, 10));
        add(
            reports,
            "us:" + node.get("ID").asString(),
            Article.ofText(node.get("content_original").asString()).withPublished(day));
      }
    }
    return reports;
  }

  private void add(List<Judged> reports, String id, Article article) {
    List<Verdict> verdicts = byReport.get(id);
    if (verdicts != null) {
      reports.add(new Judged(id, article, verdicts, whole.contains(id)));
    }
  }
}
