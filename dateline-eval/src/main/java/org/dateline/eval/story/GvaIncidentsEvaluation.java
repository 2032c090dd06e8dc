package org.dateline.eval.story;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.dateline.eval.Figure;
import org.dateline.eval.GvaCorpus;
import org.dateline.eval.GvaCorpus.Incident;
import org.dateline.eval.IncidentCount;
import org.dateline.eval.Report;
import org.dateline.eval.story.Partition.Agreement;
import org.dateline.ledger.story.Prevailing;
import org.dateline.ledger.story.Prevailing.Given;
import org.dateline.ledger.story.Stories;
import org.dateline.model.Article;

/**
 * Scores the Gun Violence Archive's reports put into incidents, and the numbers of killed and
 * injured that the reports of one incident give together. Rules were chosen on every other
 * incident, from the first; the rest are apart.
 */
public final class GvaIncidentsEvaluation {
  /** Of the incidents apart, every fourth is counted: each of its reports must be annotated. */
  private static final int COUNTED = 1;

  private static final IncidentCount NOTHING =
      new IncidentCount(OptionalLong.empty(), OptionalLong.empty());

  private GvaIncidentsEvaluation() {}

  /**
   * Scores on the file of the set.
   *
   * @param count the killed and injured that one report tells of
   */
  public static Report run(Path file, Function<Article, IncidentCount> count) {
    List<Incident> chosenOn = GvaCorpus.read(file, 2, 0);
    List<Incident> apart = GvaCorpus.read(file, 2, 1);
    Report.Builder report = Report.titled("GVA: reports into incidents, numbers merged");
    incidents(report, "chosen on", chosenOn);
    incidents(report, "apart", apart);
    merged(report, GvaCorpus.read(file, 2 * COUNTED, 1), count);
    return report
        .note("days of publication are given; one pair in seven lies over ninety days apart")
        .note("merged: the number that most reports give, of equals the first")
        .build();
  }

  private static void incidents(Report.Builder report, String name, List<Incident> incidents) {
    Map<String, String> gold = gold(incidents);
    Map<String, String> found =
        EcbPlusEvaluation.found(reports(incidents), Stories.load(), EcbPlusEvaluation.SEED);
    Agreement pairs = new Partition<>(found).pairs(new Partition<>(gold));
    Agreement each = new Partition<>(found).bCubed(new Partition<>(gold));
    report
        .row(name + ", reports", Figure.count(gold.size()))
        .row(name + ", pairwise precision", Figure.share(pairs.precision()))
        .row(name + ", pairwise recall", Figure.share(pairs.recall()))
        .row(name + ", pairwise F1", Figure.share(pairs.f1()))
        .row(name + ", B-cubed F1", Figure.share(each.f1()));
  }

  /** The incident of each report. */
  static Map<String, String> gold(List<Incident> incidents) {
    Map<String, String> gold = new HashMap<>();
    incidents.forEach(
        incident -> incident.reports().forEach(r -> gold.put(r.id().value(), incident.id())));
    return gold;
  }

  /** All their reports. */
  static List<Article> reports(List<Incident> incidents) {
    return incidents.stream().flatMap(incident -> incident.reports().stream()).toList();
  }

  private static void merged(
      Report.Builder report, List<Incident> incidents, Function<Article, IncidentCount> count) {
    List<Incident> several = incidents.stream().filter(i -> i.reports().size() > 1).toList();
    Map<Article, IncidentCount> counts = new HashMap<>();
    several.forEach(
        incident ->
            incident
                .reports()
                .forEach(r -> counts.computeIfAbsent(r, one -> count.apply(GvaCorpus.whole(one)))));
    report.row("incidents of several reports", Figure.count(several.size()));
    numbers(report, "killed", several, counts, IncidentCount::killed, Incident::killed);
    numbers(report, "injured", several, counts, IncidentCount::injured, Incident::injured);
  }

  private static void numbers(
      Report.Builder report,
      String name,
      List<Incident> incidents,
      Map<Article, IncidentCount> counts,
      Function<IncidentCount, OptionalLong> number,
      ToLongFunction<Incident> truth) {
    double single = 0;
    int first = 0;
    int last = 0;
    int right = 0;
    for (Incident incident : incidents) {
      long wanted = truth.applyAsLong(incident);
      List<Article> sorted =
          incident.reports().stream()
              .sorted((a, b) -> a.published().orElseThrow().compareTo(b.published().orElseThrow()))
              .toList();
      List<OptionalLong> found =
          sorted.stream().map(r -> number.apply(counts.getOrDefault(r, NOTHING))).toList();
      single += found.stream().filter(n -> is(n, wanted)).count() / (double) found.size();
      first += is(found.getFirst(), wanted) ? 1 : 0;
      last += is(found.getLast(), wanted) ? 1 : 0;
      List<Given> given =
          IntStream.range(0, sorted.size())
              .filter(i -> found.get(i).isPresent())
              .mapToObj(
                  i ->
                      new Given(
                          sorted.get(i).id().value(),
                          sorted.get(i).published(),
                          found.get(i).getAsLong()))
              .toList();
      right += Prevailing.of(given).filter(n -> n == wanted).isPresent() ? 1 : 0;
    }
    report
        .row(name + ", one report, on average", Figure.share(single / incidents.size()))
        .row(name + ", the first report", Figure.share(first, incidents.size()))
        .row(name + ", the last report", Figure.share(last, incidents.size()))
        .row(name + ", merged", Figure.share(right, incidents.size()));
  }

  private static boolean is(OptionalLong found, long wanted) {
    return found.isPresent() && found.getAsLong() == wanted;
  }
}
