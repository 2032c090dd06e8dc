package org.dateline.ledger.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.ledger.story.TallySeries.Point;
import org.dateline.ledger.story.TallySeries.Subject;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.dateline.model.Tally;

/**
 * Orders the numbers of people in reports by what they count and who says so. Of several numbers
 * that one report gives for one claimant and subject, the largest is the whole; the others are
 * parts of it.
 */
public final class Tallies {
  /** Words for a part of those counted. */
  private static final Set<String> PARTS =
      Set.of(
          "child",
          "children",
          "minor",
          "girl",
          "boy",
          "woman",
          "women",
          "man",
          "men",
          "soldier",
          "troop",
          "police",
          "policemen",
          "officer",
          "civilian",
          "militant",
          "fighter",
          "gunmen",
          "attacker",
          "journalist",
          "student",
          "teacher",
          "worker",
          "foreigner",
          "tourist",
          "passenger",
          "pilgrim",
          "rescuer",
          "medic",
          "prisoner",
          "hostage",
          "migrant",
          "refugee");

  private Tallies() {}

  /** What one report says of one number. */
  private record Said(CodedArticle report, Tally tally, Range range) {}

  /** Who says what. */
  private record Key(Subject subject, String claimant) {}

  /** The series of these reports, by story, subject and claimant. */
  public static List<TallySeries> find(
      List<CodedArticle> reports, List<Story> stories, Origins origins) {
    Map<ArticleId, ArticleId> storyOf = new HashMap<>();
    stories.forEach(story -> story.reports().forEach(id -> storyOf.put(id, story.id())));
    Map<Key, Map<ArticleId, Said>> said = new TreeMap<>(ORDER);
    for (CodedArticle report : reports.stream().sorted(Stories.EARLIEST_FIRST).toList()) {
      ArticleId id = report.article().id();
      for (Tally tally : report.tallies()) {
        Optional<Range> range = Range.of(tally);
        if (range.isPresent()) {
          Subject subject =
              new Subject(
                  storyOf.getOrDefault(id, id), tally.what(), part(tally), tally.cumulative());
          Said one = new Said(report, tally, range.get());
          said.computeIfAbsent(
                  new Key(subject, origins.of(report, tally.saidBy())), key -> new TreeMap<>(BY_ID))
              .merge(id, one, (a, b) -> b.range().low() > a.range().low() ? b : a);
        }
      }
    }
    List<TallySeries> series = new ArrayList<>();
    said.forEach(
        (key, points) ->
            series.add(new TallySeries(key.subject(), key.claimant(), points(points.values()))));
    return List.copyOf(series);
  }

  private static final Comparator<ArticleId> BY_ID = Comparator.comparing(ArticleId::value);

  private static final Comparator<Key> ORDER =
      Comparator.comparing((Key key) -> key.subject().story().value())
          .thenComparing(key -> key.subject().what())
          .thenComparing(key -> key.subject().whom())
          .thenComparing(key -> key.subject().cumulative())
          .thenComparing(Key::claimant);

  private static List<Point> points(Iterable<Said> said) {
    List<Said> sorted = new ArrayList<>();
    said.forEach(sorted::add);
    sorted.sort(Comparator.comparing(Said::report, Stories.EARLIEST_FIRST));
    List<Point> points = new ArrayList<>();
    for (Said one : sorted) {
      boolean revises = !points.isEmpty() && !points.getLast().range().agrees(one.range());
      points.add(
          new Point(
              one.tally(),
              one.report().article().id(),
              one.report().article().published(),
              one.range(),
              revises));
    }
    return points;
  }

  private static String part(Tally tally) {
    String words = tally.who().flatMap(who -> who.text()).orElse("").toLowerCase(Locale.ROOT);
    return Terms.of(words).stream()
        .map(Terms.Term::form)
        .filter(PARTS::contains)
        .findFirst()
        .orElse("");
  }
}
