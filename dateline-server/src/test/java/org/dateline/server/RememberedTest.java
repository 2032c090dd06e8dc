package org.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Answers are made once for each state of the ledger, and nobody waits for news in vain. */
class RememberedTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final AtomicInteger made = new AtomicInteger();
  private final Semaphore making = new Semaphore(1);

  @Test
  void whileReportsComeInTheAnswerBeforeIsGivenAndAfterAJudgementItIsNot(@TempDir Path folder)
      throws Exception {
    try (Desks desks = Desks.open(folder, 1)) {
      Remembered remembered = new Remembered(desks.ledger());
      Javalin server =
          Javalin.create(config -> config.routes.get("/made", remembered.of(this::make)))
              .start("127.0.0.1", 0);
      URI address = URI.create("http://127.0.0.1:" + server.port() + "/made");
      try {
        assertThat(ask(address).get(9, TimeUnit.SECONDS)).isEqualTo("answer 1");

        making.acquire();
        desks.keep(new Visit().code(report()));
        CompletableFuture<String> first = ask(address);
        awaitMade(2);
        assertThat(ask(address).get(9, TimeUnit.SECONDS)).isEqualTo("answer 1");
        making.release();
        assertThat(first.get(9, TimeUnit.SECONDS)).isEqualTo("answer 2");
        assertThat(ask(address).get(9, TimeUnit.SECONDS)).isEqualTo("answer 2");

        making.acquire();
        judge(desks);
        first = ask(address);
        awaitMade(3);
        CompletableFuture<String> beside = ask(address);
        assertThatThrownBy(() -> beside.get(400, TimeUnit.MILLISECONDS))
            .isInstanceOf(TimeoutException.class);
        making.release();
        assertThat(first.get(9, TimeUnit.SECONDS)).isEqualTo("answer 3");
        assertThat(beside.get(9, TimeUnit.SECONDS)).isEqualTo("answer 3");
        assertThat(made).hasValue(3);
      } finally {
        server.stop();
      }
    }
  }

  @Test
  void theFirstPageIsMadeBeforeAnybodyIsToldWhereTheDeskIs(@TempDir Path folder) {
    try (Desks desks = Desks.open(folder, 1)) {
      assertThat(desks.ask().get("/metrics").body())
          .contains(
              "dateline_http_requests_seconds_count{method=\"GET\",route=\"/\",status=\"200\"} 1");
    }
  }

  @Test
  void anAnswerIsTheSamePackedAndPlain(@TempDir Path folder) throws Exception {
    try (Desks desks = Desks.open(folder, 1)) {
      Javalin server =
          Javalin.create(
                  config ->
                      config.routes.get("/made", new Remembered(desks.ledger()).of(this::make)))
              .start("127.0.0.1", 0);
      try {
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/made");
        for (int i = 0; i < 2; i++) {
          HttpResponse<byte[]> packed =
              CLIENT.send(
                  HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build(),
                  HttpResponse.BodyHandlers.ofByteArray());
          assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
          assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
              .asString(StandardCharsets.UTF_8)
              .isEqualTo("answer 1");
          assertThat(ask(address).get(9, TimeUnit.SECONDS)).isEqualTo("answer 1");
        }
      } finally {
        server.stop();
      }
    }
  }

  private void make(Context context) throws InterruptedException {
    String answer = "answer " + made.incrementAndGet();
    making.acquire();
    making.release();
    context.contentType("text/plain").result(answer);
  }

  private void awaitMade(int count) throws InterruptedException {
    for (int i = 0; i < 900 && made.get() < count; i++) {
      Thread.sleep(10);
    }
    assertThat(made).hasValue(count);
  }

  private static CompletableFuture<String> ask(URI address) {
    return CLIENT
        .sendAsync(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .thenApply(HttpResponse::body);
  }

  private static void judge(Desks desks) {
    String event =
        new JsonMapper()
            .readTree(desks.ask().get("/api/events").body())
            .at("/items/0/id")
            .asString();
    HttpResponse<String> judged =
        desks
            .ask()
            .post(
                "/api/judgements",
                "{\"verdict\":\"right\",\"statement\":\""
                    + event
                    + "\",\"who\":\"a\",\"why\":\"b\"}",
                "Content-Type",
                "application/json");
    assertThat(judged.statusCode()).isLessThan(300);
  }

  private static Article report() {
    return new Article(
        new ArticleId("another"),
        Optional.empty(),
        Optional.of("Courier"),
        Optional.of("Another"),
        Optional.of(LocalDate.of(2024, 4, 2)),
        "en",
        Visit.TEXT);
  }
}
