package org.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ledger.StatementJson;
import org.dateline.model.ArticleId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a ledger holds is shown as pages and, at the address that each names, as JSON. */
class LedgerPagesTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Desks desks;

  @BeforeAll
  static void open() {
    desks = Desks.open(folder, 7);
    desks
        .ask()
        .post(
            "/api/judgements",
            "{\"verdict\":\"split\",\"subject\":\"story\",\"one\":\"report-6\",\"other\":\"report-7\","
                + "\"who\":\"<script>alert(1)</script>\",\"why\":\"<b>Paper\"}");
    // The stories are worked out anew soon after; a test that asks twice must not stand between.
    for (int i = 0;
        i < 400 && desks.ask().get("/api/stories/report-1").body().contains("\"report-7\"");
        i++) {
      java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
    }
    assertThat(desks.ask().get("/api/stories/report-1").body()).doesNotContain("\"report-7\"");
  }

  @AfterAll
  static void close() {
    desks.close();
  }

  @TestFactory
  Stream<DynamicTest> everyPageNamesItsJsonAndHoldsNoScriptOfAReport() {
    return Stream.of(
            "/",
            "/events",
            "/quotes",
            "/tallies",
            "/sources",
            "/stories",
            "/stories/report-1",
            "/disagreements",
            "/queue",
            "/judgements",
            "/judge/" + anEvent(),
            "/articles/report-1",
            "/actors",
            "/actors?country=KEN",
            "/stories?type=consult&country=KEN&q=villagers",
            "/?actor=person:william-ruto&status=actual",
            "/actor?who=person:william-ruto&with=country:UGA",
            "/actor?who=the+ministry",
            "/actor?who=person:william-ruto")
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path,
                    () -> {
                      HttpResponse<String> page = desks.ask().get(path);
                      assertThat(page.statusCode()).isEqualTo(200);
                      assertThat(page.body()).doesNotContain("<script>alert", "<b>Paper");
                      String json = alternate(page.body());
                      assertThat(desks.ask().get(json).statusCode()).as(json).isEqualTo(200);
                      JSON.readTree(desks.ask().get(json).body());
                    }));
  }

  private static String anEvent() {
    return items("/api/events").get(0).get("id").asString();
  }

  @Test
  void aStoryIsTheSameUnderEachOfItsReports() {
    JsonNode story = JSON.readTree(desks.ask().get("/api/stories/report-1").body());
    assertThat(story.get("reports").size()).isGreaterThan(1);
    String last = story.get("reports").get(story.get("reports").size() - 1).asString();
    assertThat(JSON.readTree(desks.ask().get("/api/stories/" + last).body())).isEqualTo(story);
    assertThat(items("/api/stories")).isNotEmpty();
    assertThat(desks.ask().get("/api/stories/none").statusCode()).isEqualTo(404);
  }

  @Test
  void listsAreGivenOutAsFiles() {
    HttpResponse<String> csv = desks.ask().get("/api/export/events/csv?outlet=lake+courier");
    assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
        .contains("events-csv.csv");
    assertThat(csv.body().lines()).hasSize(4);
    assertThat(desks.ask().get("/api/export/tallies/jsonl").body().lines()).hasSize(7);
    for (String none : List.of("events/word", "tallies/gdelt", "actors/csv", "nothing/jsonl")) {
      assertThat(desks.ask().get("/api/export/" + none).statusCode()).isEqualTo(404);
    }
    assertThat(desks.ask().get("/events?country=KEN").body())
        .contains("/api/export/events/csv?country=KEN");
  }

  private static String alternate(String page) {
    String start = "type=\"application/json\" href=\"";
    int from = page.indexOf(start) + start.length();
    return page.substring(from, page.indexOf('"', from)).replace("&amp;", "&");
  }

  @Test
  void anArticleIsTheObjectThatTheCommandPrints() {
    String expected =
        StatementJson.line(desks.ledger().article(new ArticleId("report-3")).orElseThrow().coded());
    assertThat(desks.ask().get("/api/articles/report-3").body()).isEqualTo(expected);
  }

  @Test
  void pagesOfAListJoinWithoutGapOrRepeat() {
    List<String> ids = new ArrayList<>();
    Optional<String> next = Optional.of("/api/events?size=3");
    while (next.isPresent()) {
      JsonNode page = JSON.readTree(desks.ask().get(next.get()).body());
      page.get("items").forEach(item -> ids.add(item.get("article").asString()));
      next = Optional.of(page.get("next")).filter(JsonNode::isString).map(JsonNode::asString);
    }
    assertThat(ids).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void filtersNarrowLists() {
    assertThat(items("/api/events?outlet=lake+courier")).hasSize(3);
    assertThat(items("/api/events?type=assault")).isEmpty();
    assertThat(items("/api/events?actor=person:william-ruto&country=KEN&status=actual")).hasSize(7);
    assertThat(items("/api/tallies?what=killed")).hasSize(7);
    assertThat(items("/api/articles?q=villagers&from=2024-04-01")).hasSize(3);
  }

  @Test
  void reportsAndStoriesAreNarrowedByWhatTheyState() {
    assertThat(items("/api/articles?type=consult&country=KEN")).hasSize(7);
    assertThat(items("/api/articles?type=assault")).isEmpty();
    assertThat(items("/api/articles?type=consult&status=future")).isEmpty();
    assertThat(items("/api/articles?what=killed&outlet=lake+courier")).hasSize(3);
    assertThat(items("/api/stories?actor=person:william-ruto&q=villagers")).isNotEmpty();
    assertThat(items("/api/stories?type=assault")).isEmpty();
    assertThat(items("/api/stories?outlet=nobody")).isEmpty();
  }

  @Test
  void everyOtherListIsGivenOutAsLines() {
    for (String list : List.of("articles", "stories", "actors", "sources", "judgements")) {
      List<String> lines =
          desks.ask().get("/api/export/" + list + "/jsonl").body().lines().toList();
      assertThat(lines).as(list).isNotEmpty().allSatisfy(line -> JSON.readTree(line));
      assertThat(desks.ask().get("/api/export/" + list + "/csv").statusCode()).isEqualTo(404);
    }
    assertThat(desks.ask().get("/api/export/articles/jsonl?outlet=lake+courier").body().lines())
        .hasSize(3);
    assertThat(desks.ask().get("/api/export/disagreements/jsonl").statusCode()).isEqualTo(200);
    for (String page : List.of("/", "/stories", "/disagreements", "/actors", "/sources")) {
      assertThat(desks.ask().get(page).body()).as(page).contains("/api/export/");
    }
  }

  @Test
  void aSearchSaysHowMuchItFoundAndWhereElse() {
    assertThat(desks.ask().get("/?q=villagers").body())
        .contains("7 reports meet this.", "/stories?q=villagers", "/quotes?q=villagers");
    assertThat(desks.ask().get("/?type=consult").body()).doesNotContain("/quotes?type");
  }

  private static JsonNode items(String path) {
    return JSON.readTree(desks.ask().get(path).body()).get("items");
  }

  @Test
  void aWordThatCannotBeReadIsNamed() {
    for (String query :
        List.of(
            "type=WAR",
            "from=yesterday",
            "size=0",
            "after=x",
            "colour=red",
            "country=ZZZ",
            "quad=5")) {
      HttpResponse<String> answer = desks.ask().get("/api/events?" + query);
      assertThat(answer.statusCode()).as(query).isEqualTo(400);
      assertThat(JSON.readTree(answer.body()).get("detail").asString())
          .contains(query.substring(0, query.indexOf('=')))
          .doesNotContain("org.dateline", "input string");
    }
  }

  @Test
  void whatIsNotThereIsAProblem() {
    assertThat(desks.ask().get("/api/articles/none").statusCode()).isEqualTo(404);
    assertThat(desks.ask().get("/api/statements/ffffffff").statusCode()).isEqualTo(404);
    assertThat(desks.ask().get("/articles/..%2f..%2fetc%2fpasswd").statusCode()).isIn(400, 404);
    HttpResponse<String> page = desks.ask().get("/articles/none", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).startsWith("<!DOCTYPE html>");
  }

  @Test
  void anAskerWhoHasThePageGetsItNotAgain() {
    String tag = desks.ask().get("/events").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = desks.ask().get("/events", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void answersArePackedForThoseWhoUnpack() {
    HttpResponse<String> packed = desks.ask().get("/events", "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
  }

  @Test
  void everyAnswerForbidsForeignScripts() {
    for (String path : List.of("/", "/api/events", "/nothing")) {
      assertThat(desks.ask().get(path).headers().firstValue("Content-Security-Policy"))
          .as(path)
          .contains(Guard.POLICY);
    }
  }

  @Test
  void healthAndFiguresAreThere() {
    assertThat(desks.ask().get("/health").body()).isEqualTo("{\"status\":\"up\"}");
    desks.ask().get("/events");
    assertThat(desks.ask().get("/metrics").body())
        .contains("dateline_http_requests_seconds_count{method=\"GET\",route=\"/events\"");
  }
}
