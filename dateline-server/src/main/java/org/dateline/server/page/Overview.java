package org.dateline.server.page;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;

import j2html.tags.DomContent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.model.EventMention;
import org.dateline.model.EventPlace;
import org.dateline.server.chart.Bars;
import org.dateline.server.chart.WorldMap;
import org.dateline.server.text.Shown;

/** What happened when and where, at a glance. */
public final class Overview {
  private static final String LAND = "/map/land.svg";
  private static final int MOST_BARS = 60;

  private Overview() {}

  /**
   * A timeline and a map.
   *
   * @param most how many events are looked at
   */
  public static DomContent drawings(List<EventMention> events, int most) {
    String which = events.size() < most ? "all " + events.size() : "the newest " + events.size();
    return div(timeline(events, which), map(events, which)).withClass("two");
  }

  private static DomContent timeline(List<EventMention> events, String which) {
    List<LocalDate> days = events.stream().flatMap(event -> day(event).stream()).sorted().toList();
    if (days.isEmpty()) {
      return each();
    }
    Stretch.Unit unit = Stretch.Unit.between(days.getFirst(), days.getLast());
    Map<Stretch, List<Integer>> stretches = new LinkedHashMap<>();
    List<Stretch> covering = Stretch.covering(days.getFirst(), days.getLast(), unit);
    List<Stretch> drawn =
        covering.subList(Math.max(0, covering.size() - MOST_BARS), covering.size());
    drawn.forEach(stretch -> stretches.put(stretch, new ArrayList<>(List.of(0, 0, 0, 0))));
    int earlier = 0;
    int undated = 0;
    for (EventMention event : events) {
      Optional<List<Integer>> quads =
          day(event).map(day -> stretches.getOrDefault(Stretch.of(day, unit), List.of()));
      if (quads.isEmpty()) {
        undated++;
      } else if (quads.get().isEmpty()) {
        earlier++;
      } else {
        int quad = event.type().quad().number() - 1;
        quads.get().set(quad, quads.get().get(quad) + 1);
      }
    }
    List<String> left = new ArrayList<>();
    if (undated > 0) {
      left.add(undated + " without a day");
    }
    if (earlier > 0) {
      left.add(earlier + " before " + drawn.getFirst().name());
    }
    return Bars.chart(
        "Event mentions by "
            + unit.label()
            + " ("
            + which
            + "): cooperation above, conflict below"
            + (left.isEmpty() ? "" : "; not drawn: " + String.join(", ", left)),
        stretches.entrySet().stream().map(one -> bar(one.getKey(), one.getValue())).toList());
  }

  private static Bars.Bar bar(Stretch stretch, List<Integer> quads) {
    boolean none = quads.stream().allMatch(count -> count == 0);
    return new Bars.Bar(
        stretch.name(),
        quads,
        none
            ? Optional.empty()
            : Optional.of("/?from=" + stretch.first() + "&until=" + stretch.last()));
  }

  private static Optional<LocalDate> day(EventMention event) {
    return event.date().start().or(() -> event.date().end());
  }

  private static DomContent map(List<EventMention> events, String which) {
    Map<String, List<EventMention>> places = new LinkedHashMap<>();
    for (EventMention event : events) {
      event
          .place()
          .filter(place -> place.name().isPresent() && place.latitude().isPresent())
          .ifPresent(
              place ->
                  places
                      .computeIfAbsent(
                          place.name().get() + "/" + place.country(), key -> new ArrayList<>())
                      .add(event));
    }
    List<WorldMap.Spot> spots =
        places.values().stream().flatMap(all -> spot(all).stream()).toList();
    return WorldMap.map("Places of events (" + which + " event mentions)", LAND, spots);
  }

  private static Optional<WorldMap.Spot> spot(List<EventMention> events) {
    Optional<EventPlace> place = events.getFirst().place();
    Map<Integer, Integer> quads = new TreeMap<>();
    events.forEach(event -> quads.merge(event.type().quad().number(), 1, Integer::sum));
    int most =
        quads.entrySet().stream()
            .max(Comparator.comparing(Map.Entry::getValue))
            .map(Map.Entry::getKey)
            .orElse(1);
    return place.flatMap(
        found ->
            found
                .name()
                .map(
                    name ->
                        new WorldMap.Spot(
                            Shown.line(name),
                            found.latitude().orElse(0),
                            found.longitude().orElse(0),
                            events.size(),
                            most,
                            "/events?place=" + URLEncoder.encode(name, StandardCharsets.UTF_8))));
  }
}
