package org.dateline.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the Gun Violence Archive's incidents with the reports of each. */
public final class GvaCorpus {
  private GvaCorpus() {}

  /**
   * An incident.
   *
   * @param id names it
   * @param killed how many were killed
   * @param injured how many were injured and lived
   * @param reports its reports
   */
  public record Incident(String id, long killed, long injured, List<Article> reports) {

    /** Copies the list. */
    public Incident {
      reports = List.copyOf(reports);
    }
  }

  /** Every {@code step}th incident of the file from {@code first}, counted from 0. */
  public static List<Incident> read(Path file, int step, int first) {
    List<Incident> incidents = new ArrayList<>();
    JsonMapper json = new JsonMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line : lines.lines().toList()) {
        if (number++ % step == first) {
          incidents.add(incident(json.readTree(line)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return incidents;
  }

  /** The report with its headline as the first line of its text. */
  public static Article whole(Article report) {
    return new Article(
        report.id(),
        report.url(),
        report.outlet(),
        Optional.empty(),
        report.published(),
        report.language(),
        report.title().orElse("") + "\n\n" + report.text());
  }

  private static Incident incident(JsonNode node) {
    String id = node.get("incident").asString();
    List<Article> reports = new ArrayList<>();
    for (JsonNode report : node.get("docs")) {
      String day = report.get("dct").asString();
      reports.add(
          new Article(
              new ArticleId(id + "/" + report.get("id").asString()),
              Optional.empty(),
              Optional.empty(),
              Optional.of(report.get("title").asString()),
              day.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
              "en",
              report.get("content").asString()));
    }
    JsonNode gold = node.get("gold");
    return new Incident(
        id, gold.get("num_killed").asLong(), gold.get("num_injured").asLong(), reports);
  }
}
