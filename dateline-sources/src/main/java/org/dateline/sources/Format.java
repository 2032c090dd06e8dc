package org.dateline.sources;

import java.util.Locale;
import java.util.Optional;

/** How articles are written down. */
public enum Format {
  /** One article, its text and nothing else. */
  TEXT,
  /** One JSON object a line for each article. */
  JSONL,
  /** A web page. */
  HTML,
  /** News feeds, RSS and Atom. */
  FEED,
  /** News in NITF or NewsML-G2. */
  NEWSML,
  /** A web archive, as crawlers make them. */
  WARC;

  /** The format that the end of a file's name tells, a final {@code .gz} apart. */
  static Optional<Format> ofName(String name) {
    String plain = withoutGz(name);
    return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
      case "jsonl", "ndjson", "json" -> Optional.of(JSONL);
      case "txt", "text" -> Optional.of(TEXT);
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "rss", "atom" -> Optional.of(FEED);
      case "nitf", "newsml" -> Optional.of(NEWSML);
      case "warc", "wet" -> Optional.of(WARC);
      default -> Optional.empty();
    };
  }

  /** Whether a file of this name is taken when its folder is read. */
  static boolean isTakenFromFolder(String name) {
    String plain = withoutGz(name);
    return plain.endsWith(".xml")
        || plain.endsWith(".zip")
        || (ofName(name).isPresent() && !plain.endsWith(".json"));
  }

  private static String withoutGz(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
  }
}
