package org.dateline.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.ledger.StatementJson;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.ActorId;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.Because;
import org.dateline.model.CameoCode;
import org.dateline.model.Claimant;
import org.dateline.model.ClaimantKind;
import org.dateline.model.CodedArticle;
import org.dateline.model.Context;
import org.dateline.model.CountryCode;
import org.dateline.model.CustomType;
import org.dateline.model.DateBasis;
import org.dateline.model.EventDate;
import org.dateline.model.EventMention;
import org.dateline.model.EventPlace;
import org.dateline.model.EventType;
import org.dateline.model.Evidence;
import org.dateline.model.FramingTerm;
import org.dateline.model.Granularity;
import org.dateline.model.Plover;
import org.dateline.model.Quad;
import org.dateline.model.Quote;
import org.dateline.model.Sector;
import org.dateline.model.Span;
import org.dateline.model.Stance;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.dateline.model.Tally;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every field that is printed is documented in its section, and every documented one is printed.
 */
class OutputPageTest {
  private static final Page PAGE = Page.of("docs/output.md");

  /** The section that describes the object under a field; other fields hold no object. */
  private static final Map<String, String> SECTIONS =
      Map.ofEntries(
          Map.entry("article", "article"),
          Map.entry("dateline", "dateline"),
          Map.entry("events", "event"),
          Map.entry("custom", "custom"),
          Map.entry("actors", "actor"),
          Map.entry("recipients", "actor"),
          Map.entry("speaker", "actor"),
          Map.entry("who", "actor"),
          Map.entry("actor", "actor"),
          Map.entry("date", "date"),
          Map.entry("place", "place"),
          Map.entry("saidBy", "claimant"),
          Map.entry("evidence", "evidence"),
          Map.entry("because", "because"),
          Map.entry("quotes", "quote"),
          Map.entry("cue", "cue"),
          Map.entry("tallies", "tally"),
          Map.entry("period", "period"),
          Map.entry("framing", "framing"),
          Map.entry("by", "actor"),
          Map.entry("framingCounts", "framing count"));

  @Test
  void printedAndDocumentedFieldsAreTheSame() {
    Map<String, Set<String>> printed = new TreeMap<>();
    collect(JsonMapper.shared().readTree(StatementJson.line(everything())), "The line", printed);
    assertThat(printed.keySet()).containsAll(SECTIONS.values());
    printed.forEach(
        (section, fields) ->
            assertThat(new TreeSet<>(PAGE.firstColumn(section)))
                .as("fields of section '%s'", section)
                .isEqualTo(fields));
  }

  private static void collect(JsonNode object, String section, Map<String, Set<String>> printed) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      printed.computeIfAbsent(section, s -> new TreeSet<>()).add(field.getKey());
      JsonNode value = field.getValue();
      for (JsonNode part : value.isArray() ? value.values() : List.of(value)) {
        if (part.isObject()) {
          collect(part, SECTIONS.getOrDefault(field.getKey(), "of " + field.getKey()), printed);
        }
      }
    }
  }

  /** An article in which no field is absent. */
  private static CodedArticle everything() {
    Article article =
        new Article(
            new ArticleId("a"),
            Optional.of("https://example.org/a"),
            Optional.of("Paper"),
            Optional.of("Talks"),
            Optional.of(LocalDate.of(2024, 3, 26)),
            "en",
            "Envoys met in Town on Tuesday, the ministry said; 30 people died.");
    Span envoys = new Span(0, 6);
    Actor actor =
        new Actor(
            Optional.of("Envoys"),
            Optional.of("Envoys of Iran"),
            Optional.of(new ActorId("iran")),
            List.of(new CountryCode("IRN")),
            List.of(Sector.GOV),
            ActorBasis.TITLE,
            Optional.of(envoys));
    Claimant voice =
        new Claimant(
            ClaimantKind.BODY,
            Optional.of("ministry"),
            Optional.of(actor),
            Optional.of("said"),
            Stance.NEUTRAL,
            Optional.of(new Span(31, 43)));
    EventPlace place =
        new EventPlace(
            Optional.of("Town"),
            Optional.of(new CountryCode("IRN")),
            Optional.of("Province"),
            OptionalDouble.of(35.5),
            OptionalDouble.of(51.5),
            OptionalLong.of(1),
            new Span(14, 18));
    Evidence evidence = new Evidence(0, new Span(0, 29), new Span(7, 10));
    Because because = new Because("rule", OptionalDouble.of(0.9), List.of("another: weaker"));
    LocalDate day = LocalDate.of(2024, 3, 26);
    EventMention event =
        new EventMention(
            new StatementId("e"),
            EventType.CONSULT,
            Plover.mode(EventType.CONSULT, "visit"),
            Optional.of(new CustomType("SUMMIT", Quad.VERBAL_COOPERATION, 3)),
            List.of(Context.DIPLOMATIC),
            CameoCode.of("042"),
            List.of(actor),
            List.of(actor),
            new EventDate(
                Optional.of(day),
                Optional.of(day),
                Granularity.DAY,
                DateBasis.RELATIVE,
                Optional.of(new Span(22, 29))),
            Optional.of(place),
            Status.ACTUAL,
            List.of(voice),
            evidence,
            because,
            0.9);
    Quote quote =
        new Quote(
            new StatementId("q"),
            Optional.of(actor),
            Optional.of("said"),
            Optional.of(new Span(44, 48)),
            Stance.NEUTRAL,
            Quote.Form.INDIRECT,
            new Span(0, 29),
            List.of(event.id()),
            0);
    Tally tally =
        new Tally(
            new StatementId("t"),
            "killed",
            Optional.of(actor),
            OptionalLong.of(30),
            OptionalLong.of(30),
            Tally.Bound.EXACT,
            Optional.of(day),
            Optional.of(day),
            true,
            Optional.of(place),
            List.of(voice),
            evidence,
            because);
    return new CodedArticle(
        article,
        Optional.of("TOWN"),
        Optional.of("Agency"),
        List.of(new Span(0, 65)),
        List.of(event),
        List.of(quote),
        List.of(tally),
        List.of(
            new FramingTerm(
                "regime",
                new Span(0, 6),
                FramingTerm.Voice.QUOTED,
                Optional.of(actor),
                true,
                "contested-name",
                "calls a government illegitimate")));
  }
}
