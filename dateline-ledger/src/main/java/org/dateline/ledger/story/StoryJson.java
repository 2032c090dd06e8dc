package org.dateline.ledger.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.model.ArticleId;
import org.dateline.model.StatementId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stories and disagreements as JSON, one object a line. Fields are described in docs/stories.md.
 */
public final class StoryJson {
  private static final JsonMapper JSON = new JsonMapper();

  private final Overview overview;
  private final Map<ArticleId, CopyGroup> copies;

  /** Of this overview. */
  public StoryJson(Overview overview) {
    this.overview = overview;
    this.copies =
        overview.copies().stream()
            .flatMap(group -> group.reports().stream().map(id -> Map.entry(id, group)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** A story with its copies, events, numbers and reasons. */
  public String line(Story story) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("story", story.id().value());
    fields.put("reports", story.reports().stream().map(ArticleId::value).toList());
    fields.put("texts", texts(story));
    fields.put(
        "events",
        overview.events().stream()
            .filter(event -> overview.isOf(event, story))
            .map(this::event)
            .toList());
    List<Object> tallies = new ArrayList<>();
    overview
        .talliesOf(story.id())
        .forEach(
            (subject, series) -> {
              Map<String, Object> tally = new LinkedHashMap<>();
              tally.put("what", subject.what());
              tally.put("whom", subject.whom());
              tally.put("cumulative", subject.cumulative());
              tally.put("claimants", series.stream().map(StoryJson::series).toList());
              tallies.add(tally);
            });
    fields.put("tallies", tallies);
    fields.put("reasons", reasons(story.reasons()));
    return JSON.writeValueAsString(fields);
  }

  /** A disagreement with its sides. */
  public static String line(Disagreement disagreement) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", disagreement.kind().name().toLowerCase(Locale.ROOT));
    fields.put("story", disagreement.story().value());
    fields.put("about", disagreement.about());
    fields.put("newest", day(disagreement.newest()));
    fields.put(
        "sides",
        disagreement.sides().stream()
            .map(
                side -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("claimant", side.claimant());
                  one.put("says", side.words());
                  one.put("statement", side.statement().value());
                  one.put("report", side.report().value());
                  one.put("day", day(side.day()));
                  return one;
                })
            .toList());
    return JSON.writeValueAsString(fields);
  }

  private List<Object> texts(Story story) {
    return story.reports().stream()
        .flatMap(id -> Optional.ofNullable(copies.get(id)).stream())
        .distinct()
        .<Object>map(
            group -> {
              Map<String, Object> text = new LinkedHashMap<>();
              text.put("reports", group.reports().stream().map(ArticleId::value).toList());
              text.put("first", group.first().value());
              text.put("origin", group.origin());
              text.put("because", group.because());
              text.put("reasons", group.reasons());
              return text;
            })
        .toList();
  }

  private Map<String, Object> event(Event event) {
    Corroboration who = overview.corroboration(event);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("event", event.id().value());
    fields.put("type", event.type().name());
    fields.put("supporting", ids(event.supporting()));
    fields.put("contradicting", ids(event.contradicting()));
    fields.put("independent", who.independent());
    fields.put("origins", who.origins().stream().map(StoryJson::origin).toList());
    fields.put("others", who.others().stream().map(StoryJson::origin).toList());
    fields.put("reasons", reasons(event.reasons()));
    return fields;
  }

  private static Map<String, Object> origin(Origin origin) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", origin.name());
    fields.put("reports", origin.reports().stream().map(ArticleId::value).toList());
    return fields;
  }

  private static Map<String, Object> series(TallySeries series) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("claimant", series.claimant());
    fields.put(
        "points",
        series.points().stream()
            .map(
                point -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("statement", point.id().value());
                  one.put("report", point.report().value());
                  one.put("day", day(point.day()));
                  one.put("says", point.words());
                  one.put("revises", point.revises());
                  return one;
                })
            .toList());
    return fields;
  }

  private static List<Object> reasons(List<Reason> reasons) {
    return List.copyOf(reasons);
  }

  private static List<String> ids(List<StatementId> ids) {
    return ids.stream().map(StatementId::value).toList();
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(Object::toString).orElse("");
  }
}
