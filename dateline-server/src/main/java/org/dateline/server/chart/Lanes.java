package org.dateline.server.chart;

import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From when to when each of several things was said: a lane for each, under its words. */
public final class Lanes {
  private static final int WIDTH = 420;
  private static final int ROW = 34;
  private static final int FOOT = 22;
  private static final int EDGE = 8;
  private static final int LONGEST = 52;

  private Lanes() {}

  /**
   * Something that was said.
   *
   * @param words what
   * @param first the first day
   * @param last the last day
   * @param note more about it
   * @param address where its words are
   */
  public record Lane(String words, LocalDate first, LocalDate last, String note, String address) {}

  /** The chart of one lane or more, from the top down. */
  public static DomContent chart(String caption, List<Lane> lanes) {
    LocalDate first = lanes.stream().map(Lane::first).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = lanes.stream().map(Lane::last).max(LocalDate::compareTo).orElseThrow();
    long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
    int foot = lanes.size() * ROW + 4;
    List<DomContent> parts = new ArrayList<>();
    for (LocalDate tick : List.of(first, first.plusDays(days / 2), first.plusDays(days))) {
      double x = x(first, days, tick);
      parts.add(Svg.line("grid", x, 0, x, foot));
      parts.add(
          Svg.words(
              x,
              foot + 15,
              tick.equals(first) ? "start" : tick.equals(first.plusDays(days)) ? "end" : "middle",
              tick.toString()));
    }
    for (int i = 0; i < lanes.size(); i++) {
      parts.add(lane(lanes.get(i), first, days, i * ROW));
    }
    return figure(
            figcaption(caption),
            Svg.drawing(WIDTH, foot + FOOT, caption, parts.toArray(DomContent[]::new)))
        .withClass("chart lanes");
  }

  private static DomContent lane(Lane lane, LocalDate first, long days, double top) {
    double from = x(first, days, lane.first());
    double to = x(first, days, lane.last());
    double y = top + ROW - 8;
    String shown =
        lane.words().length() > LONGEST
            ? lane.words().substring(0, LONGEST - 1) + "…"
            : lane.words();
    String words =
        String.format(
            Locale.ROOT,
            "%s: %s%s, %s",
            lane.words(),
            lane.first(),
            lane.first().equals(lane.last()) ? "" : " to " + lane.last(),
            lane.note());
    return Svg.link(
            lane.address(),
            Svg.title(words),
            Svg.line("lane", EDGE, y, WIDTH - EDGE, y),
            Svg.line("held", from, y, to, y),
            Svg.circle("end", from, y, 4),
            Svg.circle("end", to, y, 4),
            Svg.words(0, top + 16, "start", shown))
        .attr("aria-label", words);
  }

  private static double x(LocalDate first, long days, LocalDate day) {
    return EDGE + (double) ChronoUnit.DAYS.between(first, day) / days * (WIDTH - 2 * EDGE);
  }
}
