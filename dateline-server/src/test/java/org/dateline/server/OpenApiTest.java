package org.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description at {@code /openapi.yaml} says what the running desk does. */
class OpenApiTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Desks desks;

  @SuppressWarnings("NullAway.Init")
  private static JsonNode api;

  @BeforeAll
  static void open() {
    desks = Desks.open(folder, 5);
    String judging =
        "{\"verdict\":\"right\",\"statement\":\"" + anEvent() + "\",\"who\":\"a\",\"why\":\"b\"}";
    desks.ask().post("/api/judgements", judging, "Content-Type", "application/json");
    api = new YAMLMapper().readTree(desks.ask().get("/openapi.yaml").body());
  }

  @AfterAll
  static void close() {
    desks.close();
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerHasTheDescribedForm() {
    return Stream.of(
            List.of("/api/articles", "/api/articles?size=2"),
            List.of("/api/articles/{id}", "/api/articles/report-2"),
            List.of("/api/events", "/api/events?size=2"),
            List.of("/api/quotes", "/api/quotes"),
            List.of("/api/tallies", "/api/tallies"),
            List.of("/api/statements/{id}", "/api/statements/" + anEvent()),
            List.of("/api/actors", "/api/actors"),
            List.of("/api/actor", "/api/actor?who=person:william-ruto"),
            List.of("/api/actor", "/api/actor?who=person:william-ruto&with=country:UGA"),
            List.of("/api/actor", "/api/actor?who=person:william-ruto&by=week"),
            List.of("/api/actor", "/api/actor?who=the+ministry"),
            List.of("/api/sources", "/api/sources"),
            List.of("/api/stories", "/api/stories?order=biggest"),
            List.of("/api/stories/{id}", "/api/stories/report-2"),
            List.of("/api/disagreements", "/api/disagreements"),
            List.of("/api/queue", "/api/queue"),
            List.of("/api/judgements", "/api/judgements"),
            List.of("/health", "/health"))
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.getLast(),
                    () -> assertFits(desks.ask().get(pair.getLast()), pair.getFirst(), "get")));
  }

  @Test
  void whatIsCodedHasTheDescribedForm() {
    assertFits(
        desks.ask().post("/code", Visit.TEXT, "Content-Type", "text/plain"), "/code", "post");
  }

  @Test
  void problemsHaveTheDescribedForm() {
    HttpResponse<String> answer = desks.ask().get("/api/events?quad=9");
    assertThat(errors("#/components/schemas/Problem", answer.body())).isEmpty();
  }

  @Test
  void aWrongAnswerWouldBeCaught() {
    assertThat(errors("#/components/schemas/StatementList", "{\"items\":[{}],\"next\":null}"))
        .isNotEmpty();
  }

  @Test
  void everyAddressOfTheApiIsDescribedAndNoOther() {
    Set<String> described = new TreeSet<>();
    api.get("paths").propertyStream().forEach(path -> described.add(path.getKey()));
    assertThat(desks.desk().addresses())
        .filteredOn(address -> address.startsWith("/api/") || described.contains(address))
        .containsExactlyInAnyOrderElementsOf(described);
  }

  @Test
  void theWordsOfAListAreDescribed() {
    List<String> described =
        api.at("/paths/~1api~1events/get/parameters")
            .valueStream()
            .map(parameter -> parameter.get("$ref").asString())
            .map(name -> name.substring(name.lastIndexOf('/') + 1))
            .toList();
    assertThat(described).containsAll(Asked.FILTERS).contains("after", "size");
  }

  private static String anEvent() {
    return JSON.readTree(desks.ask().get("/api/events").body()).at("/items/0/id").asString();
  }

  private static void assertFits(HttpResponse<String> answer, String path, String method) {
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode schema =
        api.at(
            "/paths/"
                + path.replace("~", "~0").replace("/", "~1")
                + "/"
                + method
                + "/responses/200/content/application~1json/schema");
    assertThat(schema.isMissingNode()).as("schema of %s", path).isFalse();
    assertThat(errors(schema, answer.body())).isEmpty();
  }

  private static List<Error> errors(String reference, String content) {
    return errors(JSON.createObjectNode().put("$ref", reference), content);
  }

  private static List<Error> errors(JsonNode schema, String content) {
    ObjectNode whole = (ObjectNode) schema.deepCopy();
    whole.set("components", api.get("components"));
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                new String(JSON.writeValueAsBytes(whole), StandardCharsets.UTF_8),
                InputFormat.JSON);
    return compiled.validate(content, InputFormat.JSON);
  }
}
