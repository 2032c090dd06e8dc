package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dateline.ledger.Filter;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.StatementKind;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.dateline.server.Desk;
import org.dateline.server.DeskSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is judged through the API is gold on which the program itself is scored. */
final class GoldRoundTripTest {
  private static final List<String> REPORTS =
      List.of(
          "{\"id\":\"right\",\"text\":\"Ruto \\ud835\\udc9c visited Kampala.\"}",
          "{\"id\":\"wrong\",\"text\":\"Odinga visited Juba.\"}",
          "{\"id\":\"mended\",\"text\":\"Museveni visited Nairobi.\"}",
          "{\"id\":\"one\",\"text\":\"Hassan visited Lusaka.\"}",
          "{\"id\":\"other\",\"text\":\"Kagame visited Kigali.\"}");

  @TempDir private Path folder;

  @Test
  void judgementsMadeThroughTheApiAreScored() throws Exception {
    Path reports = Files.write(folder.resolve("reports.jsonl"), REPORTS);
    Path ledger = folder.resolve("a.db");
    assertThat(Ran.command("read", reports.toString(), "--ledger", ledger.toString()).status())
        .isZero();
    ByteArrayOutputStream faults = new ByteArrayOutputStream();
    try (Ledger reader = Ledger.open(ledger);
        Desk desk =
            Desk.open(
                DeskSettings.loopback(0),
                reader,
                GoldRoundTripTest::codesNothing,
                new PrintStream(faults, true, StandardCharsets.UTF_8));
        HttpClient client = HttpClient.newHttpClient()) {
      URI judgements = URI.create(desk.address() + "api/judgements");
      for (String judgement :
          List.of(
              "\"verdict\":\"right\",\"statement\":\"" + event(reader, "right") + "\"",
              "\"verdict\":\"wrong\",\"statement\":\"" + event(reader, "wrong") + "\"",
              corrected(event(reader, "mended"), "status", "future"),
              corrected(event(reader, "mended"), "date", "2024-03-26"),
              "\"verdict\":\"split\",\"subject\":\"story\",\"one\":\"one\",\"other\":\"other\"",
              "\"verdict\":\"merge\",\"subject\":\"event\",\"one\":\""
                  + event(reader, "one")
                  + "\",\"other\":\""
                  + event(reader, "other")
                  + "\"")) {
        assertThat(post(client, judgements, "{\"who\":\"Ada\",\"why\":\"read\"," + judgement + "}"))
            .as(judgement)
            .isEqualTo(201);
      }
      HttpRequest gold = HttpRequest.newBuilder(URI.create(judgements + "/gold.zip")).build();
      unpack(client.send(gold, HttpResponse.BodyHandlers.ofByteArray()).body(), folder("zip"));
    }
    assertThat(
            Ran.command("judgements", "--ledger", ledger.toString(), "--gold", folder + "/command")
                .status())
        .isZero();
    assertThat(contents(folder.resolve("command"))).isEqualTo(contents(folder.resolve("zip")));

    Ran scored = Ran.command("evaluate", "articles", "--data", folder + "/zip");
    assertThat(scored.err()).isEmpty();
    assertThat(scored.status()).isZero();
    assertThat(scored.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains(
            "0001-mended 1 of 1 events, 0 extra",
            "0002-wrong 0 of 0 events, 1 extra",
            "0003-right 1 of 1 events, 0 extra",
            "of the found: date right 50.0%",
            "of the found: status right 50.0%");
  }

  private static CodedArticle codesNothing(Article article) {
    throw new IllegalStateException("nothing is tried here: " + article.id());
  }

  private static String corrected(String statement, String field, String value) {
    return "\"verdict\":\"correct\",\"statement\":\""
        + statement
        + "\",\"field\":\""
        + field
        + "\",\"value\":\""
        + value
        + "\"";
  }

  private static String event(Ledger ledger, String article) {
    return ledger
        .statements(
            StatementKind.EVENT,
            Filter.NONE.article(Optional.of(new ArticleId(article))),
            Optional.empty(),
            1)
        .items()
        .getFirst()
        .id()
        .value();
  }

  private static int post(HttpClient client, URI address, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }

  private static void unpack(byte[] archive, Path to) throws IOException {
    InputStream bytes = new ByteArrayInputStream(archive);
    try (ZipInputStream zip = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Files.write(to.resolve(entry.getName()), zip.readAllBytes());
      }
    }
  }

  private static List<String> contents(Path folder) throws IOException {
    List<String> contents = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        contents.add(file.getFileName() + "\n" + Files.readString(file));
      }
    }
    return contents;
  }
}
