package org.dateline.server.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The land of the world as one drawing's path, in the Equal Earth projection (Šavrič, Patterson and
 * Jenny 2018), on a plane of {@value #WIDTH} by {@value #HEIGHT}.
 */
final class World {
  static final int WIDTH = 760;
  static final int HEIGHT = 370;

  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double M = Math.sqrt(3) / 2;
  private static final double HALF_WIDTH = 2.706630;
  private static final double HALF_HEIGHT = 1.317363;

  private World() {}

  /** Where a place is on the plane. */
  record Point(double x, double y) {}

  /** The place of a longitude and a latitude, in degrees. */
  static Point point(double longitude, double latitude) {
    double t = Math.asin(M * Math.sin(Math.toRadians(latitude)));
    double t2 = t * t;
    double t6 = t2 * t2 * t2;
    double x =
        2
            * Math.sqrt(3)
            * Math.toRadians(longitude)
            * Math.cos(t)
            / (3 * (9 * A4 * t6 * t2 + 7 * A3 * t6 + 3 * A2 * t2 + A1));
    double y = t * (A4 * t6 * t2 + A3 * t6 + A2 * t2 + A1);
    double scale = Math.min(WIDTH / (2 * HALF_WIDTH), HEIGHT / (2 * HALF_HEIGHT));
    return new Point(WIDTH / 2.0 + x * scale, HEIGHT / 2.0 - y * scale);
  }

  /** The borders of countries and the coasts, each arc once. */
  static String path() {
    try (InputStream in = World.class.getResourceAsStream("countries-110m.json")) {
      JsonNode map = new JsonMapper().readTree(in);
      JsonNode scale = map.path("transform").path("scale");
      JsonNode shift = map.path("transform").path("translate");
      StringBuilder path = new StringBuilder();
      for (JsonNode geometry : map.path("objects").path("countries").path("geometries")) {
        boolean single = geometry.path("type").asString().equals("Polygon");
        for (JsonNode polygon : single ? one(geometry.path("arcs")) : geometry.path("arcs")) {
          for (JsonNode ring : polygon) {
            ring(path, ring, map.path("arcs"), scale, shift);
          }
        }
      }
      return path.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Iterable<JsonNode> one(JsonNode node) {
    return java.util.List.of(node);
  }

  private static void ring(
      StringBuilder path, JsonNode ring, JsonNode arcs, JsonNode scale, JsonNode shift) {
    boolean first = true;
    double before = 0;
    for (JsonNode number : ring) {
      int index = number.asInt();
      double[][] points = arc(arcs.get(index < 0 ? ~index : index), scale, shift);
      for (int i = first ? 0 : 1; i < points.length; i++) {
        double[] at = points[index < 0 ? points.length - 1 - i : i];
        Point point = point(at[0], at[1]);
        // Where a border crosses the map's edge, the line starts anew on the other side.
        boolean jump = Math.abs(at[0] - before) > 180;
        before = at[0];
        path.append(first || jump ? 'M' : 'L')
            .append(Math.round(point.x() * 2) / 2.0)
            .append(',')
            .append(Math.round(point.y() * 2) / 2.0);
        first = false;
      }
    }
  }

  private static double[][] arc(JsonNode steps, JsonNode scale, JsonNode shift) {
    double[][] points = new double[steps.size()][];
    long x = 0;
    long y = 0;
    for (int i = 0; i < points.length; i++) {
      x += steps.get(i).get(0).asLong();
      y += steps.get(i).get(1).asLong();
      points[i] =
          new double[] {
            x * scale.get(0).asDouble() + shift.get(0).asDouble(),
            y * scale.get(1).asDouble() + shift.get(1).asDouble()
          };
    }
    return points;
  }
}
