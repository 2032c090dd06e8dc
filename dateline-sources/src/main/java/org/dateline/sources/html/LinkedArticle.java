package org.dateline.sources.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The article as a page's JSON-LD describes it (schema.org types of articles). Broken JSON-LD is
 * passed over; pages have it often.
 *
 * @param headline the headline
 * @param authors names
 * @param publisher name of the publisher
 * @param published when it was published, as written
 * @param body its text
 * @param language as written
 */
record LinkedArticle(
    Optional<String> headline,
    List<String> authors,
    Optional<String> publisher,
    Optional<String> published,
    Optional<String> body,
    Optional<String> language) {
  private static final int MOST_NODES = 20_000;
  private static final Set<String> TYPES =
      Set.of(
          "Article",
          "NewsArticle",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "ReviewNewsArticle",
          "BlogPosting",
          "LiveBlogPosting",
          "SocialMediaPosting",
          "Report",
          "TechArticle",
          "ClaimReview",
          "AdvertiserContentArticle",
          "SatiricalArticle",
          "ScholarlyArticle");
  private static final LinkedArticle NONE =
      new LinkedArticle(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** The first article that the page's JSON-LD describes. */
  static LinkedArticle of(Document document) {
    Optional<JsonNode> page = Optional.empty();
    for (Element script : document.select("script[type*=ld+json]")) {
      for (JsonNode node : objects(script.data())) {
        if (isOf(node, TYPES)) {
          return read(node);
        }
        if (page.isEmpty() && isOf(node, Set.of("WebPage")) && node.has("datePublished")) {
          page = Optional.of(node);
        }
      }
    }
    return page.map(LinkedArticle::read).orElse(NONE);
  }

  private static LinkedArticle read(JsonNode node) {
    return new LinkedArticle(
        text(node.get("headline")).or(() -> text(node.get("name"))),
        names(node.get("author")),
        names(node.get("publisher")).stream().findFirst(),
        text(node.get("datePublished")).or(() -> text(node.get("dateCreated"))),
        text(node.get("articleBody")),
        text(node.get("inLanguage")));
  }

  private static List<JsonNode> objects(String data) {
    String json = data.strip().replaceFirst("^(?:<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[)", "");
    json = json.replaceFirst("(?:-->|//\\]\\]>|\\]\\]>)\\s*;?$", "");
    List<JsonNode> objects = new ArrayList<>();
    try {
      Deque<JsonNode> open = new ArrayDeque<>();
      open.add(JSON.readTree(json));
      int seen = 0;
      while (!open.isEmpty() && seen++ < MOST_NODES) {
        JsonNode node = open.removeFirst();
        if (node.isObject()) {
          objects.add(node);
        }
        if (node.isContainer()) {
          node.values().stream().filter(JsonNode::isContainer).forEach(open::addLast);
        }
      }
    } catch (JacksonException e) {
      return List.of();
    }
    return objects;
  }

  private static boolean isOf(JsonNode node, Set<String> wanted) {
    JsonNode type = node.get("@type");
    if (type == null) {
      return false;
    }
    return type.isArray()
        ? type.values().stream().anyMatch(one -> wanted.contains(local(one)))
        : wanted.contains(local(type));
  }

  private static String local(JsonNode type) {
    String name = type.isString() ? type.asString() : "";
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static List<String> names(@Nullable JsonNode node) {
    if (node == null) {
      return List.of();
    }
    if (node.isArray()) {
      return node.values().stream().flatMap(one -> names(one).stream()).distinct().toList();
    }
    return (node.isObject() ? names(node.get("name")) : text(node).stream().toList());
  }

  private static Optional<String> text(@Nullable JsonNode node) {
    if (node == null || !node.isString()) {
      return Optional.empty();
    }
    String text = Parser.unescapeEntities(node.asString(), false).strip();
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
