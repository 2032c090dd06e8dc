package org.dateline.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.dateline.ledger.StatementJson;
import org.dateline.model.Article;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text is read at once, by the page and by the API, and whatever it holds is harmless. */
class TryingTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Desks desks;

  @SuppressWarnings("NullAway.Init")
  private static Asking ask;

  @BeforeAll
  static void open() {
    desks = Desks.open(folder, 0);
    ask = desks.ask();
  }

  @AfterAll
  static void close() {
    desks.close();
  }

  @Test
  void thePageShowsWhatWasRead() {
    HttpResponse<String> page = tried(Visit.TEXT);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("CONSULT", "William Ruto", "KENGOV", "at least 12", "GeoNames 232422")
        .contains("worked out from the words: “Tuesday”", "consult.visit");
  }

  @Test
  void theApiGivesTheSameAsTheCommand() {
    HttpResponse<String> answer =
        ask.post("/code?published=2024-03-27", Visit.TEXT, "Content-Type", "text/plain");
    assertThat(answer.body().strip())
        .isEqualTo(
            StatementJson.line(
                new Visit()
                    .code(
                        Article.ofText(Visit.TEXT)
                            .withPublished(java.time.LocalDate.of(2024, 3, 27)))));
  }

  @Test
  void theApiTakesAnArticleAsJson() {
    HttpResponse<String> answer =
        ask.post(
            "/code",
            "{\"text\":\"Nothing happened.\",\"outlet\":\"Lake Courier\",\"published\":\"2024-03-27\"}",
            "Content-Type",
            "application/json");
    assertThat(answer.body()).contains("\"outlet\":\"Lake Courier\"", "\"events\":[]");
  }

  @Test
  void whatCannotBeReadIsAProblemThatSaysWhy() {
    assertThat(code("{\"text\":7}", "application/json")).contains("is no text");
    assertThat(code("{\"text\":", "application/json")).contains("no JSON");
    assertThat(code("   ", "text/plain")).contains("There is no text");
    assertThat(code("x".repeat(Trying.LONGEST + 1), "text/plain")).contains("longer than");
    assertThat(code("x", "image/png")).contains("Send text/plain");
    assertThat(code(Visit.FOREIGN, "text/plain")).contains("is in \\\"de\\\"");
  }

  private static String code(String body, String type) {
    HttpResponse<String> answer = ask.post("/code", body, "Content-Type", type);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    return answer.body();
  }

  @Test
  void aTooLargeRequestIsRefused() {
    HttpResponse<String> answer =
        ask.post("/code", "x".repeat(1_100_000), "Content-Type", "text/plain");
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void aTextFullOfScriptShowsAsText() {
    String hostile =
        "<script>alert(1)</script> <svg onload=alert(1)> \"><img src=x onerror=alert(1)> "
            + "javascript:alert(1) \u202Edetrever\u202C "
            + Visit.TEXT;
    String page = tried(hostile).body();
    assertThat(page.substring(page.indexOf("class=\"text\""))).doesNotContain("\u202E");
    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "[U+202E]detrever[U+202C]")
        .doesNotContain("<script>alert", "<svg onload", "<img src=x", "href=\"javascript:");
  }

  private static HttpResponse<String> tried(String text) {
    return ask.post(
        "/try",
        "text=" + URLEncoder.encode(text, UTF_8) + "&published=&outlet=",
        "Content-Type",
        "application/x-www-form-urlencoded");
  }
}
