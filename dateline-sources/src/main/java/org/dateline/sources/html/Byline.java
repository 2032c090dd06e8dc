package org.dateline.sources.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds who wrote the article on a page. */
final class Byline {
  private static final int LONGEST = 160;

  private Byline() {}

  /** The metadata's authors, else the page's visible byline. */
  static Optional<String> of(Document document, Metadata metadata) {
    return names(metadata.authors()).or(() -> shown(document));
  }

  private static Optional<String> shown(Document document) {
    return document
        .select(
            "[itemprop=author] [itemprop=name], [rel=author], [itemprop=author], [class*=byline]")
        .stream()
        .map(Element::text)
        .map(Byline::plain)
        .filter(Byline::isName)
        .findFirst();
  }

  private static Optional<String> names(List<String> authors) {
    String names =
        authors.stream()
            .map(Byline::plain)
            .filter(Byline::isName)
            .distinct()
            .collect(Collectors.joining(", "));
    return Optional.of(names).filter(joined -> !joined.isEmpty());
  }

  private static String plain(String author) {
    String line = author.strip().replaceAll("\\s+", " ").replaceFirst("(?i)^by:?\\s+", "");
    // What follows a figure or a bar is a date or the site, no name.
    return line.replaceFirst(
        "\\s*(?:\\||•|\\bPublished|\\bUpdated|\\b(?:January|February|March|April|May|June|July"
            + "|August|September|October|November|December) \\d|\\d).*",
        "");
  }

  private static boolean isName(String author) {
    return !author.isEmpty()
        && author.length() <= LONGEST
        && !author.contains("://")
        && !author.startsWith("@")
        && author.codePoints().anyMatch(Character::isLetter);
  }
}
