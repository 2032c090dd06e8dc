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
import org.dateline.ledger.story.Story;
import org.dateline.ledger.story.TallySeries;
import org.dateline.ledger.story.TallySeries.Point;
import org.dateline.ledger.story.TallySeries.Subject;
import org.dateline.server.story.Grouped;
import org.dateline.server.text.Shown;

/** The numbers of people in a story: each claimant's, and how they moved. */
final class StoryNumbers {
  private static final int MOST = 40;

  private final Story story;
  private final Grouped grouped;
  private final NumberCharts charts;

  StoryNumbers(Story story, Grouped grouped) {
    this.story = story;
    this.grouped = grouped;
    this.charts = new NumberCharts(grouped);
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
    String name = NumberCharts.name(subject);
    return div(h3(name), charts.chart(name, series).orElseGet(() -> each()), table(name, series));
  }

  private DomContent table(String name, List<TallySeries> series) {
    int points = series.stream().mapToInt(one -> one.points().size()).sum();
    return each(table(name, series, MOST), StoryPage.left(points - MOST, "numbers"));
  }

  private DomContent table(String name, List<TallySeries> series, int most) {
    return div(j2html.TagCreator.table(
            thead(
                tr(
                    each(
                        List.of("Who says so", "Number", "Reported", "In"),
                        head -> th(head).attr("scope", "col")))),
            tbody(
                series.stream()
                    .flatMap(one -> one.points().stream().map(point -> row(one, point)))
                    .limit(most)
                    .toArray(DomContent[]::new))))
        .withClass("wide-table")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", "Numbers: " + Shown.line(name));
  }

  private DomContent row(TallySeries series, Point point) {
    return tr(
        td(charts.claimant(series)),
        td(
            a(point.words()).withHref(charts.address(point)),
            point.revises()
                ? each(text(" "), span("takes back an earlier number").withClass("flag"))
                : each()),
        td(point.day().map(Words::day).orElse("–")).withClass("day"),
        td(StoryPage.report(point.report(), grouped)));
  }
}
