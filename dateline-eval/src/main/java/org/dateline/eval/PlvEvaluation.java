package org.dateline.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.coder.Coder;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.model.Span;
import org.dateline.text.Annotator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores who did what to whom on single sentences, {@code events/plv_train.jsonl}. */
public final class PlvEvaluation {
  private static final String FILE = "events/plv_train.jsonl";

  /** Of each confusion so many sentences are named. */
  private static final int EXAMPLES = 5;

  private PlvEvaluation() {}

  /** Codes every sentence of the set and reports the figures. */
  public static Report run(Path data, Annotator annotator, Coder coder) throws IOException {
    PlvScore score = score(data, annotator, coder);
    F1ByType endToEnd = score.endToEnd();
    Report.Builder report =
        Report.titled("PLV: who did what to whom, " + score.outcomes().size() + " sentences")
            .row("actor, recipient and type: precision", Figure.share(endToEnd.precision()))
            .row("actor, recipient and type: recall", Figure.share(endToEnd.recall()))
            .row("actor, recipient and type: F1", Figure.share(endToEnd.f1()))
            .row("actor, recipient and type: macro-F1", Figure.share(endToEnd.macroF1()))
            .row("first event with the right parties: F1", Figure.share(score.first().f1()))
            .row("any event's type: macro-F1", Figure.share(score.any().macroF1()))
            .row("any event's type: F1", Figure.share(score.any().f1()))
            .row("roles swapped", Figure.share(score.swapped()))
            .row("events a sentence", Figure.quantity(score.eventsPerSentence(), ""));
    endToEnd
        .byLabel()
        .forEach(
            (label, f1) ->
                report.row(
                    "  " + label + " (" + endToEnd.goldCount(label) + ")", Figure.share(f1)));
    score.confusions().stream()
        .limit(10)
        .forEach(c -> report.note(c.getKey() + ": " + c.getValue() + ", as in " + some(score, c)));
    return report.build();
  }

  private static String some(PlvScore score, Map.Entry<String, Integer> confusion) {
    return String.join(
        ", ",
        score.outcomes().stream()
            .filter(o -> !o.right() && o.confusion().equals(confusion.getKey()))
            .limit(EXAMPLES)
            .map(o -> o.gold().id())
            .toList());
  }

  /** Codes every sentence of the set and scores it. */
  public static PlvScore score(Path data, Annotator annotator, Coder coder) throws IOException {
    List<PlvScore.Gold> gold = read(data.resolve(FILE));
    PlvScore score = new PlvScore();
    List<Article> articles = gold.stream().map(g -> Article.ofText(g.text())).toList();
    for (int from = 0; from < gold.size(); from += 256) {
      int to = Math.min(gold.size(), from + 256);
      var documents = annotator.annotate(articles.subList(from, to));
      for (int i = from; i < to; i++) {
        CodedArticle coded = coder.code(documents.get(i - from));
        score.add(gold.get(i), coded.events());
      }
    }
    return score;
  }

  /** Reads the set. */
  public static List<PlvScore.Gold> read(Path file) throws IOException {
    JsonMapper mapper = new JsonMapper();
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank())
        .map(line -> gold(mapper.readTree(line)))
        .toList();
  }

  private static PlvScore.Gold gold(JsonNode node) {
    String text = node.get("text").asString();
    return new PlvScore.Gold(
        node.get("id").asString(),
        text,
        places(text, node.get("actor")).orElse(List.of()),
        places(text, node.get("recipient")).orElse(List.of()),
        node.get("type").asString());
  }

  private static Optional<List<Span>> places(String text, JsonNode party) {
    if (party == null || party.isNull() || party.path("span").size() != 2) {
      return Optional.empty();
    }
    int start = text.offsetByCodePoints(0, party.get("span").get(0).asInt());
    int end = text.offsetByCodePoints(0, party.get("span").get(1).asInt());
    Span marked = new Span(start, end);
    return Optional.of(PlvScore.places(text, marked.in(text), marked));
  }
}
