package org.dateline.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.dateline.coder.tally.TallyFinder;
import org.dateline.model.Article;
import org.dateline.text.document.AnnotatedDocument;

/**
 * Scores tallies against the Gun Violence Archive: how many were killed and injured, from one
 * report alone. A report is right if its number is exactly the archive's; one that yields no number
 * counts as an abstention and as not right.
 */
public final class GvaEvaluation {
  private static final String FILE = "gva.jsonl.gz";

  private final Function<Article, AnnotatedDocument> annotator;
  private final TallyFinder finder;

  /** A report with the true numbers of its incident. */
  record GoldReport(Article article, long killed, long injured) {}

  /** Scores {@code finder} on documents that {@code annotator} makes. */
  public GvaEvaluation(Function<Article, AnnotatedDocument> annotator, TallyFinder finder) {
    this.annotator = annotator;
    this.finder = finder;
  }

  /**
   * Scores on a file, or on the folder of the development set, of which every fifth incident is
   * held out for reporting and used here.
   */
  public Report run(Path data) {
    boolean folder = Files.isDirectory(data);
    return score(folder ? read(data.resolve(FILE), 5, 0) : read(data, 1, 0));
  }

  /** Scores on these reports. */
  Report score(List<GoldReport> reports) {
    int killed = 0;
    int injured = 0;
    int both = 0;
    int silentKilled = 0;
    int silentInjured = 0;
    for (GoldReport gold : reports) {
      AnnotatedDocument document = annotator.apply(gold.article());
      IncidentCount found = IncidentCount.of(finder.find(document), document);
      boolean k = right(found.killed(), gold.killed());
      boolean i = right(found.injured(), gold.injured());
      killed += k ? 1 : 0;
      injured += i ? 1 : 0;
      both += k && i ? 1 : 0;
      silentKilled += found.killed().isEmpty() ? 1 : 0;
      silentInjured += found.injured().isEmpty() ? 1 : 0;
    }
    return Report.titled("GVA: killed and injured from single reports")
        .row("reports", Figure.count(reports.size()))
        .row("killed, exact", Figure.share(killed, reports.size()))
        .row("injured, exact", Figure.share(injured, reports.size()))
        .row("both, exact", Figure.share(both, reports.size()))
        .row("killed, abstentions", Figure.share(silentKilled, reports.size()))
        .row("injured, abstentions", Figure.share(silentInjured, reports.size()))
        .note("lone persons told of without a number are counted here, though they are no tallies")
        .build();
  }

  private static boolean right(OptionalLong found, long gold) {
    return found.isPresent() && found.getAsLong() == gold;
  }

  /** The reports of every {@code step}th incident from {@code first}. */
  static List<GoldReport> read(Path file, int step, int first) {
    return GvaCorpus.read(file, step, first).stream()
        .flatMap(
            incident ->
                incident.reports().stream()
                    .map(
                        report ->
                            new GoldReport(
                                GvaCorpus.whole(report), incident.killed(), incident.injured())))
        .toList();
  }
}
