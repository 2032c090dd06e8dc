package org.dateline.sources.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself in its head: JSON-LD, and meta elements by name or property.
 *
 * @param linked the JSON-LD of the article
 * @param meta contents of meta elements by name, in small letters; the first of each name
 * @param documentLanguage the language attribute of the page
 */
record Metadata(LinkedArticle linked, Map<String, String> meta, String documentLanguage) {

  static Metadata of(Document document) {
    Map<String, String> meta = new HashMap<>();
    for (Element element : document.getElementsByTag("meta")) {
      String content = element.attr("content").strip();
      if (!content.isEmpty()) {
        for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
          String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
          if (!name.isEmpty()) {
            meta.putIfAbsent(name, content);
          }
        }
      }
    }
    Element root = document.getElementsByTag("html").first();
    return new Metadata(
        LinkedArticle.of(document), Map.copyOf(meta), root == null ? "" : root.attr("lang"));
  }

  /** The content of the first of these meta elements that is there. */
  Optional<String> first(String... names) {
    return Stream.of(names).filter(meta::containsKey).map(meta::get).findFirst();
  }

  /** The article's text. */
  Optional<String> body() {
    return linked.body();
  }

  /** What the site calls itself. */
  Optional<String> outlet() {
    return first("og:site_name")
        .or(linked::publisher)
        .or(() -> first("application-name", "cre", "source", "dc.publisher", "al:android:app_name"))
        .map(String::strip)
        .filter(
            name ->
                !name.isEmpty()
                    && name.length() <= 80
                    && !name.startsWith("@")
                    && !name.contains("://"));
  }

  /** The declared language as an ISO 639-1 code. */
  Optional<String> language() {
    return linked
        .language()
        .or(() -> Optional.of(documentLanguage).filter(lang -> !lang.isBlank()))
        .or(() -> first("content-language", "og:locale", "dc.language", "language"))
        .map(lang -> lang.strip().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", ""))
        .filter(lang -> lang.matches("[a-z]{2}"));
  }

  /** Names of its authors. */
  List<String> authors() {
    List<String> authors = new ArrayList<>(linked.authors());
    if (authors.isEmpty()) {
      first(
              "author",
              "article:author",
              "byl",
              "dc.creator",
              "dcterms.creator",
              "sailthru.author",
              "parsely-author",
              "citation_author",
              "og:article:author")
          .ifPresent(authors::add);
    }
    return authors;
  }
}
