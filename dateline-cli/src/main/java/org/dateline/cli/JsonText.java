package org.dateline.cli;

import tools.jackson.databind.json.JsonMapper;

/** Values as JSON. */
final class JsonText {
  private static final JsonMapper JSON = new JsonMapper();

  private JsonText() {}

  /** A text with its quotation marks. */
  static String quoted(String words) {
    return JSON.writeValueAsString(words);
  }

  /** A record with its fields. */
  static String of(Record value) {
    return JSON.writeValueAsString(value);
  }
}
