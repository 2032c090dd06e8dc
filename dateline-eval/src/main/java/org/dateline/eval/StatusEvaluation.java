package org.dateline.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.dateline.coder.event.PredicateStatus;
import org.dateline.model.Article;
import org.dateline.model.Status;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores whether predicates happened, on {@code status/uds_ih2_train.jsonl}.
 *
 * <p>Gold is a mean of human judgements from -3 (certainly not) to 3 (certainly): from 1 upwards is
 * "happened", from -1 downwards "not", all between "uncertain". What is planned or demanded has not
 * happened yet, so these statuses count as "not"; a hypothetical one is "uncertain".
 */
public final class StatusEvaluation {
  private static final String FILE = "status/uds_ih2_train.jsonl";
  private static final int EXAMPLES = 5;

  private final Function<Article, AnnotatedDocument> annotator;
  private final PredicateStatus statuses = PredicateStatus.load();
  private final F1ByType score = new F1ByType();
  private final Map<String, List<String>> confusions = new TreeMap<>();
  private int predicates;
  private int right;

  /** With this text engine. */
  public StatusEvaluation(Function<Article, AnnotatedDocument> annotator) {
    this.annotator = annotator;
  }

  /** Reads the statuses of all marked predicates and reports the figures. Use once. */
  public Report run(Path data) throws IOException {
    JsonMapper mapper = new JsonMapper();
    for (String line : Files.readAllLines(data.resolve(FILE))) {
      if (!line.isBlank()) {
        add(mapper.readTree(line));
      }
    }
    return report();
  }

  private void add(JsonNode gold) {
    String text = gold.get("text").asString();
    AnnotatedDocument document = annotator.apply(Article.ofText(text));
    for (JsonNode target : gold.get("targets")) {
      int place = offset(text, target.get("span1").get(0).asInt());
      String wanted = ofJudgement(target.get("label").asDouble());
      Optional<String> found = status(document, place).map(StatusEvaluation::ofStatus);
      score.add(wanted, found);
      predicates++;
      if (found.filter(wanted::equals).isPresent()) {
        right++;
      } else {
        confusions
            .computeIfAbsent(wanted + " read as " + found.orElse("nothing"), c -> new ArrayList<>())
            .add(gold.get("file_idx").asString());
      }
    }
  }

  private Optional<Status> status(AnnotatedDocument document, int place) {
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.span().contains(place)) {
          return Optional.of(statuses.of(sentence, token));
        }
      }
    }
    return Optional.empty();
  }

  /** Where a word of a text whose words are parted by single spaces starts. */
  static int offset(String text, int word) {
    int at = 0;
    for (int i = 0; i < word && at >= 0; i++) {
      at = text.indexOf(' ', at) + 1;
    }
    return at;
  }

  /** The class of a judgement, -3 to 3. */
  static String ofJudgement(double label) {
    return label >= 1 ? "happened" : label <= -1 ? "not" : "uncertain";
  }

  private static String ofStatus(Status status) {
    return switch (status) {
      case ACTUAL, HISTORICAL -> "happened";
      case NEGATED, FUTURE, DEMANDED -> "not";
      case HYPOTHETICAL -> "uncertain";
    };
  }

  private Report report() {
    Report.Builder report =
        Report.titled("UDS-IH2: whether it happened, " + predicates + " predicates")
            .row("right", Figure.share(right, predicates))
            .row("macro-F1", Figure.share(score.macroF1()));
    score
        .byLabel()
        .forEach(
            (label, f1) ->
                report.row("  " + label + " (" + score.goldCount(label) + ")", Figure.share(f1)));
    confusions.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
        .forEach(
            e ->
                report.note(
                    e.getKey()
                        + ": "
                        + e.getValue().size()
                        + ", as in "
                        + String.join(
                            ", ",
                            e.getValue().subList(0, Math.min(EXAMPLES, e.getValue().size())))));
    return report.build();
  }
}
