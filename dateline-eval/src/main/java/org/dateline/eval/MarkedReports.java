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
import org.dateline.coder.Coder;
import org.dateline.model.Actor;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.dateline.model.Span;
import org.dateline.text.Annotator;

/**
 * Scores the coding of whole news reports against all events that readers marked in them.
 *
 * <p>What is coded is right if a reader gives its word the same type, in a border case too; what
 * the report told before is not counted. Recall is over the events that are no border cases and
 * told for the first time. Parties are compared by the words of the event's own sentence: all of
 * the reader's must be met, and no other coded; things that readers call no parties count as
 * neither.
 */
public final class MarkedReports {
  private final int[] coded = new int[2];
  private int sure;
  private final Fields found = new Fields();
  private final Map<String, Integer> statuses = new TreeMap<>();

  /** How many of some events have their fields right. */
  private static final class Fields {
    private int events;
    private int status;
    private int actors;
    private int recipients;
    private int parties;
    private int all;

    void add(EventMention event, Verdicts.Verdict verdict, Span sentence, TextPlaces places) {
      boolean sameStatus = event.status().name().toLowerCase(Locale.ROOT).equals(verdict.status());
      boolean sameActors = same(event.actors(), verdict.actors(), sentence, places);
      boolean sameRecipients = same(event.recipients(), verdict.recipients(), sentence, places);
      events++;
      status += sameStatus ? 1 : 0;
      actors += sameActors ? 1 : 0;
      recipients += sameRecipients ? 1 : 0;
      parties += sameActors && sameRecipients ? 1 : 0;
      all += sameStatus && sameActors && sameRecipients ? 1 : 0;
    }

    private static boolean same(
        List<Actor> own, List<Verdicts.Words> gold, Span sentence, TextPlaces places) {
      List<Span> mine =
          own.stream().flatMap(a -> a.span().stream()).filter(s -> s.overlaps(sentence)).toList();
      List<Span> wanted = gold.stream().filter(w -> !w.thing()).map(places::span).toList();
      List<Span> allowed = gold.stream().map(places::span).toList();
      return wanted.stream().allMatch(w -> mine.stream().anyMatch(w::overlaps))
          && mine.stream().allMatch(m -> allowed.stream().anyMatch(m::overlaps));
    }
  }

  /** Where the code points of a text are. */
  private record TextPlaces(String text) {
    Span span(Verdicts.Words words) {
      int start = text.offsetByCodePoints(0, words.start());
      return new Span(start, text.offsetByCodePoints(start, words.end() - words.start()));
    }
  }

  MarkedReports() {}

  /** Counts what was coded in a report. */
  void add(CodedArticle report, List<Verdicts.Verdict> verdicts) {
    TextPlaces places = new TextPlaces(report.article().text());
    List<Verdicts.Verdict> open = new ArrayList<>(verdicts);
    for (EventMention event : report.events()) {
      Optional<Verdicts.Verdict> match =
          open.stream()
              .filter(v -> v.type().equals(event.type().name()))
              .filter(v -> places.span(v.words()).overlaps(event.evidence().trigger()))
              .findFirst();
      match.ifPresent(open::remove);
      if (match.isPresent() && match.get().again()) {
        continue;
      }
      coded[match.isPresent() ? 1 : 0]++;
      match
          .filter(v -> !v.border())
          .ifPresent(
              v -> {
                found.add(event, v, report.sentences().get(event.evidence().sentence()), places);
                String own = event.status().name().toLowerCase(Locale.ROOT);
                if (!own.equals(v.status())) {
                  statuses.merge(v.status() + " read as " + own, 1, Integer::sum);
                }
              });
    }
    sure += (int) verdicts.stream().filter(v -> !v.border() && !v.again()).count();
  }

  /** The figures over so many reports. */
  Report report(int reports) {
    int events = Math.max(1, found.events);
    Report.Builder report =
        Report.titled("Whole reports, all events as readers marked them")
            .row("reports", new Figure.Count(reports))
            .row("sure events, told first", new Figure.Count(sure))
            .row("coded, what is told again left out", new Figure.Count(coded[0] + coded[1]))
            .row("precision", share(coded[1], coded[0] + coded[1]))
            .row("recall", share(found.events, sure))
            .row("of the found: status right", share(found.status, events))
            .row("of the found: actors right", share(found.actors, events))
            .row("of the found: recipients right", share(found.recipients, events))
            .row("of the found: both right", share(found.parties, events))
            .row("of the found: status and both right", share(found.all, events));
    statuses.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -e.getValue()))
        .forEach(e -> report.note(e.getKey() + ": " + e.getValue()));
    return report.build();
  }

  private static Figure share(int part, int whole) {
    return new Figure.Share((double) part / Math.max(1, whole));
  }

  /**
   * Codes the reports and prints the figures: {@code MarkedReports DATA VERDICTS [MODEL]}, where
   * {@code DATA} is the development data, {@code VERDICTS} a file of verdicts and {@code MODEL} the
   * folder of another network than the one that comes with the program.
   *
   * @throws IOException where one of them cannot be read
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2 || args.length > 3) {
      throw new IllegalArgumentException("MarkedReports DATA VERDICTS [MODEL] expected");
    }
    MarkedReports score = new MarkedReports();
    List<Verdicts.Judged> reports = Verdicts.read(Path.of(args[1])).reports(Path.of(args[0]));
    Coder coder = Coder.load();
    try (Annotator annotator =
        args.length > 2 ? Annotator.load(Path.of(args[2])) : Annotator.load()) {
      for (Verdicts.Judged report : reports) {
        score.add(coder.code(annotator.annotate(report.article())), report.verdicts());
      }
    }
    System.out.println(score.report(reports.size()).table());
  }
}
