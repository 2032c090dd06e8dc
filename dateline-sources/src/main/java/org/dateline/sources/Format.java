package org.dateline.sources;

import java.util.Locale;

/** How articles are written down in a file. */
public enum Format {
  /** One article a file, its text and nothing else. */
  TEXT,
  /** One JSON object a line for each article. */
  JSONL;

  /** The format that the end of a file's name tells, a final {@code .gz} apart. */
  static Format ofName(String name) {
    String plain = withoutGz(name);
    return plain.endsWith(".jsonl") || plain.endsWith(".ndjson") || plain.endsWith(".json")
        ? JSONL
        : TEXT;
  }

  /** Whether a file of this name is taken when its folder is read. */
  static boolean isTakenFromFolder(String name) {
    String plain = withoutGz(name);
    return plain.endsWith(".jsonl") || plain.endsWith(".ndjson") || plain.endsWith(".txt");
  }

  private static String withoutGz(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
  }
}
