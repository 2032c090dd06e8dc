package org.dateline.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Granularity;
import org.dateline.model.Statement;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the judgements that hold make of one statement.
 *
 * @param mark the last mark
 * @param corrections what is corrected, in the order in which it was judged
 */
record Judged(Optional<Mark> mark, List<Verdict.Corrected> corrections) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";
  private static final String NUMBER = "number";

  /** A name and a country's code. */
  private static final Pattern PLACE = Pattern.compile("([^{\\[\"][^{\\[\"]*?), *([A-Z]{3})");

  static Judged of(Handle db, String statement) {
    List<Judgement> holding =
        Judgements.about(db, statement).stream().filter(j -> j.withdrawn().isEmpty()).toList();
    Optional<Mark> mark =
        holding.stream()
            .map(Judgement::verdict)
            .filter(Verdict.Marked.class::isInstance)
            .map(verdict -> ((Verdict.Marked) verdict).mark())
            .reduce((earlier, later) -> later);
    return new Judged(
        mark,
        holding.stream()
            .map(Judgement::verdict)
            .filter(Verdict.Corrected.class::isInstance)
            .map(Verdict.Corrected.class::cast)
            .toList());
  }

  /**
   * The statement with all corrections that fit it; empty where there are none. A correction made
   * on an earlier reading may no longer fit.
   */
  Optional<Statement> corrected(StatementKind kind, String json) {
    if (corrections.isEmpty()) {
      return Optional.empty();
    }
    JsonNode believed = StatementReader.tree(json);
    for (Verdict.Corrected correction : corrections) {
      believed = with(believed, kind, correction);
    }
    return Optional.of(StatementReader.read(kind, believed));
  }

  private static JsonNode with(JsonNode tree, StatementKind kind, Verdict.Corrected correction) {
    JsonNode changed = tree.deepCopy();
    try {
      put(changed, correction);
      StatementReader.read(kind, changed);
      return changed;
    } catch (IllegalArgumentException e) {
      return tree;
    }
  }

  /**
   * Puts the right value into a statement's JSON.
   *
   * @throws IllegalArgumentException where it has no such field
   */
  static void put(JsonNode statement, Verdict.Corrected correction) {
    if (statement instanceof ObjectNode whole && putWhole(whole, correction)) {
      return;
    }
    String[] path = correction.field().split("\\.", -1);
    JsonNode inner = statement;
    for (int i = 0; i < path.length - 1; i++) {
      inner = step(inner, path[i], correction.field());
    }
    String last = path[path.length - 1];
    step(inner, last, correction.field());
    JsonNode value = value(correction.value());
    switch (inner) {
      case ObjectNode object -> object.set(last, value);
      case ArrayNode array -> array.set(Integer.parseInt(last), value);
      default -> throw noField(correction.field());
    }
  }

  /**
   * Fields that change only together: a date by a day, month or year, a place by its name and
   * country, and an exact number. A place that a judge adds stands on the words of the whole
   * mention.
   */
  private static boolean putWhole(ObjectNode statement, Verdict.Corrected correction) {
    String typed = correction.value();
    if (correction.field().equals("date") && statement.has("date") && typed.matches(DATE)) {
      LocalDate first = first(typed);
      Granularity granularity =
          switch (typed.length()) {
            case 4 -> Granularity.YEAR;
            case 7 -> Granularity.MONTH;
            default -> Granularity.DAY;
          };
      LocalDate last =
          switch (typed.length()) {
            case 4 -> first.plusYears(1).minusDays(1);
            case 7 -> first.plusMonths(1).minusDays(1);
            default -> first;
          };
      ObjectNode date = JSON.createObjectNode();
      date.put("start", first.toString()).put("end", last.toString());
      date.put("granularity", granularity.name().toLowerCase(Locale.ROOT));
      date.put("basis", "explicit").putNull("text").putNull("span");
      statement.set("date", date);
      return true;
    }
    Matcher place = PLACE.matcher(typed.strip());
    if (correction.field().equals("place") && statement.has("place") && place.matches()) {
      JsonNode span = statement.path("place").path("span");
      statement.set(
          "place",
          place(
              place.group(1),
              place.group(2),
              span.isArray() ? span : statement.path("evidence").path("span")));
      return true;
    }
    if (correction.field().equals(NUMBER)
        && statement.has("bound")
        && typed.matches("[0-9]{1,12}")) {
      statement.set("low", value(typed));
      statement.set("high", value(typed));
      statement.put("bound", "exact");
      return true;
    }
    return false;
  }

  private static ObjectNode place(String name, String country, JsonNode span) {
    ObjectNode place = JSON.createObjectNode();
    place.put("name", name).put("country", country).putNull("admin1");
    place.putNull("lat").putNull("lon").putNull("geonames");
    place.set("span", span);
    return place;
  }

  private static LocalDate first(String typed) {
    try {
      return LocalDate.parse(typed + "-01-01".substring(typed.length() - 4));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("there is no day, month or year " + typed, e);
    }
  }

  /** The value at a field of a statement's JSON. */
  static JsonNode at(JsonNode statement, String field) {
    if (field.equals(NUMBER) && statement.has("bound")) {
      return statement.path("low");
    }
    JsonNode inner = statement;
    for (String step : field.split("\\.", -1)) {
      inner = step(inner, step, field);
    }
    return inner;
  }

  /** The JSON that somebody typed; what is no JSON is a text. */
  static JsonNode value(String typed) {
    try {
      return StatementReader.tree(typed);
    } catch (IllegalArgumentException e) {
      return JSON.getNodeFactory().stringNode(typed);
    }
  }

  private static JsonNode step(JsonNode node, String step, String field) {
    JsonNode inner =
        node.isArray() && step.matches("[0-9]{1,4}")
            ? node.path(Integer.parseInt(step))
            : node.path(step);
    if (inner.isMissingNode()) {
      throw noField(field);
    }
    return inner;
  }

  private static IllegalArgumentException noField(String field) {
    return new IllegalArgumentException("the statement has no field " + field);
  }
}
