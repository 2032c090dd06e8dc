package org.dateline.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.dateline.coder.event.Factuality;
import org.dateline.coder.event.PredicateStatus;
import org.dateline.coder.lexicon.LexiconReader;
import org.dateline.eval.JudgedPredicates.Target;
import org.dateline.eval.JudgedPredicates.Word;
import org.dateline.model.Article;
import org.dateline.text.document.AnnotatedDocument;

/**
 * Scores whether predicates happened, on the sentences of UDS-IH2 that are kept apart; {@link
 * JudgedPredicates} says how judgements make classes.
 */
public final class StatusEvaluation {
  private static final int EXAMPLES = 5;

  private final Function<Article, AnnotatedDocument> annotator;
  private final PredicateStatus statuses;
  private final F1ByType score = new F1ByType();
  private final Map<String, List<String>> confusions = new TreeMap<>();
  private int predicates;
  private int right;

  /** With this text engine and the weights that come with the program. */
  public StatusEvaluation(Function<Article, AnnotatedDocument> annotator) {
    this(annotator, PredicateStatus.load(LexiconReader.bundled()));
  }

  /** With these weights. */
  StatusEvaluation(Function<Article, AnnotatedDocument> annotator, PredicateStatus statuses) {
    this.annotator = annotator;
    this.statuses = statuses;
  }

  /** Reads the statuses of the marked predicates and reports the figures. Use once. */
  public Report run(Path data) throws IOException {
    JudgedPredicates.read(data)
        .part(true)
        .each(judged -> annotator.apply(judged.article()), this::add);
    return report();
  }

  private void add(JudgedPredicates.Judged judged, Target target, Optional<Word> word) {
    String wanted = name(target.gold());
    Optional<String> found = word.map(w -> name(statuses.of(w.sentence(), w.token())));
    score.add(wanted, found);
    predicates++;
    if (found.filter(wanted::equals).isPresent()) {
      right++;
    } else {
      confusions
          .computeIfAbsent(wanted + " read as " + found.orElse("nothing"), c -> new ArrayList<>())
          .add(String.valueOf(judged.number()));
    }
  }

  private static String name(Factuality factuality) {
    return factuality.name().toLowerCase(Locale.ROOT);
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
