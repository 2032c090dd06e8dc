package org.dateline.eval.benchmark;

import java.util.List;
import java.util.Locale;

/** Draws measured points as an SVG that stands alone, with axes that begin at zero cost. */
public final class LinePlot {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int LEFT = 70;
  private static final int RIGHT = 20;
  private static final int TOP = 40;
  private static final int BOTTOM = 50;

  private LinePlot() {}

  /**
   * The drawing.
   *
   * @param title what is shown
   * @param xLabel the quantity along the foot, which grows by powers of ten
   * @param yLabel the quantity at the side, from 0
   * @param points at least one, from left to right, all above 0
   */
  public static String svg(String title, String xLabel, String yLabel, List<Growth.Point> points) {
    double low = Math.log10(points.getFirst().x());
    double high = Math.max(low + 1e-9, Math.log10(points.getLast().x()));
    double top = 1.1 * points.stream().mapToDouble(Growth.Point::y).max().orElseThrow();
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " font-family=\"sans-serif\" font-size=\"12\">%n<title>%s</title>%n"
                + "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n",
            WIDTH,
            HEIGHT,
            escaped(title),
            WIDTH,
            HEIGHT));
    text(out, WIDTH / 2.0, 22, "middle", title);
    text(out, WIDTH / 2.0, HEIGHT - 10, "middle", xLabel);
    text(out, 8, TOP - 8, "start", yLabel);
    for (int i = 0; i <= 4; i++) {
      double value = top * i / 4;
      double y = y(value, top);
      out.append(
          String.format(
              Locale.ROOT, "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>%n", LEFT, y, WIDTH - RIGHT));
      text(out, LEFT - 6, y + 4, "end", String.format(Locale.ROOT, "%,.0f", value));
    }
    StringBuilder line = new StringBuilder();
    for (Growth.Point point : points) {
      double x = x(Math.log10(point.x()), low, high);
      double y = y(point.y(), top);
      line.append(String.format(Locale.ROOT, "%s%.1f %.1f", line.isEmpty() ? "M" : "L", x, y));
      out.append(
          String.format(
              Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#1f5fa8\"/>%n", x, y));
      text(out, x, HEIGHT - BOTTOM + 16, "middle", String.format(Locale.ROOT, "%,.0f", point.x()));
    }
    out.append(
        String.format(
            "<path d=\"%s\" fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"2\"/>%n</svg>%n",
            line));
    return out.toString();
  }

  private static double x(double value, double low, double high) {
    return LEFT + 20 + (WIDTH - LEFT - RIGHT - 40) * (value - low) / (high - low);
  }

  private static double y(double value, double top) {
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / top;
  }

  private static void text(StringBuilder out, double x, double y, String anchor, String words) {
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#222\">%s</text>%n",
            x,
            y,
            anchor,
            escaped(words)));
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;");
  }
}
