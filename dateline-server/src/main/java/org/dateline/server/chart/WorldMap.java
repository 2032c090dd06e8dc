package org.dateline.server.chart;

import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.tag;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Places of events on a map of the world; a spot's area is the number of events. */
public final class WorldMap {
  private static final String DRAWING =
      String.format(
          Locale.ROOT,
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"><path id=\"land\" d=\"%s\"/></svg>",
          World.WIDTH,
          World.HEIGHT,
          World.path());

  private static final double SMALLEST = 3.5;
  private static final double LARGEST = 14;

  private WorldMap() {}

  /**
   * A place with events.
   *
   * @param name what it is called
   * @param latitude degrees north
   * @param longitude degrees east
   * @param events how many
   * @param quad the quad class of most of them, 1 to 4
   * @param address where these events are listed
   */
  public record Spot(
      String name, double latitude, double longitude, int events, int quad, String address) {}

  /** The land, as a file of its own that pages refer to and browsers keep. */
  public static String drawing() {
    return DRAWING;
  }

  /**
   * The map.
   *
   * @param land the address of the {@link #drawing}
   */
  public static DomContent map(String caption, String land, List<Spot> spots) {
    double most = spots.stream().mapToInt(Spot::events).max().orElse(1);
    List<DomContent> parts = new ArrayList<>();
    parts.add(tag("use").attr("href", land + "#land").attr("class", "land"));
    spots.stream()
        .sorted(Comparator.comparingInt(Spot::events).reversed())
        .map(spot -> spot(spot, most))
        .forEach(parts::add);
    return figure(
            figcaption(caption),
            Svg.drawing(World.WIDTH, World.HEIGHT, caption, parts.toArray(DomContent[]::new)))
        .withClass("chart map");
  }

  private static DomContent spot(Spot spot, double most) {
    World.Point at = World.point(spot.longitude(), spot.latitude());
    double radius = Math.max(SMALLEST, LARGEST * Math.sqrt(spot.events() / most));
    String words = spot.name() + ": " + spot.events() + (spot.events() == 1 ? " event" : " events");
    return Svg.link(
            spot.address(),
            Svg.title(words),
            Svg.circle("spot q" + spot.quad(), at.x(), at.y(), radius))
        .attr("aria-label", words);
  }
}
