package org.dateline.eval.benchmark;

import java.util.List;
import java.util.Locale;

/** Draws measured points as an SVG that stands alone, with axes that begin at zero. */
public final class LinePlot {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int LEFT = 70;
  private static final int RIGHT = 20;
  private static final int TOP = 40;
  private static final int BOTTOM = 50;
  private static final int COLUMNS = 2;

  private LinePlot() {}

  /**
   * One line with its axes.
   *
   * @param title what is shown
   * @param xLabel the quantity along the foot, drawn by its logarithm
   * @param yLabel the quantity at the side, from 0
   * @param points at least one, from left to right, all above 0
   */
  public record Panel(String title, String xLabel, String yLabel, List<Growth.Point> points) {

    /** Keeps a copy of {@code points}. */
    public Panel {
      points = List.copyOf(points);
      if (points.isEmpty()) {
        throw new IllegalArgumentException("nothing was measured for: " + title);
      }
    }
  }

  /**
   * The drawing: one panel, or several side by side.
   *
   * @param panels at least one
   */
  public static String svg(List<Panel> panels) {
    int columns = Math.min(COLUMNS, panels.size());
    int rows = (panels.size() + columns - 1) / columns;
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " font-family=\"sans-serif\" font-size=\"12\">%n<title>%s</title>%n"
                + "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n",
            columns * WIDTH,
            rows * HEIGHT,
            escaped(String.join("; ", panels.stream().map(Panel::title).toList())),
            columns * WIDTH,
            rows * HEIGHT));
    for (int i = 0; i < panels.size(); i++) {
      out.append(
          String.format(
              Locale.ROOT,
              "<g transform=\"translate(%d %d)\">%n",
              i % columns * WIDTH,
              i / columns * HEIGHT));
      draw(panels.get(i), out);
      out.append(String.format("</g>%n"));
    }
    return out.append(String.format("</svg>%n")).toString();
  }

  private static void draw(Panel panel, StringBuilder out) {
    double low = Math.log10(panel.points().getFirst().x());
    double high = Math.max(low + 1e-9, Math.log10(panel.points().getLast().x()));
    double top = 1.1 * panel.points().stream().mapToDouble(Growth.Point::y).max().orElseThrow();
    text(out, WIDTH / 2.0, 22, "middle", panel.title());
    text(out, WIDTH / 2.0, HEIGHT - 10, "middle", panel.xLabel());
    text(out, 8, TOP - 8, "start", panel.yLabel());
    for (int i = 0; i <= 4; i++) {
      double value = top * i / 4;
      double y = y(value, top);
      out.append(
          String.format(
              Locale.ROOT, "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>%n", LEFT, y, WIDTH - RIGHT));
      text(out, LEFT - 6, y + 4, "end", number(value, top));
    }
    StringBuilder line = new StringBuilder();
    for (Growth.Point point : panel.points()) {
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
            "<path d=\"%s\" fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"2\"/>%n", line));
  }

  /** With a digit after the point where the axis is short. */
  private static String number(double value, double top) {
    return String.format(Locale.ROOT, top < 40 ? "%,.1f" : "%,.0f", value);
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
