package org.dateline.server.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.dateline.ledger.KeptStatement;
import org.dateline.ledger.story.Story;
import org.dateline.ledger.story.TallySeries;
import org.dateline.ledger.story.TallySeries.Point;
import org.dateline.ledger.story.TallySeries.Subject;
import org.dateline.model.Tally;
import org.dateline.server.chart.Steps;
import org.dateline.server.story.Grouped;
import org.dateline.server.text.Shown;

/** How the numbers of people moved in a story: a line for each claimant, for each thing counted. */
public final class NumberCharts {
  private static final int LINES = 5;
  private static final int CHARTS = 6;

  private final Grouped grouped;

  /** Of stories in {@code grouped}. */
  public NumberCharts(Grouped grouped) {
    this.grouped = grouped;
  }

  /** What is counted: {@code killed (children) in all}. */
  static String name(Subject subject) {
    return Shown.line(
        subject.what()
            + (subject.whom().isEmpty() ? "" : " (" + subject.whom() + ")")
            + (subject.cumulative() ? " in all" : ""));
  }

  /** A chart of one story's numbers, with the story. */
  private record Drawn(Story story, int longest, int points, DomContent chart) {}

  /**
   * The charts of the stories to which these numbers belong, those with the longest lines first.
   */
  public DomContent of(List<KeptStatement> numbers) {
    Set<Story> stories = new LinkedHashSet<>();
    numbers.forEach(kept -> grouped.story(kept.article().id()).ifPresent(stories::add));
    Set<String> whats = new LinkedHashSet<>();
    for (KeptStatement kept : numbers) {
      if (kept.statement() instanceof Tally tally) {
        whats.add(tally.what());
      }
    }
    List<Drawn> drawn =
        stories.stream()
            .flatMap(story -> drawn(story, whats).stream())
            .sorted(
                Comparator.comparingInt((Drawn one) -> -one.longest())
                    .thenComparingInt(one -> -one.points()))
            .limit(CHARTS)
            .toList();
    return drawn.isEmpty()
        ? each()
        : section(
            h2("How numbers moved"),
            each(
                drawn,
                one ->
                    each(
                        p(a(StoryList.headline(one.story(), grouped))
                                .withHref(StoryList.address(one.story().id()) + "#numbers"))
                            .withClass("chart-of"),
                        one.chart())));
  }

  private List<Drawn> drawn(Story story, Set<String> whats) {
    return grouped.tallies(story).entrySet().stream()
        .filter(one -> whats.contains(one.getKey().what()))
        .flatMap(one -> drawn(story, one).stream())
        .toList();
  }

  private Optional<Drawn> drawn(Story story, Map.Entry<Subject, List<TallySeries>> one) {
    IntSummaryStatistics points =
        one.getValue().stream().mapToInt(series -> series.points().size()).summaryStatistics();
    return chart(name(one.getKey()), one.getValue())
        .map(chart -> new Drawn(story, points.getMax(), (int) points.getSum(), chart));
  }

  /** One stepped line for each claimant; empty where it would show a single day. */
  Optional<DomContent> chart(String name, List<TallySeries> series) {
    List<Steps.Series> lines =
        series.stream()
            .sorted(Comparator.comparingInt((TallySeries one) -> -one.points().size()))
            .map(
                one ->
                    new Steps.Series(
                        claimant(one),
                        one.points().stream().flatMap(point -> point(point).stream()).toList()))
            .filter(line -> !line.points().isEmpty())
            .toList();
    return Steps.people(
        name, lines.stream().limit(LINES).toList(), Math.max(0, lines.size() - LINES));
  }

  private Optional<Steps.Point> point(Point point) {
    Tally tally = point.tally();
    OptionalLong value = tally.low().isPresent() ? tally.low() : tally.high();
    return value.isEmpty()
        ? Optional.empty()
        : point
            .day()
            .map(
                day ->
                    new Steps.Point(
                        day,
                        value.getAsLong(),
                        bounds(tally),
                        point.words(),
                        point.revises() || tally.revised(),
                        address(point)));
  }

  private static Steps.Bounds bounds(Tally tally) {
    return switch (tally.bound()) {
      case EXACT, ABOUT -> new Steps.Exact();
      case BETWEEN -> new Steps.UpTo(tally.high().orElse(tally.low().orElse(0)));
      case AT_LEAST, MORE_THAN -> new Steps.OpenAbove();
      case AT_MOST, FEWER_THAN -> new Steps.OpenBelow();
    };
  }

  /** Where a number stands. */
  String address(Point point) {
    return grouped
        .report(point.report())
        .map(report -> Lists.address(report.article()) + "#" + Cards.anchor(point.id()))
        .orElse("/statements/" + point.id().value());
  }

  /** Who gives the numbers. */
  String claimant(TallySeries series) {
    return Shown.line(grouped.named(series.claimant()));
  }
}
