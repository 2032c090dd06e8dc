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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each claimant said of a number, and when: one stepped line for each. A point with a whisker
 * upwards is a lower bound, downwards an upper bound; a square revises an earlier number.
 */
public final class Steps {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 240;

  /** The width of a digit in the largest type that a drawing has. */
  private static final int DIGIT = 10;

  private static final int RIGHT = 12;
  private static final int TOP = 12;
  private static final int FOOT = 36;
  private static final double BESIDE = 10;
  private static final int DAYS = 4;

  private Steps() {}

  /** Which way a number may still go. */
  public sealed interface Bounds {}

  /** It is exact, or about right. */
  public record Exact() implements Bounds {}

  /** At least so many. */
  public record OpenAbove() implements Bounds {}

  /** At most so many. */
  public record OpenBelow() implements Bounds {}

  /**
   * So many, up to more.
   *
   * @param most the larger number
   */
  public record UpTo(long most) implements Bounds {}

  /**
   * A number as somebody gave it.
   *
   * @param day for which day
   * @param value the number
   * @param bounds which way it may still go
   * @param words the number in words
   * @param revised whether it revises what was said before
   * @param address where the words are
   */
  public record Point(
      LocalDate day, long value, Bounds bounds, String words, boolean revised, String address) {
    private long most() {
      return bounds instanceof UpTo range ? range.most() : value;
    }
  }

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

  /**
   * The chart of what happened to people; empty where it would show a single day.
   *
   * @param others how many more claimants there are, whose lines are not drawn
   */
  public static Optional<DomContent> people(String what, List<Series> series, int others) {
    long days =
        series.stream().flatMap(one -> one.points().stream()).map(Point::day).distinct().count();
    return days < 2
        ? Optional.empty()
        : Optional.of(
            chart(
                "People "
                    + what
                    + ", as each claimant gave it"
                    + (others == 0 ? "" : " (" + others + " more claimants are in the list alone)"),
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
            Scale.upTo((double) all.stream().mapToLong(Point::most).max().orElse(1)));
    List<DomContent> parts = new ArrayList<>(plane.axes());
    for (int i = 0; i < series.size(); i++) {
      parts.add(Svg.path("line s" + i, plane.steps(series.get(i).points())));
    }
    Map<List<Long>, Integer> beside = new HashMap<>();
    for (int i = 0; i < series.size(); i++) {
      for (Point point : series.get(i).points()) {
        int place = beside.merge(plane.spot(point), 1, Integer::sum) - 1;
        parts.add(plane.dot(point, place, series.get(i).claimant(), "s" + i));
      }
    }
    return figure(
            figcaption(caption),
            Svg.drawing(WIDTH, HEIGHT, caption, parts.toArray(DomContent[]::new)),
            ul(
                    each(
                        series,
                        (i, one) -> li(span().withClass("swatch s" + i), text(one.claimant()))),
                    each(signs(all), words -> li(words)))
                .withClass("legend"))
        .withClass("chart");
  }

  /** What the signs mean that these points have. */
  private static List<String> signs(List<Point> points) {
    Set<String> signs = new LinkedHashSet<>();
    for (Point point : points) {
      switch (point.bounds()) {
        case Exact() -> {}
        case UpTo(long _) -> signs.add("┬ between");
        case OpenAbove() -> signs.add("↑ at least");
        case OpenBelow() -> signs.add("↓ at most");
      }
      if (point.revised()) {
        signs.add("■ revises an earlier number");
      }
    }
    return List.copyOf(signs);
  }

  private record Plane(LocalDate first, long days, Scale scale) {
    /** Where the axis is: the numbers beside it have room. */
    int left() {
      return 24 + DIGIT * shown(scale.top()).length();
    }

    private static String shown(double tick) {
      return String.format(Locale.ROOT, "%,d", (long) tick);
    }

    double x(LocalDate day) {
      return left() + 10 + share(day) * (WIDTH - left() - RIGHT - 20);
    }

    double share(LocalDate day) {
      return (double) ChronoUnit.DAYS.between(first, day) / days;
    }

    double y(double value) {
      return TOP + (1 - value / scale.top()) * (HEIGHT - TOP - FOOT);
    }

    List<DomContent> axes() {
      List<DomContent> parts = new ArrayList<>();
      for (double tick : scale.ticks()) {
        parts.add(Svg.line(tick == 0 ? "axis" : "grid", left(), y(tick), WIDTH - RIGHT, y(tick)));
        parts.add(Svg.words(left() - 8, y(tick) + 4, "end", shown(tick)));
      }
      long every = Math.max(1, (days + DAYS - 1) / DAYS);
      for (long day = 0; day <= days; day += every) {
        LocalDate date = first.plusDays(day);
        parts.add(Svg.words(x(date), HEIGHT - 8, anchor(day), date.toString()));
      }
      return parts;
    }

    /** Where it is drawn: the same for those that would lie upon each other. */
    List<Long> spot(Point point) {
      return List.of(
          Math.round(x(point.day()) / BESIDE), Math.round(y((double) point.value()) / BESIDE));
    }

    /** Names near the right edge grow away from it. */
    String anchor(long day) {
      return day > days * 0.9 ? "end" : "middle";
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

    DomContent dot(Point point, int place, String claimant, String kind) {
      double x = x(point.day()) + BESIDE * place * (2 * share(point.day()) > 1 ? -1 : 1);
      double y = y((double) point.value());
      String words =
          claimant
              + ", "
              + point.day()
              + ": "
              + point.words()
              + (point.revised() ? ", revises an earlier number" : "");
      DomContent whisker =
          switch (point.bounds()) {
            case Exact() -> each();
            case UpTo(long most) ->
                Svg.path(
                    "line " + kind,
                    "M" + x + "," + (y - 4) + "V" + Svg.shown(y((double) most)) + "m-4,0h8");
            case OpenAbove() ->
                Svg.path("line " + kind, "M" + x + "," + (y - 4) + "v-9m-4,4l4,-4l4,4");
            case OpenBelow() ->
                Svg.path("line " + kind, "M" + x + "," + (y + 4) + "v9m-4,-4l4,4l4,-4");
          };
      DomContent mark =
          point.revised()
              ? Svg.rect("dot revised " + kind, x - 4.5, y - 4.5, 9, 9)
              : Svg.circle("dot " + kind, x, y, 4.5);
      return Svg.link(point.address(), Svg.title(words), whisker, mark).attr("aria-label", words);
    }
  }
}
