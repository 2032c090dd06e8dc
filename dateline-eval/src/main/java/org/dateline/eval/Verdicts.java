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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.dateline.model.Article;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Readers' verdicts on single words of news reports: whether they tell of a political event, of
 * which type, whether again, and whether it happened. The verdicts are in the repository, the
 * reports are not.
 */
final class Verdicts {
  private static final int COLUMNS = 8;
  private static final String NEWSWIRE = "articles/worldwide_newswire_text.tar.gz";
  private static final String US = "articles/allsides_sample.jsonl.gz";

  private final Map<String, List<Verdict>> byReport = new HashMap<>();

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

  /** A report with its verdicts. */
  record Judged(String id, Article article, List<Verdict> verdicts) {
    Judged {
      verdicts = List.copyOf(verdicts);
    }

    /**
     * The verdict on the word that begins at this place of the text; empty where none was given.
     */
    Optional<Verdict> at(int offset) {
      int codePoint = article.text().codePointCount(0, offset);
      return verdicts.stream().filter(v -> v.covers(codePoint)).findFirst();
    }
  }

  private Verdicts() {}

  /**
   * Reads a file of verdicts: report, start, end, type, actors right, recipients right, status and
   * marks, parted by tabs; lines that begin with # are passed over.
   *
   * @throws IllegalArgumentException naming file and line of a mistake in it
   */
  static Verdicts read(Path file) throws IOException {
    Verdicts verdicts = new Verdicts();
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
      verdicts
          .byReport
          .computeIfAbsent(cells[0], k -> new ArrayList<>())
          .add(
              new Verdict(
                  Integer.parseInt(cells[1]),
                  Integer.parseInt(cells[2]),
                  cells[3],
                  cells[6],
                  cells[7]));
    }
    return verdicts;
  }

  /** The reports that were judged, of those that the development data has. */
  List<Judged> reports(Path data) throws IOException {
    List<Judged> reports = new ArrayList<>();
    TarArchive.texts(data.resolve(NEWSWIRE), name -> name.endsWith(".txt"))
        .forEach(
            (name, text) ->
                add(
                    reports,
                    "nw:" + name.replaceAll(".*/|\\.txt$", ""),
                    Article.ofText(text.replace("\r\n", "\n"))));
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
      reports.add(new Judged(id, article, verdicts));
    }
  }
}
