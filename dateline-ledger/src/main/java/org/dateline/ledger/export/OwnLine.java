package org.dateline.ledger.export;

import org.dateline.ledger.KeptStatement;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A statement as {@code dateline code} prints it, with its article's fields. */
final class OwnLine {
  private static final JsonMapper JSON = new JsonMapper();

  private OwnLine() {}

  static String of(KeptStatement kept) {
    ObjectNode article = JSON.createObjectNode();
    article.put("id", EventRow.line(kept.article().id().value()));
    article.put("url", kept.article().url().map(EventRow::line).orElse(null));
    article.put("outlet", kept.article().outlet().map(EventRow::line).orElse(null));
    article.put("title", kept.article().title().map(EventRow::line).orElse(null));
    article.put("published", kept.article().published().map(Object::toString).orElse(null));
    return "{\"article\":" + article + ",\"" + kept.kind().label() + "\":" + kept.json() + "}";
  }
}
