package org.dateline.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.dateline.ledger.StatementKind;
import org.dateline.ledger.StatementReader;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.dateline.model.Quote;
import org.dateline.model.Span;
import org.dateline.model.Statement;
import org.dateline.model.Tally;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the table {@code articles} read back. */
final class CodedLine {
  private static final JsonMapper JSON = new JsonMapper();

  private CodedLine() {}

  /** The article of a row, with the statements of its line. */
  static CodedArticle of(Row row) {
    JsonNode line = JSON.readTree(row.<String>getAs("coded"));
    JsonNode dateline = line.path("article").path("dateline");
    return new CodedArticle(
        ArticleRow.article(row),
        text(dateline.path("place")),
        text(dateline.path("agency")),
        spans(line.path("sentences")),
        statements(line, "events", StatementKind.EVENT, EventMention.class),
        statements(line, "quotes", StatementKind.QUOTE, Quote.class),
        statements(line, "tallies", StatementKind.TALLY, Tally.class));
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
  }

  private static List<Span> spans(JsonNode nodes) {
    List<Span> spans = new ArrayList<>();
    nodes.forEach(node -> spans.add(new Span(node.path(0).intValue(), node.path(1).intValue())));
    return spans;
  }

  private static <S extends Statement> List<S> statements(
      JsonNode line, String field, StatementKind kind, Class<S> type) {
    List<S> statements = new ArrayList<>();
    for (JsonNode node : line.path(field)) {
      statements.add(type.cast(StatementReader.read(kind, node.toString())));
    }
    return statements;
  }
}
