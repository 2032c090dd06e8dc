package org.dateline.server.page;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;

import j2html.tags.DomContent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
  private static final int MOST_DAYS = 45;
  private static final int MOST_MONTHS = 36;

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

  /** A stretch of time with its events. */
  private record Stretch(String name, LocalDate first, LocalDate last) {
    Bars.Bar bar(List<Integer> quads) {
      return new Bars.Bar(name, quads, Optional.of("/?from=" + first + "&until=" + last));
    }
  }

  private static DomContent timeline(List<EventMention> events, String which) {
    List<LocalDate> days = events.stream().flatMap(event -> day(event).stream()).sorted().toList();
    if (days.isEmpty()) {
      return each();
    }
    long span = ChronoUnit.DAYS.between(days.getFirst(), days.getLast());
    Map<Stretch, List<Integer>> stretches = new TreeMap<>(Comparator.comparing(Stretch::first));
    for (EventMention event : events) {
      day(event)
          .map(day -> stretch(day, span))
          .ifPresent(
              stretch -> {
                List<Integer> quads =
                    stretches.computeIfAbsent(stretch, one -> new ArrayList<>(List.of(0, 0, 0, 0)));
                int quad = event.type().quad().number() - 1;
                quads.set(quad, quads.get(quad) + 1);
              });
    }
    String unit = span <= MOST_DAYS ? "day" : span <= MOST_MONTHS * 31L ? "month" : "year";
    return Bars.chart(
        "Event mentions by " + unit + " (" + which + "): cooperation above, conflict below",
        stretches.entrySet().stream().map(one -> one.getKey().bar(one.getValue())).toList());
  }

  private static Optional<LocalDate> day(EventMention event) {
    return event.date().start().or(() -> event.date().end());
  }

  private static Stretch stretch(LocalDate day, long span) {
    if (span <= MOST_DAYS) {
      return new Stretch(day.toString(), day, day);
    }
    if (span <= MOST_MONTHS * 31L) {
      LocalDate first = day.withDayOfMonth(1);
      return new Stretch(first.toString().substring(0, 7), first, first.plusMonths(1).minusDays(1));
    }
    LocalDate first = day.withDayOfYear(1);
    return new Stretch(Integer.toString(day.getYear()), first, first.plusYears(1).minusDays(1));
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
