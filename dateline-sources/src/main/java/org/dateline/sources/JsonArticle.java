package org.dateline.sources;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.sources.Problem.Category;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads an article from a JSON object on one line. Fields that it does not know are passed over.
 */
final class JsonArticle {
  private static final Set<String> FIELDS =
      Set.of("id", "text", "title", "published", "outlet", "url", "language");
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(ArticleReader.LIMIT).build())
          .build();

  private final Origin origin;
  private final Given given;
  private final List<Problem> warnings = new ArrayList<>();

  private JsonArticle(Origin origin, Given given) {
    this.origin = origin;
    this.given = given;
  }

  /**
   * Reads one line.
   *
   * @throws RefusalException where it is no article
   */
  static Reading.Read read(String line, Origin origin, Given given) throws RefusalException {
    return new JsonArticle(origin, given).read(line);
  }

  private Reading.Read read(String line) throws RefusalException {
    Map<String, String> fields = fields(line);
    String text = required(fields, "text");
    String id = required(fields, "id");
    if (id.codePoints().anyMatch(JsonArticle::isNoPartOfAnId)) {
      throw new RefusalException(
          Category.FIELD, "\"id\" has control characters or half characters", "Give a plain id");
    }
    Article article =
        new Article(
            new ArticleId(id),
            optional(fields, "url"),
            optional(fields, "outlet").or(given::outlet),
            optional(fields, "title").or(given::title),
            published(fields).or(given::published),
            optional(fields, "language").orElse(ArticleReader.UNKNOWN_LANGUAGE),
            text);
    return new Reading.Read(article, origin, warnings);
  }

  private static boolean isNoPartOfAnId(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }

  private Map<String, String> fields(String line) throws RefusalException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      JsonToken first = json.nextToken();
      if (first != JsonToken.START_OBJECT) {
        throw new RefusalException(
            Category.JSON,
            first == JsonToken.START_ARRAY ? "a JSON list, no object" : "no JSON object",
            "Give one object with id and text on each line");
      }
      for (@Nullable String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken value = json.nextToken();
        if (!FIELDS.contains(name)) {
          json.skipChildren();
        } else if (value.isScalarValue()) {
          keep(fields, name, value, json);
        } else {
          throw new RefusalException(
              Category.FIELD, "\"" + name + "\" is no text", "Give it as a string");
        }
      }
      if (json.nextToken() != null) {
        throw new RefusalException(
            Category.JSON, "something follows the object", "Give one object on each line");
      }
    } catch (JacksonException e) {
      throw new RefusalException(Category.JSON, broken(e), "Mend or remove the line");
    }
    return fields;
  }

  private void keep(Map<String, String> fields, String name, JsonToken value, JsonParser json)
      throws RefusalException {
    if (value == JsonToken.VALUE_NULL) {
      return;
    }
    if (value == JsonToken.VALUE_STRING
        || (name.equals("id") && value == JsonToken.VALUE_NUMBER_INT)) {
      fields.put(name, json.getString());
    } else if (name.equals("published")) {
      warnings.add(badDate(json.getString()));
    } else {
      throw new RefusalException(
          Category.FIELD, "\"" + name + "\" is no text", "Give it as a string");
    }
  }

  private static String broken(JacksonException e) {
    String message = e.getOriginalMessage();
    int end = message.indexOf('\n');
    int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
    return "broken JSON"
        + (column > 0 ? " at column " + column : "")
        + ": "
        + (end < 0 ? message : message.substring(0, end));
  }

  private static String required(Map<String, String> fields, String name) throws RefusalException {
    String value = fields.get(name);
    if (value == null) {
      throw new RefusalException(
          Category.FIELD, "no \"" + name + "\"", "Each line needs \"id\" and \"text\"");
    }
    if (value.isBlank()) {
      throw new RefusalException(
          Category.FIELD, "\"" + name + "\" is empty", "Each line needs \"id\" and \"text\"");
    }
    return value;
  }

  private static Optional<String> optional(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
  }

  private Optional<LocalDate> published(Map<String, String> fields) {
    Optional<String> written = optional(fields, "published");
    Optional<LocalDate> day = written.flatMap(PublicationDay::of);
    if (written.isPresent() && day.isEmpty()) {
      warnings.add(badDate(written.get()));
    }
    return day;
  }

  private Problem badDate(String written) {
    String shown = written.length() > 40 ? written.substring(0, 40) + "…" : written;
    return new Problem(
        Category.DATE,
        origin,
        "\"published\" is no date: " + shown,
        "The day is taken as unknown; write it as 2024-03-26");
  }
}
