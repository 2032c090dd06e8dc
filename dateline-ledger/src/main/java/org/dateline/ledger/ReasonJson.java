package org.dateline.ledger;

import java.util.ArrayList;
import java.util.List;
import org.dateline.ledger.story.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Reasons as JSON. */
final class ReasonJson {
  private static final JsonMapper JSON = new JsonMapper();

  private ReasonJson() {}

  static String line(List<Reason> reasons) {
    ArrayNode all = JSON.createArrayNode();
    reasons.forEach(
        reason ->
            all.addObject()
                .put("rule", reason.rule())
                .put("words", Utf16.sayable(reason.words()))
                .put("weight", reason.weight()));
    return JSON.writeValueAsString(all);
  }

  static List<Reason> read(String line) {
    List<Reason> reasons = new ArrayList<>();
    for (JsonNode reason : JSON.readTree(line)) {
      reasons.add(
          new Reason(
              reason.path("rule").asString(),
              reason.path("words").asString(),
              reason.path("weight").asDouble()));
    }
    return reasons;
  }
}
