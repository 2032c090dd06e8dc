package org.dateline.server.chart;

import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.li;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What each claimant said of a number, and when: one stepped line for each. A point with a whisker
 * upwards is a lower bound, downwards an upper bound.
 */
public final class Steps {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 260;
  private static final int LEFT = 64;
  private static final int RIGHT = 12;
  private static final int TOP = 12;
  private static final int FOOT = 28;
  private static final int DAYS = 5;

  private Steps() {}

  /** Which way a number may still go. */
  public enum Open {
    /** It is exact, or about right. */
    NO,
    /** At least so many. */
    UP,
    /** At most so many. */
    DOWN
  }

  /**
   * A number as somebody gave it.
   *
   * @param day for which day
   * @param value the number
   * @param open which way it may still go
   * @param words the number in words
   * @param address where the words are
   */
  public record Point(LocalDate day, long value, Open open, String words, String address) {}

  /**
   * The numbers of one claimant.
   *
   * @param claimant who
   * @param points in the order of their days
   */
  public record Series(String claimant, List<Point> points) {
    /** Copies the list. */
    public Series {
      points = List.copyOf(points);
    }
  }

  /** The chart of what happened to people; empty where it would show a single day. */
  public static Optional<DomContent> people(String what, List<Series> series) {
    long days =
        series.stream().flatMap(one -> one.points().stream()).map(Point::day).distinct().count();
    return days < 2
        ? Optional.empty()
        : Optional.of(
            chart(
                "People "
                    + what
                    + ", as each claimant gave it; an arrow up means “at least”, down “at most”",
                series));
  }

  /** The chart of up to five claimants; each has at least one point. */
  public static DomContent chart(String caption, List<Series> series) {
    List<Point> all = series.stream().flatMap(one -> one.points().stream()).toList();
    LocalDate first = all.stream().map(Point::day).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = all.stream().map(Point::day).max(LocalDate::compareTo).orElseThrow();
    Plane plane =
        new Plane(
            first,
            Math.max(1, ChronoUnit.DAYS.between(first, last)),
            Scale.upTo((double) all.stream().mapToLong(Point::value).max().orElse(1)));
    List<DomContent> parts = new ArrayList<>(plane.axes());
    for (int i = 0; i < series.size(); i++) {
      parts.add(Svg.path("line s" + i, plane.steps(series.get(i).points())));
    }
    for (int i = 0; i < series.size(); i++) {
      for (Point point : series.get(i).points()) {
        parts.add(plane.dot(point, series.get(i).claimant(), "s" + i));
      }
    }
    return figure(
            figcaption(caption),
            Svg.drawing(WIDTH, HEIGHT, caption, parts.toArray(DomContent[]::new)),
            ul(each(series, (i, one) -> li(span().withClass("swatch s" + i), text(one.claimant()))))
                .withClass("legend"))
        .withClass("chart");
  }

  private record Plane(LocalDate first, long days, Scale scale) {
    double x(LocalDate day) {
      double share = (double) ChronoUnit.DAYS.between(first, day) / days;
      return LEFT + 10 + share * (WIDTH - LEFT - RIGHT - 20);
    }

    double y(double value) {
      return TOP + (1 - value / scale.top()) * (HEIGHT - TOP - FOOT);
    }

    List<DomContent> axes() {
      List<DomContent> parts = new ArrayList<>();
      for (double tick : scale.ticks()) {
        parts.add(Svg.line(tick == 0 ? "axis" : "grid", LEFT, y(tick), WIDTH - RIGHT, y(tick)));
        parts.add(
            Svg.words(
                LEFT - 8, y(tick) + 4, "end", String.format(Locale.ROOT, "%,d", (long) tick)));
      }
      long every = Math.max(1, (days + DAYS - 1) / DAYS);
      for (long day = 0; day <= days; day += every) {
        LocalDate date = first.plusDays(day);
        parts.add(Svg.words(x(date), HEIGHT - 8, "middle", date.toString()));
      }
      return parts;
    }

    String steps(List<Point> points) {
      StringBuilder path = new StringBuilder();
      for (Point point : points) {
        String x = Svg.shown(x(point.day()));
        String y = Svg.shown(y((double) point.value()));
        path.append(path.isEmpty() ? "M" + x + "," + y : "H" + x + "V" + y);
      }
      return path.toString();
    }

    DomContent dot(Point point, String claimant, String kind) {
      double x = x(point.day());
      double y = y((double) point.value());
      String words = claimant + ", " + point.day() + ": " + point.words();
      DomContent whisker =
          switch (point.open()) {
            case NO -> each();
            case UP -> Svg.path("line " + kind, "M" + x + "," + (y - 4) + "v-9m-4,4l4,-4l4,4");
            case DOWN -> Svg.path("line " + kind, "M" + x + "," + (y + 4) + "v9m-4,-4l4,4l4,-4");
          };
      return Svg.link(
              point.address(), Svg.title(words), whisker, Svg.circle("dot " + kind, x, y, 4.5))
          .attr("aria-label", words);
    }
  }
}
