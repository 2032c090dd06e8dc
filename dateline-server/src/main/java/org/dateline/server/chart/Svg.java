package org.dateline.server.chart;

import j2html.TagCreator;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.Locale;

/** Elements of a drawing. */
final class Svg {
  private Svg() {}

  /** A drawing of this size, in its own units. */
  static ContainerTag<?> drawing(int width, int height, String label, DomContent... content) {
    return TagCreator.tag("svg")
        .attr("viewBox", "0 0 " + width + " " + height)
        .attr("role", "group")
        .attr("aria-label", label)
        .with(content);
  }

  static ContainerTag<?> line(String kind, double x1, double y1, double x2, double y2) {
    return TagCreator.tag("line")
        .attr("class", kind)
        .attr("x1", shown(x1))
        .attr("y1", shown(y1))
        .attr("x2", shown(x2))
        .attr("y2", shown(y2));
  }

  static ContainerTag<?> rect(String kind, double x, double y, double width, double height) {
    return TagCreator.tag("rect")
        .attr("class", kind)
        .attr("x", shown(x))
        .attr("y", shown(y))
        .attr("width", shown(width))
        .attr("height", shown(height));
  }

  static ContainerTag<?> circle(String kind, double x, double y, double radius) {
    return TagCreator.tag("circle")
        .attr("class", kind)
        .attr("cx", shown(x))
        .attr("cy", shown(y))
        .attr("r", shown(radius));
  }

  static ContainerTag<?> path(String kind, String points) {
    return TagCreator.tag("path").attr("class", kind).attr("d", points);
  }

  static ContainerTag<?> words(double x, double y, String anchor, String words) {
    return TagCreator.tag("text")
        .attr("x", shown(x))
        .attr("y", shown(y))
        .attr("text-anchor", anchor)
        .withText(words);
  }

  /** What a pointer over its parent shows and a reader hears. */
  static ContainerTag<?> title(String words) {
    return TagCreator.tag("title").withText(words);
  }

  static ContainerTag<?> link(String address, DomContent... content) {
    return TagCreator.tag("a").attr("href", address).with(content);
  }

  static String shown(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
