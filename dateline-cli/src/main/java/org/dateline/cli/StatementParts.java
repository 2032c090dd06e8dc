package org.dateline.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.coder.lexicon.Frame;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.ledger.StatementKind;
import org.dateline.model.Article;
import org.dateline.model.CameoCode;
import org.dateline.model.EventType;
import org.dateline.model.Plover;
import org.dateline.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A statement part by part: the words of each and what it rests on, the rule or model that made it,
 * and what else was considered. Not safe for use by several threads.
 */
final class StatementParts {
  /** Columns of a part's name. */
  static final int LABEL = 11;

  private static final int CONTEXT = 300;

  private final String text;
  private final JsonNode json;
  private final Lexicon lexicon;
  private final Style style;
  private final String indent;
  private final StringBuilder out = new StringBuilder();

  /**
   * Of a statement.
   *
   * @param article the report
   * @param json the statement, as {@link org.dateline.ledger.StatementJson} writes it
   * @param lexicon where the frames are looked up that made statements
   * @param indent stands before each line
   */
  StatementParts(Article article, String json, Lexicon lexicon, Style style, String indent) {
    this.text = article.text();
    this.json = new JsonMapper().readTree(json);
    this.lexicon = lexicon;
    this.style = style;
    this.indent = indent;
  }

  /** One part a line. */
  String lines(StatementKind kind) {
    switch (kind) {
      case EVENT -> event();
      case QUOTE -> quote();
      case TALLY -> tally();
    }
    return out.toString();
  }

  private void event() {
    EventType type = EventType.valueOf(json.get("type").asString());
    evidence();
    line("type", type + ", quad class " + type.quad().number());
    custom();
    given("mode")
        .ifPresent(
            name ->
                line(
                    "mode",
                    name + Plover.mode(type, name).map(m -> ": " + m.definition()).orElse("")));
    given("cameo")
        .ifPresent(
            code ->
                line(
                    "CAMEO",
                    code
                        + CameoCode.of(code).map(c -> ": " + c.name()).orElse("")
                        + ", Goldstein "
                        + json.get("goldstein")));
    line("score", json.get("score").toString());
    list("contexts").ifPresent(contexts -> line("contexts", contexts));
    json.get("actors").forEach(actor -> line("actor", actor(actor)));
    json.get("recipients").forEach(actor -> line("recipient", actor(actor)));
    line("date", date(json.get("date")));
    place();
    line("status", json.get("status").asString());
    voices();
    reasons();
    line("confidence", json.get("confidence").toString());
  }

  private void custom() {
    JsonNode custom = json.path("custom");
    if (isGiven(custom) && !custom.isMissingNode()) {
      line(
          "own type",
          custom.get("name").asString()
              + ", quad class "
              + custom.get("quad")
              + ", score "
              + custom.get("score"));
    }
  }

  private void quote() {
    Span content = span(json.get("span"));
    line("words", around(content));
    line("speaker", isGiven(json.get("speaker")) ? actor(json.get("speaker")) : "not said");
    JsonNode cue = json.get("cue");
    if (isGiven(cue)) {
      line(
          "cue",
          Stream.of(word(cue, "text"), at(cue))
              .flatMap(Optional::stream)
              .collect(Collectors.joining(" ")));
    }
    line("stance", json.get("stance").asString());
    line("form", json.get("form").asString());
    list("events").ifPresent(events -> line("events", events));
  }

  private void tally() {
    evidence();
    line("what", json.get("what").asString());
    line(
        "number",
        json.get("bound").asString()
            + " "
            + Stream.of("low", "high")
                .map(json::get)
                .filter(StatementParts::isGiven)
                .map(JsonNode::toString)
                .distinct()
                .collect(Collectors.joining(" to ")));
    if (isGiven(json.get("who"))) {
      line("who", actor(json.get("who")));
    }
    JsonNode period = json.get("period");
    Stream.of("since", "until")
        .forEach(bound -> word(period, bound).ifPresent(day -> line(bound, day)));
    Stream.of("cumulative", "part", "revised")
        .forEach(mark -> line(mark, json.get(mark).asBoolean() ? "yes" : "no"));
    place();
    voices();
    reasons();
  }

  private void evidence() {
    JsonNode evidence = json.get("evidence");
    line("words", marked(span(evidence.get("span")), span(evidence.get("trigger"))));
    line("sentence", "number " + (evidence.get("sentence").asInt() + 1));
  }

  private String marked(Span whole, Span mark) {
    return StatementWords.marked(text, whole, mark, style);
  }

