package org.dateline.server.chart;

import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ul;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Events by time and quad class: cooperation stands above the axis, conflict hangs below it, and
 * material acts lie next to the axis.
 */
public final class Bars {
  static final int WIDTH = 640;
  private static final int HEIGHT = 220;
  static final int LEFT = 52;
  private static final int TOP = 14;
  private static final int FOOT = 30;
  static final int LABELS = 5;
  private static final double WIDEST = 28;
  private static final List<String> QUADS =
      List.of("Verbal cooperation", "Material cooperation", "Verbal conflict", "Material conflict");

  private Bars() {}

  /**
   * The events of one stretch of time.
   *
   * @param time what it is called
   * @param quads event mentions by quad class, four of them
   * @param address where these events are listed
   */
  public record Bar(String time, List<Integer> quads, Optional<String> address) {
    /** Copies the list; refuses any but four. */
    public Bar {
      quads = List.copyOf(quads);
      if (quads.size() != QUADS.size()) {
        throw new IllegalArgumentException("quad classes: " + quads);
      }
    }

    private int up() {
      return quads.get(0) + quads.get(1);
    }

    private int down() {
      return quads.get(2) + quads.get(3);
    }
  }

  /** The chart, the earliest bar first. */
  public static DomContent chart(String caption, List<Bar> bars) {
    double up = bars.stream().mapToInt(Bar::up).max().orElse(0);
    double down = bars.stream().mapToInt(Bar::down).max().orElse(0);
    Scale scale = Scale.upTo(Math.max(up, down));
    double above = up == 0 ? 0 : Math.ceil(up / scale.step()) * scale.step();
    double below = down == 0 ? 0 : Math.ceil(down / scale.step()) * scale.step();
    double unit = (HEIGHT - TOP - FOOT) / Math.max(1, above + below);
    double zero = TOP + above * unit;
    List<DomContent> parts = new ArrayList<>();
    for (double tick : scale.ticks()) {
      if (tick <= above) {
        tick(parts, tick, zero - tick * unit);
      }
      if (tick > 0 && tick <= below) {
        tick(parts, tick, zero + tick * unit);
      }
    }
    double pitch = (double) (WIDTH - LEFT) / Math.max(1, bars.size());
    int every = Math.max(1, (bars.size() + LABELS - 1) / LABELS);
    for (int i = 0; i < bars.size(); i++) {
      double x = LEFT + i * pitch;
      parts.add(bar(bars.get(i), x, pitch, zero, unit));
      if (i % every == 0) {
        parts.add(Svg.words(x + pitch / 2, HEIGHT - 6, "middle", bars.get(i).time()));
      }
    }
    parts.add(Svg.line("axis", LEFT, zero, WIDTH, zero));
    return figure(
            figcaption(caption),
            Svg.drawing(WIDTH, HEIGHT, caption, parts.toArray(DomContent[]::new)),
            legend())
        .withClass(
            bars.stream().anyMatch(bar -> bar.address().isPresent()) ? "chart brush" : "chart");
  }

  private static void tick(List<DomContent> parts, double value, double y) {
    parts.add(Svg.line("grid", LEFT, y, WIDTH, y));
    parts.add(Svg.words(LEFT - 6, y + 4, "end", String.format(Locale.ROOT, "%,d", (long) value)));
  }

  private static DomContent bar(Bar bar, double x, double pitch, double zero, double unit) {
    double width = Math.min(WIDEST, pitch * 0.75);
    double left = x + (pitch - width) / 2;
    List<Integer> quads = bar.quads();
    DomContent[] parts = {
      Svg.title(words(bar)),
      part("q2", left, zero - quads.get(1) * unit, width, quads.get(1) * unit),
      part("q1", left, zero - bar.up() * unit, width, quads.get(0) * unit),
      part("q4", left, zero, width, quads.get(3) * unit),
      part("q3", left, zero + quads.get(3) * unit, width, quads.get(2) * unit)
    };
    return bar.address()
        .<ContainerTag<?>>map(address -> Svg.link(address, parts).attr("aria-label", words(bar)))
        .orElseGet(() -> j2html.TagCreator.tag("g").with(parts));
  }

  private static DomContent part(String quad, double x, double y, double width, double height) {
    return height == 0 ? each() : Svg.rect(quad, x, y, width, height);
  }

  private static String words(Bar bar) {
    StringBuilder words = new StringBuilder(bar.time());
    for (int i = 0; i < QUADS.size(); i++) {
      words
          .append(i == 0 ? ": " : ", ")
          .append(bar.quads().get(i))
          .append(' ')
          .append(QUADS.get(i).toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }

  private static DomContent legend() {
    return ul(each(
            Arrays.asList(1, 2, 3, 4),
            quad -> li(QUADS.get(quad - 1)).withClass("chip quad-" + quad)))
        .withClass("legend");
  }
}
