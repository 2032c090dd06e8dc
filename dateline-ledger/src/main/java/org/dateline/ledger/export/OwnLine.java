package org.dateline.ledger.export;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A statement as {@code dateline code} prints it, with its article's fields. */
final class OwnLine {
  private static final JsonMapper JSON = new JsonMapper();

  private OwnLine() {}

  static String of(EventRow row) {
    ObjectNode article = JSON.createObjectNode();
    article.put("id", EventRow.line(row.article().id().value()));
    article.put("url", row.article().url().map(EventRow::line).orElse(null));
    article.put("outlet", row.article().outlet().map(EventRow::line).orElse(null));
    article.put("title", row.article().title().map(EventRow::line).orElse(null));
    article.put("published", row.article().published().map(Object::toString).orElse(null));
    return "{\"article\":" + article + ",\"event\":" + row.kept().json() + "}";
  }
}
