package org.dateline.server.chart;

import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whom somebody deals with, and what these have to do with one another: names in one column, lines
 * from the one on the left to each of them, and arcs on the right between them. Nothing moves, and
 * no name lies upon another.
 */
public final class Network {
  private static final int WIDTH = 420;
  private static final int ROW = 26;
  private static final int TOP = 6;
  private static final int HUB = 12;
  private static final int NAMES = 112;
  private static final int COUNTS = 336;
  private static final int ARCS = 344;
  private static final int LONGEST = 27;
  private static final double THICKEST = 7;

  private Network() {}

  /** What two have to do with each other, most of all. */
  public enum Tone {
    /** Two thirds of it is cooperation. */
    COOPERATION,
    /** Two thirds of it is conflict. */
    CONFLICT,
    /** Both. */
    BOTH;

    /** Of so many events, of which so many are conflict. */
    public static Tone of(int events, int conflict) {
      return 3 * conflict >= 2 * events ? CONFLICT : 3 * conflict <= events ? COOPERATION : BOTH;
    }

    private String kind() {
      return "tie " + name().toLowerCase(Locale.ROOT);
    }

    private String words() {
      return switch (this) {
        case COOPERATION -> "mostly cooperation";
        case CONFLICT -> "mostly conflict";
        case BOTH -> "both";
      };
    }
  }

  /**
   * Somebody in the column.
   *
   * @param name what it is called
   * @param events how many event mentions it shares with the one on the left
   * @param tone of what kind
   * @param address where more is told
   */
  public record Node(String name, int events, Tone tone, String address) {}

  /**
   * Two of the column who deal with each other.
   *
   * @param one the place of the one in the column, from 0
   * @param other the place of the other
   * @param events how many event mentions they share
   * @param tone of what kind
   */
  public record Arc(int one, int other, int events, Tone tone) {}

  /** The drawing; {@code nodes} from the top down. */
  public static DomContent chart(String who, List<Node> nodes, List<Arc> arcs) {
    double middle = TOP + nodes.size() * ROW / 2.0;
    List<DomContent> parts = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      parts.add(
          Svg.path(
                  node.tone().kind(),
                  String.format(
                      Locale.ROOT,
                      "M%d,%.1fC%d,%.1f %d,%.1f %d,%.1f",
                      HUB,
                      middle,
                      60,
                      middle,
                      50,
                      y(i),
                      NAMES - 6,
                      y(i)))
              .attr("stroke-width", thickness(node.events())));
    }
    for (Arc arc : arcs) {
      parts.add(arc(arc, nodes));
    }
    for (int i = 0; i < nodes.size(); i++) {
      parts.add(node(nodes.get(i), y(i)));
    }
    parts.add(Svg.circle("hub", HUB, middle, 8));
    String caption =
        "The dot stands for "
            + who
            + ", the numbers for event mentions with each; arcs on the right are between the others";
    return figure(
            figcaption(caption),
            Svg.drawing(
                WIDTH, 2 * TOP + nodes.size() * ROW, caption, parts.toArray(DomContent[]::new)),
            ul(each(List.of(Tone.values()), tone -> li(tone.words()).withClass(tone.kind())))
                .withClass("legend ties"))
        .withClass("chart network");
  }

  private static DomContent node(Node node, double y) {
    String words = node.name() + ": " + mentions(node.events()) + ", " + node.tone().words();
    String shown =
        node.name().length() > LONGEST ? node.name().substring(0, LONGEST - 1) + "…" : node.name();
    return Svg.link(
            node.address(),
            Svg.title(words),
            Svg.words(NAMES, y + 4, "start", shown),
            Svg.words(COUNTS, y + 4, "end", Integer.toString(node.events())))
        .attr("aria-label", words);
  }

  private static String mentions(int events) {
    return events + (events == 1 ? " event mention" : " event mentions");
  }

  private static DomContent arc(Arc arc, List<Node> nodes) {
    double reach = ARCS + 14 + 80.0 * Math.abs(arc.one() - arc.other()) / nodes.size();
    return j2html.TagCreator.tag("g")
        .with(
            Svg.title(
                nodes.get(arc.one()).name()
                    + " and "
                    + nodes.get(arc.other()).name()
                    + ": "
                    + mentions(arc.events())
                    + ", "
                    + arc.tone().words()),
            Svg.path(
                    arc.tone().kind(),
                    String.format(
                        Locale.ROOT,
                        "M%d,%.1fC%.1f,%.1f %.1f,%.1f %d,%.1f",
                        ARCS,
                        y(arc.one()),
                        reach,
                        y(arc.one()),
                        reach,
                        y(arc.other()),
                        ARCS,
                        y(arc.other())))
                .attr("stroke-width", thickness(arc.events())));
  }

  private static double y(int row) {
    return TOP + (row + 0.5) * ROW;
  }

  private static String thickness(int events) {
    return String.format(Locale.ROOT, "%.1f", Math.min(THICKEST, 1.5 * Math.sqrt(events)));
  }
}