  /** The words with some of what stands around them. */
  private String around(Span span) {
    int from = Math.max(0, text.lastIndexOf('\n', span.start()) + 1);
    int end = text.indexOf('\n', span.end());
    int to = end < 0 ? text.length() : end;
    return marked(
        new Span(Math.max(from, span.start() - CONTEXT), Math.min(to, span.end() + CONTEXT)), span);
  }

  private void place() {
    JsonNode place = json.get("place");
    if (!isGiven(place)) {
      line("place", "not said");
      return;
    }
    String found =
        Stream.of(word(place, "name"), word(place, "admin1"), word(place, "country"))
            .flatMap(Optional::stream)
            .distinct()
            .collect(Collectors.joining(", "));
    String where =
        isGiven(place.get("lat")) ? " at " + place.get("lat") + ", " + place.get("lon") : "";
    String geonames = isGiven(place.get("geonames")) ? ", GeoNames " + place.get("geonames") : "";
    line("place", (found.isEmpty() ? "not resolved" : found) + where + geonames + words(place));
  }

  private static String date(JsonNode date) {
    String start = word(date, "start").orElse("open");
    String end = word(date, "end").orElse("open");
    String granularity = date.get("granularity").asString();
    String days = start.equals(end) ? start : start + " to " + end;
    return (granularity.equals("unknown") ? "not known" : days + " (" + granularity + ")")
        + ", basis "
        + date.get("basis").asString()
        + words(date);
  }

  private void voices() {
    for (JsonNode voice : json.get("saidBy")) {
      String cue = word(voice, "cue").map(c -> ", cue “" + c + "”").orElse("");
      String coded =
          isGiven(voice.get("actor"))
              ? word(voice.get("actor"), "code").map(c -> " (" + c + ")").orElse("")
              : "";
      line(
          "said by",
          voice.get("kind").asString()
              + word(voice, "name").map(name -> " " + name).orElse("")
              + coded
              + cue
              + ", stance "
              + voice.get("stance").asString()
              + at(voice).map(place -> " " + place).orElse(""));
    }
  }

  private void reasons() {
    JsonNode because = json.get("because");
    line(
        "because",
        because.get("rule").asString()
            + (isGiven(because.get("model")) ? ", model " + because.get("model") : ""));
    frame(because.get("rule").asString());
    because.get("instead").forEach(other -> line("instead", other.asString()));
  }

  /** The frame as its file has it. */
  private void frame(String rule) {
    if (Frame.isId(rule)) {
      line(
          "frame",
          lexicon
              .frame(rule)
              .map(Frame::line)
              .orElse("not in this lexicon; name the folder that it was read with: --lexicon DIR"));
    }
  }

  private static String actor(JsonNode actor) {
    String sectors =
        actor.get("sectors").isEmpty() ? "" : ", sectors " + joined(actor.get("sectors"));
    String countries =
        actor.get("countries").isEmpty() ? "" : ", of " + joined(actor.get("countries"));
    return word(actor, "name").or(() -> word(actor, "text")).orElse("only implied")
        + word(actor, "code").map(code -> " (" + code + ")").orElse(", not coded")
        + countries
        + sectors
        + ", basis "
        + actor.get("basis").asString()
        + word(actor, "id").map(id -> ", entry " + id).orElse("")
        + words(actor);
  }

  private static String words(JsonNode part) {
    return word(part, "text").map(w -> ", from “" + w + "”").orElse("")
        + at(part).map(a -> " " + a).orElse("");
  }

  private static Optional<String> at(JsonNode part) {
    return isGiven(part.get("span")) ? Optional.of(part.get("span").toString()) : Optional.empty();
  }

  private Optional<String> list(String field) {
    return json.get(field).isEmpty() ? Optional.empty() : Optional.of(joined(json.get(field)));
  }

  private static String joined(JsonNode list) {
    return String.join(", ", list.valueStream().map(JsonNode::asString).toList());
  }

  private Optional<String> given(String field) {
    return word(json, field);
  }

  private static Optional<String> word(JsonNode node, String field) {
    return isGiven(node.get(field)) ? Optional.of(node.get(field).asString()) : Optional.empty();
  }

  private static boolean isGiven(JsonNode node) {
    return node != null && !node.isNull();
  }

  private static Span span(JsonNode node) {
    return new Span(node.get(0).asInt(), node.get(1).asInt());
  }

  private void line(String label, String value) {
    String shown = style.coloured() && label.equals("words") ? value : Printable.line(value);
    out.append(indent)
        .append(style.faint(Printable.padded(label, LABEL)))
        .append(shown)
        .append('\n');
  }
}
