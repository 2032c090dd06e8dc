package org.dateline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.dateline.model.Actor;
import org.dateline.model.ActorBasis;
import org.dateline.model.ActorId;
import org.dateline.model.Because;
import org.dateline.model.CameoCode;
import org.dateline.model.Claimant;
import org.dateline.model.ClaimantKind;
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
import org.dateline.model.Statement;
import org.dateline.model.StatementId;
import org.dateline.model.Status;
import org.dateline.model.Tally;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads statements back from the JSON that {@link StatementJson} writes. What is written there
 * twice (an actor's code, an event's quad class and scores) is read once.
 */
public final class StatementReader {
  private static final JsonMapper JSON = new JsonMapper();

  private StatementReader() {}

  /**
   * The statement of this kind.
   *
   * @throws IllegalArgumentException where the JSON is none, or says what no statement can
   */
  public static Statement read(StatementKind kind, String json) {
    return read(kind, tree(json));
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
  }

  static Statement read(StatementKind kind, JsonNode json) {
    return switch (kind) {
      case EVENT -> event(json);
      case QUOTE -> quote(json);
      case TALLY -> tally(json);
    };
  }

  static List<Span> spans(JsonNode json) {
    return list(json, StatementReader::span);
  }

  /** The terms that {@link StatementJson#framing} wrote. */
  static List<FramingTerm> framing(String json) {
    return list(
        tree(json),
        term ->
            new FramingTerm(
                text(term, "term").orElse(""),
                span(term.path("span")),
                choice(FramingTerm.Voice.class, term.path("voice")),
                object(term, "by").map(StatementReader::actor),
                term.path("direct").asBoolean(false),
                text(term, "category").orElse(""),
                text(term, "reason").orElse("")));
  }

  private static EventMention event(JsonNode json) {
    EventType type = choice(EventType.class, json.path("type"));
    return new EventMention(
        id(json),
        type,
        text(json, "mode").map(mode -> known("mode of " + type, Plover.mode(type, mode), mode)),
        object(json, "custom").map(StatementReader::custom),
        list(json.path("contexts"), StatementReader::context),
        text(json, "cameo").map(code -> known("CAMEO code", CameoCode.of(code), code)),
        list(json.path("actors"), StatementReader::actor),
        list(json.path("recipients"), StatementReader::actor),
        date(json.path("date")),
        object(json, "place").map(StatementReader::place),
        choice(Status.class, json.path("status")),
        list(json.path("saidBy"), StatementReader::claimant),
        evidence(json.path("evidence")),
        because(json.path("because")),
        json.path("confidence").asDouble(0));
  }

  private static CustomType custom(JsonNode json) {
    int quad = json.path("quad").asInt(0);
    return new CustomType(
        text(json, "name").orElse(""),
        known("quad class", Quad.of(quad), "" + quad),
        json.path("score").asDouble(0));
  }

  private static Quote quote(JsonNode json) {
    JsonNode cue = json.path("cue");
    return new Quote(
        id(json),
        object(json, "speaker").map(StatementReader::actor),
        text(cue, "text"),
        object(cue, "span").map(StatementReader::span),
        choice(Stance.class, json.path("stance")),
        choice(Quote.Form.class, json.path("form")),
        span(json.path("span")),
        list(json.path("events"), event -> new StatementId(event.asString())),
        json.path("sentence").asInt(0));
  }

  private static Tally tally(JsonNode json) {
    return new Tally(
        id(json),
        text(json, "what").orElseThrow(() -> new IllegalArgumentException("a tally of nothing")),
        object(json, "who").map(StatementReader::actor),
        whole(json.path("low")),
        whole(json.path("high")),
        choice(Tally.Bound.class, json.path("bound")),
        day(json.path("period"), "since"),
        day(json.path("period"), "until"),
        json.path("cumulative").asBoolean(false),
        object(json, "place").map(StatementReader::place),
        list(json.path("saidBy"), StatementReader::claimant),
        evidence(json.path("evidence")),
        because(json.path("because")),
        json.path("part").asBoolean(false),
        json.path("revised").asBoolean(false));
  }

