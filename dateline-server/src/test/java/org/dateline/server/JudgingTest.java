package org.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judgements are written by those who may, change lists, and can be taken back. */
class JudgingTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String[] AS_JSON = {"Content-Type", "application/json"};

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Desks desks;

  @BeforeEach
  void open() {
    desks = Desks.open(folder, 2);
  }

  @AfterEach
  void close() {
    desks.close();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  private String event() {
    return json(desks.ask().get("/api/events?size=1")).at("/items/0/id").asString();
  }

  private static String judging(String verdict, String statement) {
    return "{\"verdict\":\""
        + verdict
        + "\",\"statement\":\""
        + statement
        + "\",\"who\":\"Ada\",\"why\":\"read again\"}";
  }

  @Test
  void whatIsWrongLeavesTheListsUntilThatIsTakenBack() {
    String event = event();
    HttpResponse<String> made =
        desks.ask().post("/api/judgements", judging("wrong", event), AS_JSON);
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(json(desks.ask().get("/api/events")).get("items")).hasSize(1);
    assertThat(desks.ask().get("/judgements").body()).contains("Ada", "read again", "wrong");
    String back = "/api/judgements/" + json(made).get("number") + "/withdrawal";
    String who = "{\"who\":\"Grace\",\"why\":\"it is right\"}";
    assertThat(desks.ask().post(back, who, AS_JSON).statusCode()).isEqualTo(200);
    assertThat(json(desks.ask().get("/api/events")).get("items")).hasSize(2);
    assertThat(desks.ask().get("/judgements").body()).contains("Taken back by Grace");
    assertThat(desks.ask().post(back, who, AS_JSON).statusCode()).isEqualTo(400);
  }

  @Test
  void aFieldIsCorrected() {
    String correction =
        judging("correct", event())
            .replace("\"who\"", "\"field\":\"status\",\"value\":\"future\",\"who\"");
    assertThat(desks.ask().post("/api/judgements", correction, AS_JSON).statusCode())
        .isEqualTo(201);
    assertThat(
            json(desks.ask().get("/api/events?status=future")).at("/items/0/corrected").asBoolean())
        .isTrue();
    HttpResponse<String> nonsense =
        desks.ask().post("/api/judgements", correction.replace("future", "maybe"), AS_JSON);
    assertThat(nonsense.statusCode()).isEqualTo(400);
    assertThat(nonsense.body()).doesNotContain(folder.toString());
  }

  @Test
  void aJudgementWithoutANameOrOfNothingIsRefused() {
    String nameless = judging("wrong", event()).replace("Ada", " ");
    assertThat(desks.ask().post("/api/judgements", nameless, AS_JSON).statusCode()).isEqualTo(400);
    assertThat(desks.ask().post("/api/judgements", judging("wrong", "ffff"), AS_JSON).statusCode())
        .isEqualTo(404);
    assertThat(desks.ask().post("/api/judgements", "{", AS_JSON).statusCode()).isEqualTo(400);
  }

  @Test
  void aPageElsewhereCannotJudge() {
    String body = "verdict=wrong&who=Eve&why=x&statement=" + event();
    String form = "application/x-www-form-urlencoded";
    for (String[] headers :
        new String[][] {
          {"Content-Type", form, "Origin", "https://evil.example"},
          {"Content-Type", form, "Origin", "null"},
          {"Content-Type", form, "Sec-Fetch-Site", "cross-site"},
          {"Content-Type", form, "Sec-Fetch-Site", "same-site"}
        }) {
      assertThat(desks.ask().post("/judge", body, headers).statusCode()).isEqualTo(403);
    }
    HttpResponse<String> own =
        desks.ask().post("/judge", body + "&back=//evil.example/", "Content-Type", form);
    assertThat(own.statusCode()).isEqualTo(303);
    assertThat(own.headers().firstValue("Location")).contains("/judgements");
  }

  @Test
  void withATokenOnlyWhoGivesItJudges() {
    String body = judging("right", event());
    DeskSettings settings = new DeskSettings(DeskSettings.LOOPBACK, 0, Optional.of("s3cret"));
    try (Desk desk = desks.another(settings)) {
      Asking ask = new Asking(desk);
      assertThat(ask.post("/api/judgements", body, AS_JSON).statusCode()).isEqualTo(401);
      assertThat(judge(ask, body, "wrong").statusCode()).isEqualTo(401);
      assertThat(judge(ask, body, "s3cret").statusCode()).isEqualTo(201);
      String form = "verdict=right&who=Ada&why=x&token=s3cret&statement=" + event();
      assertThat(
              ask.post("/judge", form, "Content-Type", "application/x-www-form-urlencoded")
                  .statusCode())
          .isEqualTo(303);
    }
  }

  private static HttpResponse<String> judge(Asking ask, String body, String token) {
    return ask.post(
        "/api/judgements",
        body,
        "Content-Type",
        "application/json",
        "Authorization",
        "Bearer " + token);
  }

  @Test
  void offTheLoopbackAddressNobodyJudgesWithoutAToken() throws Exception {
    DeskSettings settings = new DeskSettings("0.0.0.0", 0, Optional.empty());
    try (Desk desk = desks.another(settings)) {
      String address = desk.address().replace("0.0.0.0", "127.0.0.1");
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + "api/judgements"))
              .POST(HttpRequest.BodyPublishers.ofString(judging("wrong", event())))
              .build();
      try (HttpClient client = HttpClient.newHttpClient()) {
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
            .isEqualTo(403);
      }
    }
  }

  @Test
  void judgedReportsAreGold() throws Exception {
    desks.ask().post("/api/judgements", judging("right", event()), AS_JSON);
    Map<String, String> files = new TreeMap<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(desks.desk().address() + "api/judgements/gold.zip"))
              .build();
      unpack(client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body(), files);
    }
    assertThat(files.keySet()).containsExactly("0001-report-2.gold.json", "0001-report-2.txt");
    JsonNode gold = JSON.readTree(files.get("0001-report-2.gold.json"));
    assertThat(gold.get("article").asString()).isEqualTo("0001-report-2.txt");
    assertThat(gold.at("/events/0/sure").asBoolean()).isTrue();
    assertThat(gold.at("/events/0/trigger/text").asString()).isEqualTo("visited");
    assertThat(gold.at("/tallies/0/sure").asBoolean()).isFalse();
    assertThat(files.get("0001-report-2.txt")).isEqualTo(Visit.TEXT);
  }

  private static void unpack(byte[] archive, Map<String, String> files) throws IOException {
    InputStream bytes = new ByteArrayInputStream(archive);
    try (ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }
}
