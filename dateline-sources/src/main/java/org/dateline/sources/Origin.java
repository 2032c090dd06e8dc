package org.dateline.sources;

import java.util.OptionalLong;

/**
 * Where something was read.
 *
 * @param file the file as the user named it or found it, or {@code standard input}
 * @param line the line, counted from 1; empty where the file as a whole is meant
 */
public record Origin(String file, OptionalLong line) {

  /** A file as a whole. */
  public static Origin of(String file) {
    return new Origin(file, OptionalLong.empty());
  }

  /** The same file at a line, counted from 1. */
  public Origin at(long number) {
    return new Origin(file, OptionalLong.of(number));
  }

  /** As editors understand it: {@code reports.jsonl:7}. */
  @Override
  public String toString() {
    return line.isPresent() ? file + ":" + line.getAsLong() : file;
  }
}
