package org.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is kept while the desk is open is told and worked into the stories. */
class LiveTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  @Timeout(30)
  void aReadingIsToldAsItIsKept() throws Exception {
    try (Desks desks = Desks.open(folder, 1);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(desks.desk().address() + "api/live"))
              .header("Accept", "text/event-stream")
              .build();
      HttpResponse<Stream<String>> answer =
          client.send(request, HttpResponse.BodyHandlers.ofLines());
      Iterator<String> lines = answer.body().iterator();
      assertThat(lines.next()).startsWith(":");
      desks.keep(Hostile.report(3));
      String event = next(lines, "event:");
      assertThat(event).isEqualTo("event: reading");
      answer.body().close();
    }
  }

  private static String next(Iterator<String> lines, String start) {
    String line = lines.next();
    while (!line.startsWith(start)) {
      line = lines.next();
    }
    return line;
  }

  @Test
  @Timeout(30)
  void whoComesBackGetsWhatCameMeanwhile() throws Exception {
    try (Desks desks = Desks.open(folder, 3);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(desks.desk().address() + "api/live"))
              .header("Accept", "text/event-stream")
              .header("Last-Event-ID", "1")
              .build();
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = answer.body()) {
        StringBuilder told = new StringBuilder();
        while (!told.toString().contains("report-3")) {
          byte[] some = new byte[4_096];
          int read = in.read(some);
          assertThat(read).as(told.toString()).isPositive();
          told.append(new String(some, 0, read, StandardCharsets.UTF_8));
        }
        assertThat(told.toString()).contains("report-2").doesNotContain("report-1");
      }
    }
  }

  @Test
  @Timeout(30)
  void aNewReportJoinsItsStory() throws Exception {
    try (Desks desks = Desks.open(folder, 2)) {
      assertThat(desks.ask().get("/stories/report-1").body()).contains("2 reports");
      desks.keep(Hostile.report(1));
      String page = desks.ask().get("/stories/report-1").body();
      for (int i = 0; i < 100 && !page.contains("3 reports"); i++) {
        Thread.sleep(200);
        page = desks.ask().get("/stories/report-1").body();
      }
      assertThat(page)
          .contains("3 reports")
          .doesNotContain("<script>alert", "<svg onload", "<img src=x", "\u202E");
    }
  }
}
