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

/**
 * An actor's page: with whom it deals, by month and by week, and what these have to do with others.
 */
class ActorPagesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String NORTH = "/actor?who=country:KEN";
  private static final String EAST = "/actor?who=country:TZA";

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
    desks.keep(report("j", EventType.AID, east(), east(), ""));
    desks.keep(report("e", EventType.CONSULT, east(), west(), "2022-12-31"));
    desks.keep(report("f", EventType.ASSAULT, west(), east(), "2023-01-01"));
    desks.keep(report("i", EventType.AID, east(), west(), "2023-01-02"));
    desks.keep(report("g", EventType.AID, east(), west(), "2024-02-18"));
    desks.keep(report("h", EventType.AID, east(), west(), "2024-02-19"));
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
  void weeksStartOnMondaysAndAreOnOneAxis() {
    String page = desks.ask().get(NORTH + "&by=week").body();
    assertThat(page)
        .contains("2024-03-04: -9.0, the mean of 1 event mention")
        .contains("2024-05-20: 1 verbal cooperation, 0 material cooperation, 1 verbal conflict")
        .contains("from=2024-05-20&amp;until=2024-05-26")
        .doesNotContain("2024-05-21: ", "2024-05: ");
  }

  @Test
  void aPairIsReadByMonthAndByWeek() {
    String pair = EAST + "&with=country:RWA";
    assertThat(dealings(pair, "month"))
        .containsExactly("2024-02 [0,2,0,0]", "2023-01 [0,1,0,1]", "2022-12 [1,0,0,0]");
    // The last day of a year and the first of the next are in one week, a Sunday and a Monday not.
    assertThat(dealings(pair + "&from=2022-01-01&by=week", "week"))
        .containsExactly(
            "2024-02-19 [0,1,0,0]",
            "2024-02-12 [0,1,0,0]",
            "2023-01-02 [0,1,0,0]",
            "2022-12-26 [1,0,0,1]");
    JsonNode week =
        JSON.readTree(desks.ask().get("/api" + pair + "&until=2023-01-01&by=week").body());
    assertThat(week.get("by").asString()).isEqualTo("week");
    assertThat(week.at("/dealings/0/name").asString()).isEqualTo("Westland");
    assertThat(week.at("/dealings/0/score").asDouble())
        .isEqualTo((EventType.CONSULT.score() + EventType.ASSAULT.score()) / 2);
  }

  @Test
  void theLastSixtyWeeksAreToldUnlessAFirstDayIsNamed() {
    assertThat(dealings(EAST + "&by=week", "week"))
        .containsExactly("2024-02-19 [0,1,0,0]", "2024-02-12 [0,1,0,0]", "2023-01-02 [0,1,0,0]");
    assertThat(desks.ask().get(EAST + "&by=week").body()).contains("The last 60 weeks");
    assertThat(desks.ask().get("/api/export/dealings/csv?who=country:TZA&by=week").body())
        .contains("2022-12-26,");
  }

  @Test
  void dealingsAreGivenOutAsFiles() {
    assertThat(desks.ask().get("/api/export/dealings/csv" + who(NORTH) + "&by=week").body())
        .isEqualTo(
            """
            week,key,name,code,verbal_cooperation,material_cooperation,verbal_conflict,\
            material_conflict,events,score
            2024-05-20,country:UGA,Southland,UGAGOV,1,0,0,0,1,%s
            2024-05-20,group:x,<script>alert(1)</script>,TZAGOV,0,0,1,0,1,%s
            2024-03-04,country:UGA,Southland,UGAGOV,0,0,0,1,1,-9.0
            """
                .formatted(EventType.CONSULT.score(), EventType.ACCUSE.score()));
    assertThat(
            desks
                .ask()
                .get("/api/export/dealings/csv" + who(NORTH) + "&with=group:x")
                .body()
                .lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("month,") || line.startsWith("2024-05,group:x,"));
    JsonNode asked = JSON.readTree(desks.ask().get("/api" + NORTH + "&by=week").body());
    assertThat(
            desks
                .ask()
                .get("/api/export/dealings/jsonl" + who(NORTH) + "&by=week")
                .body()
                .lines()
                .map(JSON::readTree))
        .containsExactlyElementsOf(asked.get("dealings"));
    assertThat(desks.ask().get("/api/export/dealings/csv").statusCode()).isEqualTo(400);
    assertThat(desks.ask().get("/api/export/dealings/gdelt" + who(NORTH)).statusCode())
        .isEqualTo(404);
    assertThat(desks.ask().get(NORTH + "&by=day").statusCode()).isEqualTo(400);
  }

  @Test
  void aPageLeadsToMonthsWeeksAndFiles() {
    assertThat(desks.ask().get(NORTH + "&with=country:UGA&by=week").body())
        .contains(
            "href=\"/actor?who=country%3AKEN&amp;with=country%3AUGA\">By month<",
            "href=\"/actor?who=country%3AKEN&amp;with=country%3AUGA&amp;by=week\""
                + " aria-current=\"true\">By week",
            "/api/actor?who=country%3AKEN&amp;with=country%3AUGA&amp;by=week",
            "/api/export/dealings/csv?who=country%3AKEN&amp;with=country%3AUGA&amp;by=week");
  }

  private static String who(String page) {
    return page.substring(page.indexOf('?'));
  }

  /** Each dealing of a page's JSON: the time and the event mentions by quad class. */
  private static List<String> dealings(String page, String time) {
    return JSON.readTree(desks.ask().get("/api" + page).body())
        .get("dealings")
        .valueStream()
        .map(one -> one.get(time).asString() + " " + one.get("quads"))
        .toList();
  }

  @Test
  void theTimelineSaysHowManyEventsHaveNoDay() {
    assertThat(desks.ask().get("/").body())
        .contains("(all 10): cooperation above, conflict below; not drawn: 1 without a day<");
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
    JsonNode json =
        JSON.readTree(desks.ask().get("/api/actor?who=country:UGA&from=2024-03-01").body());
    assertThat(json.get("claimedEvents")).hasSize(4);
    assertThat(json.at("/claimedEvents/0/article").asString()).isEqualTo("d");
    assertThat(json.get("claimedTallies")).isEmpty();
    assertThat(desks.ask().get("/actor?who=country:UGA&from=2024-05-21").body())
        .doesNotContain("2024-03");
  }

  private static Actor east() {
    return party("Eastland", "country:TZA", "TZA");
  }

  private static Actor west() {
    return party("Westland", "country:RWA", "RWA");
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

  /** One event that the south's government tells of; it is not dated where {@code day} is empty. */
  private static CodedArticle report(
      String id, EventType type, Actor one, Actor other, String day) {
    String text = "One deals with the other.";
    LocalDate when = LocalDate.parse(day.isEmpty() ? "2023-03-05" : day);
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
            day.isEmpty()
                ? EventDate.UNKNOWN
                : new EventDate(
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
