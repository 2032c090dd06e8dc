package org.dateline.eval.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measured points as lines of a table: what is shown, the quantities along the foot and at the
 * side, and the value of each, parted by tabs. Lines that begin with {@code #} are comments. {@code
 * docs/growth.tsv} is such a table, and the lines that {@code dateline benchmark --growth} prints
 * may be put into one.
 */
public final class GrowthTable {
  private static final int CELLS = 5;

  private GrowthTable() {}

  /**
   * Draws a table: {@code GrowthTable TABLE.tsv PICTURE.svg}.
   *
   * @throws IOException where a file cannot be read or written
   * @throws IllegalArgumentException naming the line that is none of a table
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: GrowthTable TABLE.tsv PICTURE.svg");
    }
    Files.writeString(Path.of(args[1]), LinePlot.svg(panels(Files.readString(Path.of(args[0])))));
  }

  /**
   * What a table shows: a panel for each title, in the order in which they first come.
   *
   * @throws IllegalArgumentException naming the line that is none of a table
   */
  static List<LinePlot.Panel> panels(String table) {
    Map<String, LinePlot.Panel> panels = new LinkedHashMap<>();
    List<String> lines = table.lines().toList();
    for (int n = 0; n < lines.size(); n++) {
      if (lines.get(n).isBlank() || lines.get(n).startsWith("#")) {
        continue;
      }
      LinePlot.Panel one = panel(lines.get(n), n + 1);
      panels.merge(one.title(), one, GrowthTable::joined);
    }
    return List.copyOf(panels.values());
  }

  private static LinePlot.Panel panel(String line, int number) {
    String[] cells = line.split("\t");
    try {
      if (cells.length != CELLS) {
        throw new NumberFormatException(CELLS + " cells parted by tabs are wanted");
      }
      double x = Double.parseDouble(cells[3]);
      double y = Double.parseDouble(cells[4]);
      if (!(x > 0) || !(y > 0)) {
        throw new NumberFormatException("values must be above 0");
      }
      return new LinePlot.Panel(cells[0], cells[1], cells[2], List.of(new Growth.Point(x, y)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
    }
  }

  private static LinePlot.Panel joined(LinePlot.Panel panel, LinePlot.Panel more) {
    List<Growth.Point> points = new ArrayList<>(panel.points());
    points.addAll(more.points());
    return new LinePlot.Panel(panel.title(), panel.xLabel(), panel.yLabel(), points);
  }

  /** The lines of a panel. */
  public static List<String> lines(LinePlot.Panel panel) {
    return panel.points().stream()
        .map(
            point ->
                String.join(
                    "\t",
                    panel.title(),
                    panel.xLabel(),
                    panel.yLabel(),
                    number(point.x()),
                    number(point.y())))
        .toList();
  }

  private static String number(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(value < 100 ? 2 : 0, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
