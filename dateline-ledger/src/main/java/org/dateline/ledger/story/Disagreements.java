package org.dateline.ledger.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.ledger.story.Disagreement.Kind;
import org.dateline.ledger.story.Disagreement.Side;
import org.dateline.ledger.story.TallySeries.Point;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.dateline.model.DateBasis;
import org.dateline.model.EventDate;
import org.dateline.model.EventMention;
import org.dateline.model.Granularity;
import org.dateline.model.StatementId;
import org.jspecify.annotations.Nullable;

/** Finds where reports contradict each other, newest first. */
public final class Disagreements {
  /** Numbers given further apart than this are news and no contradiction. */
  private static final int DAYS = 1;

  private final Map<StatementId, Told> told = new HashMap<>();
  private final Map<ArticleId, ArticleId> storyOf = new HashMap<>();
  private final Origins origins;

  /** A mention before it is prepared for comparison: most events have one alone. */
  private record Told(CodedArticle report, EventMention event) {}

  private Disagreements(List<CodedArticle> reports, List<Story> stories, Origins origins) {
    this.origins = origins;
    stories.forEach(story -> story.reports().forEach(id -> storyOf.put(id, story.id())));
    for (CodedArticle report : reports) {
      for (EventMention event : report.events()) {
        told.put(event.id(), new Told(report, event));
      }
    }
  }

  /** All disagreements of these reports. */
  public static List<Disagreement> find(
      List<CodedArticle> reports,
      List<Story> stories,
      List<Event> events,
      List<TallySeries> series,
      Origins origins) {
    Disagreements work = new Disagreements(reports, stories, origins);
    List<Disagreement> found = new ArrayList<>();
    events.forEach(event -> work.ofEvent(event, found));
    ofFigures(series, found);
    found.sort(Disagreement.NEWEST_FIRST);
    return List.copyOf(found);
  }

  private void ofEvent(Event event, List<Disagreement> found) {
    if (!event.supporting().isEmpty() && !event.contradicting().isEmpty()) {
      Mention asserts = mention(event.supporting().getFirst());
      Mention denies = mention(event.contradicting().getFirst());
      found.add(disagreement(Kind.DENIAL, asserts, "it did", denies, "it did not"));
    }
    if (event.supporting().size() < 2) {
      return;
    }
    Mention first = mention(event.supporting().getFirst());
    boolean dates = false;
    boolean parties = false;
    for (StatementId id : event.supporting().subList(1, event.supporting().size())) {
      Mention other = mention(id);
      EventDate day = other.event().date();
      EventDate firstDay = first.event().date();
      if (!dates
          && certain(firstDay)
          && certain(day)
          && SameEvent.apart(firstDay, day).orElse(0) > 0) {
        dates = true;
        found.add(disagreement(Kind.DATES, first, words(firstDay), other, words(day)));
      }
      if (!parties && SameEvent.swapped(first, other)) {
        parties = true;
        found.add(disagreement(Kind.PARTIES, first, parties(first), other, parties(other)));
      }
    }
  }

  private Mention mention(StatementId id) {
    @Nullable Told one = told.get(id);
    if (one == null) {
      throw new IllegalArgumentException("no report has the mention " + id);
    }
    return Mention.of(one.report(), one.event(), Commonness.bundled());
  }

  private static boolean certain(EventDate date) {
    boolean told = date.basis() == DateBasis.EXPLICIT || date.basis() == DateBasis.RELATIVE;
    return told && date.granularity() == Granularity.DAY;
  }

  private Disagreement disagreement(
      Kind kind, Mention one, String words, Mention other, String otherWords) {
    ArticleId report = one.report().article().id();
    String about =
        one.event().type().name().toLowerCase(Locale.ROOT)
            + " ("
            + one.event().evidence().trigger().in(one.report().article().text())
            + ")";
    return new Disagreement(
        kind,
        storyOf.getOrDefault(report, report),
        about,
        List.of(side(one, words), side(other, otherWords)));
  }

  private Side side(Mention mention, String words) {
    CodedArticle report = mention.report();
    return new Side(
        origins.of(report, mention.event().saidBy()),
        mention.event().id(),
        report.article().id(),
        report.article().published(),
        words);
  }

  private static String words(EventDate date) {
    return date.start().or(date::end).map(LocalDate::toString).orElse("?");
  }

  private static String parties(Mention mention) {
    return names(mention.event().actors()) + " to " + names(mention.event().recipients());
  }

  private static String names(List<org.dateline.model.Actor> actors) {
    return String.join(
        ", ", actors.stream().map(actor -> actor.name().or(actor::text).orElse("?")).toList());
  }

  private static void ofFigures(List<TallySeries> series, List<Disagreement> found) {
    Map<TallySeries.Subject, List<TallySeries>> bySubject = new LinkedHashMap<>();
    for (TallySeries one : series) {
      bySubject.computeIfAbsent(one.subject(), subject -> new ArrayList<>()).add(one);
      revisions(one, found);
    }
    bySubject.values().forEach(all -> contradictions(all, found));
  }

  private static void revisions(TallySeries series, List<Disagreement> found) {
    for (int i = 1; i < series.points().size(); i++) {
      Point later = series.points().get(i);
      if (later.revises()) {
        Point earlier = series.points().get(i - 1);
        found.add(
            new Disagreement(
                Kind.REVISION,
                series.subject().story(),
                about(series.subject()),
                List.of(side(series, earlier), side(series, later))));
      }
    }
  }

  /** The claimants whose last words do not go with somebody else's of the same time. */
  private static void contradictions(List<TallySeries> all, List<Disagreement> found) {
    // Whoever is contradicted at all is so by the lowest upper or the highest lower bound.
    TallySeries lowest =
        all.stream().min(Comparator.comparingLong(one -> one.last().range().high())).orElseThrow();
    TallySeries highest =
        all.stream().max(Comparator.comparingLong(one -> one.last().range().low())).orElseThrow();
    List<Side> sides =
        all.stream()
            .filter(one -> contradicted(one, lowest) || contradicted(one, highest))
            .sorted(
                Comparator.comparingLong((TallySeries one) -> one.last().range().low())
                    .thenComparing(TallySeries::claimant))
            .map(one -> side(one, one.last()))
            .toList();
    if (sides.size() > 1) {
      TallySeries.Subject subject = all.getFirst().subject();
      found.add(new Disagreement(Kind.FIGURES, subject.story(), about(subject), sides));
    }
  }

  private static boolean contradicted(TallySeries one, TallySeries other) {
    Optional<LocalDate> day = one.last().day();
    Optional<LocalDate> otherDay = other.last().day();
    boolean sameTime =
        day.isEmpty()
            || otherDay.isEmpty()
            || Math.abs(ChronoUnit.DAYS.between(day.get(), otherDay.get())) <= DAYS;
    return sameTime && !one.last().range().agrees(other.last().range());
  }

  private static String about(TallySeries.Subject subject) {
    return subject.what()
        + (subject.whom().isEmpty() ? "" : " (" + subject.whom() + ")")
        + (subject.cumulative() ? " in all" : "");
  }

  private static Side side(TallySeries series, Point point) {
    return new Side(series.claimant(), point.id(), point.report(), point.day(), point.words());
  }
}
