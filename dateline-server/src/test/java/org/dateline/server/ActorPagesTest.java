package org.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.ActorId;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.Because;
import org.dateline.model.Claimant;
import org.dateline.model.ClaimantKind;
import org.dateline.model.CodedArticle;
import org.dateline.model.CountryCode;
import org.dateline.model.DateBasis;
import org.dateline.model.EventDate;
import org.dateline.model.EventMention;
import org.dateline.model.EventType;
import org.dateline.model.Evidence;
import org.dateline.model.Granularity;
import org.dateline.model.Sector;
import org.dateline.model.Span;
import org.dateline.model.Stance;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An actor's page: with whom it deals, month by month, and what these have to do with others. */
class ActorPagesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String NORTH = "/actor?who=country:KEN";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Desks desks;

  @BeforeAll
  static void open() {
    desks = Desks.open(folder, 0);
    Actor north = party("Northland", "country:KEN", "KEN");
    Actor south = party("Southland", "country:UGA", "UGA");
    Actor hostile = party("<script>alert(1)</script>", "group:x", "TZA");
    desks.keep(report("a", EventType.ASSAULT, north, south, "2024-03-05"));
    desks.keep(report("b", EventType.CONSULT, north, south, "2024-05-20"));
    desks.keep(report("c", EventType.AID, south, hostile, "2024-05-21"));
    desks.keep(report("d", EventType.ACCUSE, hostile, north, "2024-05-22"));
  }

  @AfterAll
  static void close() {
    desks.close();
  }

  @Test
  void monthsWithoutDealingsAreOnTheAxis() {
    String page = desks.ask().get(NORTH).body();
    assertThat(page).contains(">2024-03<", ">2024-04<", ">2024-05<");
    assertThat(page)
        .contains("2024-03: -9.0, the mean of 1 event mention")
        .doesNotContain("2024-04: +0.0");
    assertThat(page)
        .contains("/events?actor=country%3AKEN&amp;status=actual,historical&amp;from=2024-03-01");
  }

  @Test
  void theNetworkLeadsToThePairsAndShowsWhatTheyHaveToDoWithEachOther() {
    String page = desks.ask().get(NORTH).body();
    assertThat(page)
        .contains("/actor?who=country%3AKEN&amp;with=country%3AUGA")
        .contains("Southland: 2 event mentions, both")
        .contains("Southland and &lt;script&gt;alert(1)&lt;/script&gt;: 1 event mention")
        .doesNotContain("<script>alert");
  }

  @Test
  void aPairHasAPageOfItsOwn() {
    String page = desks.ask().get(NORTH + "&with=country:UGA").body();
    assertThat(page).contains("Northland and Southland");
    JsonNode json = JSON.readTree(desks.ask().get("/api" + NORTH + "&with=country:UGA").body());
    assertThat(json.get("events")).hasSize(2);
    assertThat(json.at("/counterparts/0/quads").toString()).isEqualTo("[1,0,0,1]");
    assertThat(desks.ask().get(NORTH + "&with=nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void theSameIsThereAsJson() {
    JsonNode json = JSON.readTree(desks.ask().get("/api" + NORTH).body());
    assertThat(json.get("name").asString()).isEqualTo("Northland");
    assertThat(json.at("/counterparts/0/key").asString()).isEqualTo("country:UGA");
    assertThat(json.get("dealings")).hasSize(3);
    assertThat(json.at("/ties/0/one").asString()).isEqualTo("country:UGA");
    assertThat(json.at("/ties/0/other").asString()).isEqualTo("group:x");
    assertThat(json.at("/ties/0/quads").toString()).isEqualTo("[0,1,0,0]");
    assertThat(json.get("events")).hasSize(3);
  }

  @Test
  void claimsAreWhatReportsCreditToIt() {
    JsonNode json = JSON.readTree(desks.ask().get("/api/actor?who=country:UGA").body());
    assertThat(json.get("claimedEvents")).hasSize(4);
    assertThat(json.at("/claimedEvents/0/article").asString()).isEqualTo("d");
    assertThat(json.get("claimedTallies")).isEmpty();
    assertThat(desks.ask().get("/actor?who=country:UGA&from=2024-05-21").body())
        .doesNotContain("2024-03");
  }

  private static Actor party(String name, String id, String country) {
    return new Actor(
        Optional.empty(),
        Optional.of(name),
        Optional.of(new ActorId(id)),
        List.of(new CountryCode(country)),
        List.of(Sector.GOV),
        ActorBasis.DICTIONARY,
        Optional.empty());
  }

  /** One event that the south's government tells of. */
  private static CodedArticle report(
      String id, EventType type, Actor one, Actor other, String day) {
    String text = "One deals with the other.";
    LocalDate when = LocalDate.parse(day);
    Article article =
        new Article(
            new ArticleId(id),
            Optional.empty(),
            Optional.of("Courier"),
            Optional.of("Report " + id),
            Optional.of(when),
            "en",
            text);
    Claimant voice =
        new Claimant(
            ClaimantKind.BODY,
            Optional.of("Southland"),
            Optional.of(party("Southland", "country:UGA", "UGA")),
            Optional.of("said"),
            Stance.NEUTRAL,
            Optional.empty());
    EventMention event =
        new EventMention(
            StatementId.of(article.id(), "event"),
            type,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(one),
            List.of(other),
            new EventDate(
                Optional.of(when),
                Optional.of(when),
                Granularity.DAY,
                DateBasis.EXPLICIT,
                Optional.empty()),
            Optional.empty(),
            Status.ACTUAL,
            List.of(Claimant.outlet(article.outlet()), voice),
            new Evidence(0, new Span(0, text.length()), new Span(4, 9)),
            Because.rule("by.hand"),
            0.9);
    return new CodedArticle(
        article,
        Optional.empty(),
        Optional.empty(),
        List.of(new Span(0, text.length())),
        List.of(event),
        List.of(),
        List.of());
  }
}
