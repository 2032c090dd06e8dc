package org.dateline.ledger.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.dateline.model.EventDate;
import org.dateline.model.EventPlace;
import org.dateline.model.Granularity;

/**
 * How much speaks for two mentions of one type telling of one event, in points, with the reasons.
 * What is not known speaks neither for nor against.
 *
 * @param points the sum; {@link #ENOUGH} and more is the same event
 * @param seen what was seen, for people
 */
record SameEvent(double points, List<String> seen) {
  /** From so many points on two mentions are one event. */
  static final double ENOUGH = 2;

  static SameEvent of(Mention one, Mention other) {
    List<String> seen = new ArrayList<>();
    double points = parties(one, other, seen);
    points += days(one.event().date(), other.event().date(), seen);
    points += places(one.event().place(), other.event().place(), seen);
    if (one.trigger().equals(other.trigger())) {
      points += 1;
      seen.add("word " + one.trigger());
    }
    double words = share(one.words(), other.words());
    points += 3 * words;
    if (words > 0.2) {
      seen.add("words around it");
    }
    return new SameEvent(points, List.copyOf(seen));
  }

  private static double parties(Mention one, Mention other, List<String> seen) {
    boolean straight = meet(one.actors(), other.actors());
    if (swapped(one, other)) {
      // Two reports may differ in who did it; one report tells of blow and counterblow.
      boolean oneReport = one.report().article().id().equals(other.report().article().id());
      seen.add("parties swapped");
      return oneReport ? -ENOUGH : 0;
    }
    double points = 0;
    if (!one.actors().isEmpty() && !other.actors().isEmpty()) {
      points += straight ? 1 : -1.5;
      if (straight) {
        seen.add("actor");
      }
    }
    if (!one.recipients().isEmpty() && !other.recipients().isEmpty()) {
      boolean same = meet(one.recipients(), other.recipients());
      points += same ? 1 : -1.5;
      if (same) {
        seen.add("recipient");
      }
    }
    return points;
  }

  /** Whether the actors of one are the recipients of the other, and the other way round. */
  static boolean swapped(Mention one, Mention other) {
    return !meet(one.actors(), other.actors())
        && meet(one.actors(), other.recipients())
        && meet(one.recipients(), other.actors());
  }

  private static boolean meet(List<Set<String>> some, List<Set<String>> others) {
    for (Set<String> names : some) {
      for (Set<String> other : others) {
        if (!Collections.disjoint(names, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private static double days(EventDate one, EventDate other, List<String> seen) {
    OptionalLong apart = apart(one, other);
    if (apart.isEmpty()) {
      return 0;
    }
    if (apart.getAsLong() == 0) {
      if (one.granularity() == Granularity.DAY && other.granularity() == Granularity.DAY) {
        seen.add("day");
        return 1;
      }
      return 0.3;
    }
    return apart.getAsLong() == 1 ? 0 : apart.getAsLong() <= 3 ? -1 : -3;
  }

  /** Days between two dates, 0 if they overlap; empty where one is not known. */
  static OptionalLong apart(EventDate one, EventDate other) {
    Optional<LocalDate> start = one.start().or(one::end);
    Optional<LocalDate> end = one.end().or(one::start);
    Optional<LocalDate> otherStart = other.start().or(other::end);
    Optional<LocalDate> otherEnd = other.end().or(other::start);
    if (start.isEmpty() || end.isEmpty() || otherStart.isEmpty() || otherEnd.isEmpty()) {
      return OptionalLong.empty();
    }
    long before = ChronoUnit.DAYS.between(end.get(), otherStart.get());
    long after = ChronoUnit.DAYS.between(otherEnd.get(), start.get());
    return OptionalLong.of(Math.max(0, Math.max(before, after)));
  }

  private static double places(
      Optional<EventPlace> one, Optional<EventPlace> other, List<String> seen) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    if (one.get().geonames().isPresent() && one.get().geonames().equals(other.get().geonames())) {
      seen.add("place");
      return 1;
    }
    Optional<String> name = one.get().name();
    Optional<String> otherName = other.get().name();
    if (name.isEmpty() || otherName.isEmpty()) {
      return 0;
    }
    if (name.equals(otherName)) {
      seen.add("place");
      return 1;
    }
    boolean country = one.get().country().isPresent() && other.get().country().isPresent();
    return country && !one.get().country().equals(other.get().country()) ? -2 : -0.5;
  }

  private static double share(Set<String> some, Set<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return 0;
    }
    int both = 0;
    for (String word : some) {
      both += others.contains(word) ? 1 : 0;
    }
    return (double) both / (some.size() + others.size() - both);
  }
}
