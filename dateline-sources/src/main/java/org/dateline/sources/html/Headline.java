package org.dateline.sources.html;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Finds a page's headline. */
final class Headline {
  private Headline() {}

  /** JSON-LD first, then OpenGraph, then the only first-rank heading, then the page's title. */
  static Optional<String> of(Document document, Metadata metadata) {
    return metadata
        .linked()
        .headline()
        .or(() -> metadata.first("og:title", "twitter:title", "dc.title", "sailthru.title"))
        .or(() -> heading(document))
        .or(() -> Optional.of(document.title()))
        .map(title -> withoutOutlet(title.strip().replaceAll("\\s+", " "), metadata))
        .filter(title -> !title.isEmpty());
  }

  private static Optional<String> heading(Document document) {
    Elements headings = document.getElementsByTag("h1");
    Element only = headings.size() == 1 ? headings.first() : null;
    return Optional.ofNullable(only).map(Element::text).filter(text -> !text.isBlank());
  }

  private static String withoutOutlet(String title, Metadata metadata) {
    String outlet = metadata.outlet().orElse("");
    for (String mark : new String[] {" | ", " - ", " – ", " — ", " :: ", " » "}) {
      int at = title.lastIndexOf(mark);
      if (!outlet.isEmpty()
          && at > 0
          && title.substring(at + mark.length()).equalsIgnoreCase(outlet)) {
        return title.substring(0, at).strip();
      }
    }
    return title;
  }
}
