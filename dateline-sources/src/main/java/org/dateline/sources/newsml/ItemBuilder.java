package org.dateline.sources.newsml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Collects one item from the element that the reader stands on to its end. */
final class ItemBuilder {
  /** Elements whose text is a paragraph of the body. */
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "hl2", "h1", "h2", "h3", "h4", "li", "bq", "blockquote", "pre");

  /** Elements in which nothing belongs to the body's text. */
  private static final Set<String> ASIDE =
      Set.of("media", "media-caption", "table", "figure", "script", "style", "note", "body.end");

  private final XMLStreamReader xml;
  private final Deque<String> open = new ArrayDeque<>();
  private final Map<String, String> found = new HashMap<>();
  private final List<String> paragraphs = new ArrayList<>();
  private StringBuilder run = new StringBuilder();
  private int bodies;
  private int asides;

  ItemBuilder(XMLStreamReader xml) {
    this.xml = xml;
  }

  NewsItem read() throws XMLStreamException {
    start();
    while (!open.isEmpty() && xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> run.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> end();
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
    return new NewsItem(
        get("id"),
        get("title").or(() -> get("fallback")),
        get("author").map(by -> by.replaceFirst("(?i)^by\\s+", "")),
        get("outlet"),
        get("published"),
        get("language"),
        String.join("\n\n", paragraphs));
  }

  private Optional<String> get(String key) {
    return Optional.ofNullable(found.get(key));
  }

  private void start() {
    String name = xml.getLocalName();
    switch (name) {
      case "nitf", "newsItem" -> {
        keep("id", attribute("guid"));
        keep("language", attribute("lang"));
      }
      case "doc-id" -> keep("id", attribute("id-string"));
      case "date.issue", "story.date" -> keep("published", attribute("norm"));
      case "pubdata" -> {
        keep("published", attribute("date.publication"));
        keep("outlet", attribute("name"));
      }
      case "doc.copyright" -> keep("outlet", attribute("holder"));
      case "provider" -> keep("outlet", attribute("literal"));
      case "language" -> keep("language", attribute("tag"));
      case "body.content", "inlineXML", "inlineData" -> bodies++;
      default -> {
        // Its text is looked at when it ends.
      }
    }
    if (ASIDE.contains(name)) {
      asides++;
    }
    if (bodies == 0 || inHead() || PARAGRAPHS.contains(name)) {
      flush();
    } else if (name.equals("br")) {
      run.append('\n');
    }
    open.push(name);
  }

  private void end() {
    boolean head = inHead();
    String name = open.pop();
    String text = run.toString().strip().replaceAll("\\s+", " ");
    if (bodies > 0 && !head) {
      endInBody(name);
    } else if (!text.isEmpty()) {
      keepText(name, text);
    }
    if (ASIDE.contains(name)) {
      asides--;
    }
  }

  private void keepText(String name, String text) {
    switch (name) {
      case "hl1", "headline", "hedline" -> keep("title", text);
      case "title" -> found.putIfAbsent("fallback", text);
      case "byline", "by" -> keep("author", text);
      case "person" -> {
        if (open.contains("byline")) {
          keep("author", text);
        }
      }
      case "distributor" -> keep("outlet", text);
      case "name" -> {
        if ("provider".equals(open.peek())) {
          keep("outlet", text);
        }
      }
      case "firstCreated", "contentCreated", "versionCreated" -> keep("published", text);
      default -> {
        // Nothing that an article has.
      }
    }
    run = new StringBuilder();
  }

  private void endInBody(String name) {
    switch (name) {
      case "body.content", "inlineXML" -> {
        flush();
        bodies--;
      }
      case "inlineData" -> {
        String text = run.toString().strip();
        if (!text.isEmpty()) {
          paragraphs.add(text);
        }
        run = new StringBuilder();
        bodies--;
      }
      default -> {
        if (PARAGRAPHS.contains(name) || ASIDE.contains(name)) {
          flush();
        }
      }
    }
  }

  private boolean inHead() {
    return open.contains("head") || open.contains("body.head");
  }

  /** Ends a paragraph: what was collected in a body, outside of its head and asides, is one. */
  private void flush() {
    String text = run.toString().strip().replaceAll("[ \\t\\r\\n]+", " ");
    if (bodies > 0 && asides == 0 && !inHead() && !text.isEmpty()) {
      paragraphs.add(text);
    }
    run = new StringBuilder();
  }

  private void keep(String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      found.putIfAbsent(key, value.strip());
    }
  }

  /** An attribute by its local name, whatever its namespace. */
  private @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }
}
