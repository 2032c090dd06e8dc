package org.dateline.server.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.ledger.story.Story;
import org.dateline.ledger.story.TallySeries;
import org.dateline.ledger.story.TallySeries.Point;
import org.dateline.ledger.story.TallySeries.Subject;
import org.dateline.server.chart.Steps;
import org.dateline.server.story.Grouped;
import org.dateline.server.text.Shown;

/** The numbers of people in a story: each claimant's, and how they moved. */
final class StoryNumbers {
  private static final int LINES = 5;

  private final Story story;
  private final Grouped grouped;

  StoryNumbers(Story story, Grouped grouped) {
    this.story = story;
    this.grouped = grouped;
  }

  DomContent section() {
    List<DomContent> parts = new ArrayList<>();
    grouped.tallies(story).forEach((subject, series) -> parts.add(subject(subject, series)));
    return j2html.TagCreator.section(
            h2("Numbers of people"),
            parts.isEmpty()
                ? Lists.empty("These reports give no numbers of people.")
                : each(parts.toArray(DomContent[]::new)))
        .withId("numbers");
  }

  private DomContent subject(Subject subject, List<TallySeries> series) {
    String name =
        subject.what()
            + (subject.whom().isEmpty() ? "" : " (" + subject.whom() + ")")
            + (subject.cumulative() ? " in all" : "");
    return div(
        h3(Shown.line(name)), chart(name, series).orElseGet(() -> each()), table(name, series));
  }

  private Optional<DomContent> chart(String name, List<TallySeries> series) {
    List<Steps.Series> lines =
        series.stream()
            .map(
                one ->
                    new Steps.Series(
                        claimant(one),
                        one.points().stream().flatMap(point -> point(point).stream()).toList()))
            .filter(line -> !line.points().isEmpty())
            .limit(LINES)
            .toList();
    return Steps.people(name, lines);
  }

  private Optional<Steps.Point> point(Point point) {
    Steps.Open open =
        switch (point.tally().bound()) {
          case EXACT, ABOUT, BETWEEN -> Steps.Open.NO;
          case AT_LEAST, MORE_THAN -> Steps.Open.UP;
          case AT_MOST, FEWER_THAN -> Steps.Open.DOWN;
        };
    var value = point.tally().low().isPresent() ? point.tally().low() : point.tally().high();
    return value.isEmpty()
        ? Optional.empty()
        : point
            .day()
            .map(
                day ->
                    new Steps.Point(day, value.getAsLong(), open, point.words(), address(point)));
  }

  private String address(Point point) {
    return grouped
        .report(point.report())
        .map(report -> Lists.address(report.article()) + "#" + Cards.anchor(point.id()))
        .orElse("/statements/" + point.id().value());
  }

  private String claimant(TallySeries series) {
    return Shown.line(grouped.named(series.claimant()));
  }

  private DomContent table(String name, List<TallySeries> series) {
    return div(j2html.TagCreator.table(
            thead(
                tr(
                    each(
                        List.of("Who says so", "Number", "Reported", "In"),
                        head -> th(head).attr("scope", "col")))),
            tbody(
                series.stream()
                    .flatMap(one -> one.points().stream().map(point -> row(one, point)))
                    .toArray(DomContent[]::new))))
        .withClass("wide-table")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", "Numbers: " + Shown.line(name));
  }

  private DomContent row(TallySeries series, Point point) {
    return tr(
        td(claimant(series)),
        td(
            a(point.words()).withHref(address(point)),
            point.revises()
                ? each(text(" "), span("takes back an earlier number").withClass("flag"))
                : each()),
        td(point.day().map(Words::day).orElse("–")).withClass("day"),
        td(StoryPage.report(point.report(), grouped)));
  }
}
