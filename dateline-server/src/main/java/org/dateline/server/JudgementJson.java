package org.dateline.server;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.ledger.Judgement;
import org.dateline.ledger.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judgements as JSON, as they are given out and as they are sent. */
final class JudgementJson {
  private static final JsonMapper JSON = new JsonMapper();

  private JudgementJson() {}

  /**
   * What somebody sends who judges.
   *
   * @param field the value of a field, where it is given
   */
  record Given(Function<String, Optional<String>> field) {
    /** A field that must be there. */
    String need(String name) {
      return field
          .apply(name)
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .orElseThrow(() -> ProblemException.badRequest("\"" + name + "\" is missing."));
    }

    String who() {
      return need("who");
    }

    String why() {
      return need("why");
    }
  }

  /** What is sent as JSON: one object with texts. */
  static Given given(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return new Given(
          name ->
              Optional.of(json.path(name))
                  .filter(node -> !node.isMissingNode() && !node.isNull())
                  .map(node -> node.isString() ? node.asString() : node.toString()));
    } catch (JacksonException e) {
      throw ProblemException.badRequest("The content is no JSON: " + e.getOriginalMessage());
    }
  }

  /** A judgement as one object. */
  static String of(Judgement judgement) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", judgement.number());
    put(fields, judgement.verdict());
    fields.put("who", judgement.who());
    fields.put("made", judgement.made().toString());
    fields.put("why", judgement.why());
    fields.put(
        "withdrawn",
        judgement
            .withdrawn()
            .map(
                back -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("who", back.who());
                  one.put("made", back.made().toString());
                  one.put("why", back.why());
                  return one;
                }));
    return JSON.writeValueAsString(fields);
  }

  private static void put(Map<String, Object> fields, Verdict verdict) {
    switch (verdict) {
      case Verdict.Marked marked -> {
        fields.put("verdict", marked.mark().label());
        fields.put("statement", marked.statement().value());
      }
      case Verdict.Corrected corrected -> {
        fields.put("verdict", "correct");
        fields.put("statement", corrected.statement().value());
        fields.put("field", corrected.field());
        fields.put("value", corrected.value());
      }
      case Verdict.Same same -> pair(fields, "merge", same.subject(), same.one(), same.other());
      case Verdict.Different different ->
          pair(fields, "split", different.subject(), different.one(), different.other());
    }
  }

  private static void pair(
      Map<String, Object> fields,
      String verdict,
      Verdict.Subject subject,
      String one,
      String other) {
    fields.put("verdict", verdict);
    fields.put("subject", subject.name().toLowerCase(Locale.ROOT));
    fields.put("one", one);
    fields.put("other", other);
  }
}
