package org.dateline.cli;

import org.dateline.model.StatementId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Values as JSON. */
final class JsonText {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(
              new SimpleModule().addSerializer(StatementId.class, ToStringSerializer.instance))
          .build();

  private JsonText() {}

  /** A text with its quotation marks. */
  static String quoted(String words) {
    return JSON.writeValueAsString(words);
  }

  /** A record with its fields, ids as texts. */
  static String of(Record value) {
    return JSON.writeValueAsString(value);
  }
}