  private static Actor actor(JsonNode json) {
    return new Actor(
        text(json, "text"),
        text(json, "name"),
        text(json, "id").map(ActorId::new),
        list(json.path("countries"), country -> new CountryCode(country.asString())),
        list(json.path("sectors"), sector -> choice(Sector.class, sector)),
        choice(ActorBasis.class, json.path("basis")),
        object(json, "span").map(StatementReader::span));
  }

  private static EventDate date(JsonNode json) {
    return new EventDate(
        day(json, "start"),
        day(json, "end"),
        choice(Granularity.class, json.path("granularity")),
        choice(DateBasis.class, json.path("basis")),
        object(json, "span").map(StatementReader::span));
  }

  private static EventPlace place(JsonNode json) {
    return new EventPlace(
        text(json, "name"),
        text(json, "country").map(CountryCode::new),
        text(json, "admin1"),
        decimal(json.path("lat")),
        decimal(json.path("lon")),
        whole(json.path("geonames")),
        span(json.path("span")));
  }

  private static Claimant claimant(JsonNode json) {
    return new Claimant(
        choice(ClaimantKind.class, json.path("kind")),
        text(json, "name"),
        object(json, "actor").map(StatementReader::actor),
        text(json, "cue"),
        choice(Stance.class, json.path("stance")),
        object(json, "span").map(StatementReader::span));
  }

  private static Evidence evidence(JsonNode json) {
    return new Evidence(
        json.path("sentence").asInt(0), span(json.path("span")), span(json.path("trigger")));
  }

  private static Because because(JsonNode json) {
    return new Because(
        text(json, "rule").orElse(""),
        decimal(json.path("model")),
        list(json.path("instead"), JsonNode::asString));
  }

  private static Context context(JsonNode json) {
    String label = json.asString();
    for (Context context : Context.values()) {
      if (context.label().equals(label)) {
        return context;
      }
    }
    throw new IllegalArgumentException("no context: " + label);
  }

  private static Span span(JsonNode json) {
    if (!json.isArray() || json.size() != 2) {
      throw new IllegalArgumentException("no span: " + json);
    }
    return new Span(json.get(0).asInt(), json.get(1).asInt());
  }

  private static StatementId id(JsonNode json) {
    return new StatementId(text(json, "id").orElse(""));
  }

  private static <E extends Enum<E>> E choice(Class<E> choices, JsonNode json) {
    String label = json.asString("");
    try {
      return Enum.valueOf(choices, label.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "no " + choices.getSimpleName().toLowerCase(Locale.ROOT) + ": '" + label + "'", e);
    }
  }

  private static <T> T known(String what, Optional<T> found, String given) {
    return found.orElseThrow(() -> new IllegalArgumentException("no " + what + ": " + given));
  }

  private static Optional<JsonNode> object(JsonNode json, String field) {
    JsonNode value = json.path(field);
    return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  private static Optional<String> text(JsonNode json, String field) {
    return object(json, field).map(JsonNode::asString);
  }

  private static Optional<LocalDate> day(JsonNode json, String field) {
    try {
      return text(json, field).map(LocalDate::parse);
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("no day: " + json.path(field), e);
    }
  }

  private static OptionalLong whole(JsonNode json) {
    return json.isNumber() ? OptionalLong.of(json.asLong()) : OptionalLong.empty();
  }

  private static OptionalDouble decimal(JsonNode json) {
    return json.isNumber() ? OptionalDouble.of(json.asDouble()) : OptionalDouble.empty();
  }

  private static <T> List<T> list(JsonNode json, Function<JsonNode, T> each) {
    List<T> values = new ArrayList<>(json.size());
    json.forEach(value -> values.add(each.apply(value)));
    return values;
  }
}
