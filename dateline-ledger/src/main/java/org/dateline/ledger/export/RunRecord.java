package org.dateline.ledger.export;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.ledger.Filter;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Run;
import org.dateline.ledger.StatementKind;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What made an export: enough to cite it and to make it again. */
record RunRecord(
    StatementKind kind,
    ExportFormat format,
    Filter filter,
    String program,
    List<String> command,
    Instant now,
    long rows,
    String sha256) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  String json(Ledger ledger) {
    ObjectNode json = JSON.createObjectNode();
    json.put("format", format.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("statements", kind.label());
    json.put("exportedBy", "Dateline " + program);
    json.put("exportedAt", now.toString());
    json.put("rows", rows);
    json.put("sha256", sha256);
    ArrayNode words = json.putArray("command");
    command.forEach(words::add);
    filter(json.putObject("filter"));
    ArrayNode runs = json.putArray("runs");
    for (Run run : ledger.runs()) {
      ObjectNode one = runs.addObject();
      one.put("program", run.program());
      one.put("model", run.model());
      one.put("lexicon", run.lexicon());
      one.put("started", run.started().toString());
    }
    Ledger.Counts counts = ledger.counts();
    ObjectNode holds = json.putObject("ledger");
    holds.put("articles", counts.articles());
    holds.put("events", counts.events());
    holds.put("judgements", ledger.judgements(Long.MAX_VALUE, Integer.MAX_VALUE).size());
    return JSON.writeValueAsString(json) + "\n";
  }

  private void filter(ObjectNode json) {
    filter.from().ifPresent(day -> json.put("from", day.toString()));
    filter.until().ifPresent(day -> json.put("until", day.toString()));
    all(json, "parties", Set.copyOf(filter.parties()));
    all(json, "countries", filter.countries());
    all(json, "types", filter.types());
    all(json, "whats", filter.whats());
    all(json, "statuses", filter.statuses());
    all(json, "quads", filter.quads());
    filter.place().ifPresent(place -> json.put("place", place));
    all(json, "outlets", filter.outlets());
    filter.text().ifPresent(text -> json.put("text", text.toString()));
    all(json, "marks", filter.marks());
  }

  private static void all(ObjectNode json, String field, Set<?> values) {
    if (!values.isEmpty()) {
      ArrayNode list = json.putArray(field);
      values.stream().map(Object::toString).sorted().forEach(list::add);
    }
  }
}
