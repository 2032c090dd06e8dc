package org.dateline.server.chart;

import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The mean score of events by time, -10 (conflict) to 10 (cooperation): a stem from zero for each
 * stretch of time that has events, and nothing where there are none.
 */
public final class Scores {
  private static final double MOST = 10;
  private static final int TOP = 10;
  private static final int ENDS = 2;
  private static final int FOOT = 30;

  private final int width;
  private final int height;
  private final int left;
  private final int labels;

  private Scores(int width, int height, int left, int labels) {
    this.width = width;
    this.height = height;
    this.left = left;
    this.labels = labels;
  }

  /**
   * The score of one stretch of time.
   *
   * @param time what it is called
   * @param events of how many event mentions
   * @param mean their mean score; 0 where there are none
   */
  public record Score(String time, int events, double mean) {}

  /** As wide as {@link Bars}, on the same axis of time. */
  public static DomContent chart(String caption, List<Score> scores) {
    return new Scores(Bars.WIDTH, 170, Bars.LEFT, Bars.LABELS)
        .drawn(figcaption(caption), caption, scores, "chart");
  }

  /** A small one, to stand beside others with the same axis of time; the heading leads on. */
  public static DomContent small(DomContent heading, String label, List<Score> scores) {
    return new Scores(260, 120, 34, ENDS).drawn(figcaption(heading), label, scores, "chart small");
  }

  private DomContent drawn(DomContent heading, String label, List<Score> scores, String kind) {
    List<DomContent> parts = new ArrayList<>();
    for (int tick : List.of(10, 5, 0, -5, -10)) {
      if (height > 150 || tick % 10 == 0) {
        parts.add(Svg.line(tick == 0 ? "axis" : "grid", left, y(tick), width, y(tick)));
        parts.add(Svg.words(left - 6, y(tick) + 4, "end", signed(tick)));
      }
    }
    double pitch = (double) (width - left) / Math.max(1, scores.size());
    int every = Math.max(1, (scores.size() + labels - 1) / labels);
    for (int i = 0; i < scores.size(); i++) {
      double x = left + (i + 0.5) * pitch;
      parts.add(stem(scores.get(i), x, Math.clamp(pitch * 0.3, 2, 4.5)));
      if (labels == ENDS ? i == 0 || i == scores.size() - 1 : i % every == 0) {
        parts.add(Svg.words(x, height - 6, edge(x, scores.size()), scores.get(i).time()));
      }
    }
    return j2html.TagCreator.figure(
            heading, Svg.drawing(width, height, label, parts.toArray(DomContent[]::new)))
        .withClass(kind);
  }

  /** Names at the ends grow inwards. */
  private String edge(double x, int stretches) {
    return labels != ENDS || stretches < 4 ? "middle" : 2 * x < left + width ? "start" : "end";
  }

  private DomContent stem(Score score, double x, double radius) {
    if (score.events() == 0) {
      return each();
    }
    String words =
        score.time()
            + ": "
            + String.format(Locale.ROOT, "%+.1f", score.mean())
            + ", the mean of "
            + score.events()
            + (score.events() == 1 ? " event mention" : " event mentions");
    String kind = score.mean() < 0 ? "conflict" : "cooperation";
    return j2html.TagCreator.tag("g")
        .with(
            Svg.title(words),
            Svg.line("stem " + kind, x, y(0), x, y(score.mean())),
            Svg.circle("top " + kind, x, y(score.mean()), radius));
  }

  private double y(double score) {
    return TOP + (MOST - score) / (2 * MOST) * (height - TOP - FOOT);
  }

  private static String signed(int tick) {
    return tick > 0 ? "+" + tick : tick < 0 ? "−" + -tick : "0";
  }
}
