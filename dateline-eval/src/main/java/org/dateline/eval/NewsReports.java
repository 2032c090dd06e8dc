package org.dateline.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.dateline.model.Article;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The news reports of the development data that readers judged, by the ids of their verdicts. */
final class NewsReports {
  private static final String NEWSWIRE = "articles/worldwide_newswire_text.tar.gz";
  private static final String US = "articles/allsides_sample.jsonl.gz";
  private static final String POLNEAR = "attribution/polnear/polnear_train.tar.gz";

  private NewsReports() {}

  /** All reports, in order of their ids; line ends count as one character. */
  static Map<String, Article> read(Path data) throws IOException {
    Map<String, Article> reports = new TreeMap<>();
    addArchive(reports, "nw:", data.resolve(NEWSWIRE));
    addArchive(reports, "pn:", data.resolve(POLNEAR));
    JsonMapper mapper = new JsonMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve(US))),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        JsonNode node = mapper.readTree(line);
        LocalDate day = LocalDate.parse(node.get("date").asString().substring(0, 10));
        reports.put(
            "us:" + node.get("ID").asString(),
            Article.ofText(node.get("content_original").asString()).withPublished(day));
      }
    }
    return reports;
  }

  private static void addArchive(Map<String, Article> reports, String prefix, Path archive) {
    TarArchive.texts(archive, name -> name.endsWith(".txt"))
        .forEach(
            (name, text) ->
                reports.put(
                    prefix + name.replaceAll(".*/|\\.txt$", ""),
                    Article.ofText(text.replace("\r\n", "\n"))));
  }
}
