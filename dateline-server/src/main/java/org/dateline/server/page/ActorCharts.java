package org.dateline.server.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.ledger.ActorViews.Description;
import org.dateline.ledger.ActorViews.Tie;
import org.dateline.server.chart.Bars;
import org.dateline.server.chart.Lanes;
import org.dateline.server.chart.Network;
import org.dateline.server.chart.Network.Tone;
import org.dateline.server.chart.Scores;
import org.dateline.server.text.Shown;

/** The drawings of an actor's page. */
final class ActorCharts {
  private static final int MOST = 60;
  private static final int MULTIPLES = 6;
  private static final int LANES = 10;

  private final String who;
  private final Stretch.Unit unit;
  private final List<Dealt> dealings;
  private final List<Stretch> axis;

  /**
   * Of an actor's dealings; all charts have their months or weeks on one axis.
   *
   * @param who as addresses name it
   * @param unit of what the dealings are
   */
  ActorCharts(String who, Stretch.Unit unit, List<Dealt> dealings) {
    this.who = who;
    this.unit = unit;
    this.dealings = dealings;
    this.axis = axis(unit, dealings);
  }

  private static List<Stretch> axis(Stretch.Unit unit, List<Dealt> dealings) {
    List<Stretch> dated =
        dealings.stream()
            .filter(dealing -> !dealing.time().isEmpty())
            .map(dealing -> Stretch.named(dealing.time(), unit))
            .sorted(Comparator.comparing(Stretch::first))
            .toList();
    if (dated.isEmpty()) {
      return List.of();
    }
    List<Stretch> all = Stretch.covering(dated.getFirst().first(), dated.getLast().first(), unit);
    Stretch earliest = all.get(Math.max(0, all.size() - MOST));
    LocalDate first =
        dated.stream()
            .map(Stretch::first)
            .filter(day -> !day.isBefore(earliest.first()))
            .findFirst()
            .orElseThrow();
    return Stretch.covering(first, dated.getLast().first(), unit);
  }

  /** Counts by quad class and the mean score, month by month or week by week. */
  DomContent overTime(boolean linked) {
    if (axis.isEmpty()) {
      return Lists.empty(
          linked ? "No dealings with others are dated." : "No dealings of the two are dated.");
    }
    Map<String, List<Dealt>> times = byTime(dealings);
    int earlier =
        dealings.stream()
            .filter(one -> one.time().compareTo(axis.getFirst().name()) < 0)
            .mapToInt(Dealt::events)
            .sum();
    String left =
        earlier == 0
            ? ""
            : "; " + earlier + " without a day or before " + axis.getFirst().name() + " not drawn";
    List<Bars.Bar> bars = new ArrayList<>();
    for (Stretch time : axis) {
      List<Integer> quads = Dealt.quads(times.getOrDefault(time.name(), List.of()));
      bars.add(
          new Bars.Bar(
              time.name(),
              quads,
              linked && Counterpart.total(quads) > 0
                  ? Optional.of(ActorPage.events(who, time))
                  : Optional.empty()));
    }
    return each(
        Bars.chart(
            "Event mentions "
                + (linked ? "with others" : "between the two")
                + " by "
                + unit.label()
                + ": cooperation above the line, conflict below it"
                + left,
            bars),
        Scores.chart(
            "Mean PLOVER score of these by "
                + unit.label()
                + ", −10 (conflict) to +10 (cooperation)",
            scores(times)));
  }

  private List<Scores.Score> scores(Map<String, List<Dealt>> times) {
    return axis.stream()
        .map(
            time -> {
              List<Dealt> some = times.getOrDefault(time.name(), List.of());
              return new Scores.Score(
                  time.name(), some.stream().mapToInt(Dealt::events).sum(), Dealt.score(some));
            })
        .toList();
  }

  private static Map<String, List<Dealt>> byTime(List<Dealt> dealings) {
    return dealings.stream().collect(Collectors.groupingBy(Dealt::time));
  }

  /** The mean score with each of those with whom there is most to do, on one axis of time. */
  DomContent multiples(List<Counterpart> counterparts) {
    List<Counterpart> most = counterparts.stream().limit(MULTIPLES).toList();
    return axis.isEmpty()
        ? each()
        : section(
            h2("With each, over time"),
            p("Mean PLOVER score by "
                    + unit.label()
                    + ", −10 (conflict) to +10 (cooperation). A name leads to the dealings with it"
                    + " alone.")
                .withClass("note"),
            div(each(most, this::multiple)).withClass("multiples"));
  }

  private DomContent multiple(Counterpart one) {
    return Scores.small(
        a(one.shown() + " (" + one.events() + ")").withHref(ActorPage.address(who, one.key())),
        "Mean PLOVER score by " + unit.label() + " with " + one.shown(),
        scores(byTime(dealings.stream().filter(some -> some.key().equals(one.key())).toList())));
  }

  /** Those with whom there is most to do, and what these have to do with one another. */
  DomContent network(String name, List<Counterpart> counterparts, List<Tie> ties) {
    List<String> keys = counterparts.stream().map(Counterpart::key).toList();
    List<Network.Arc> arcs = new ArrayList<>();
    for (Tie tie : ties) {
      int one = keys.indexOf(tie.one());
      int other = keys.indexOf(tie.other());
      if (one >= 0 && other >= 0) {
        int events = Counterpart.total(tie.quads());
        arcs.add(
            new Network.Arc(
                one, other, events, Tone.of(events, tie.quads().get(2) + tie.quads().get(3))));
      }
    }
    return counterparts.isEmpty()
        ? Lists.empty("No counterpart is known.")
        : Network.chart(
            name,
            counterparts.stream()
                .map(
                    one ->
                        new Network.Node(
                            one.shown(),
                            one.events(),
                            one.tone(),
                            ActorPage.address(who, one.key())))
                .toList(),
            arcs);
  }

  /** From when to when reports give it each office or description. */
  static DomContent offices(List<Description> descriptions) {
    List<Lanes.Lane> lanes =
        descriptions.stream()
            .filter(one -> !one.first().isEmpty() && !one.last().isEmpty())
            .sorted(Comparator.comparingInt((Description one) -> -one.mentions()))
            .limit(LANES)
            .sorted(Comparator.comparing(Description::first).thenComparing(Description::last))
            .map(
                one ->
                    new Lanes.Lane(
                        Shown.line(one.words()),
                        LocalDate.parse(one.first()),
                        LocalDate.parse(one.last()),
                        Words.count(one.mentions(), "statement"),
                        "/statements/" + one.evidence().value()))
            .toList();
    return lanes.isEmpty()
        ? each()
        : Lanes.chart(
            "From when to when reports name it so"
                + (lanes.size() < LANES ? "" : ", the " + LANES + " most frequent")
                + "; each leads to its words",
            lanes);
  }
}
