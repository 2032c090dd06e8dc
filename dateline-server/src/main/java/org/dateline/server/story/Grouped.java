package org.dateline.server.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.ledger.Together;
import org.dateline.ledger.story.CopyGroup;
import org.dateline.ledger.story.Corroboration;
import org.dateline.ledger.story.Disagreement;
import org.dateline.ledger.story.Event;
import org.dateline.ledger.story.Origin;
import org.dateline.ledger.story.Story;
import org.dateline.ledger.story.StoryJson;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.dateline.model.Statement;
import org.dateline.model.StatementId;

/**
 * What some stories of a ledger tell, with the ways to find things in them. Safe for use by several
 * threads; nothing in it changes.
 */
public final class Grouped {
  private final List<Story> stories = new ArrayList<>();
  private final Map<ArticleId, Together> togetherOf = new HashMap<>();
  private final Map<ArticleId, CodedArticle> reports = new HashMap<>();
  private final Map<ArticleId, CopyGroup> copies = new HashMap<>();
  private final Map<ArticleId, List<Event>> events = new HashMap<>();
  private final Map<StatementId, Corroboration> corroboration = new HashMap<>();
  private final Map<StatementId, ArticleId> reportOf = new HashMap<>();
  private final Map<StatementId, Statement> statements = new HashMap<>();

  /** Of these stories, in this order. */
  public Grouped(List<Together> all) {
    // Own reports come last: another story may have some as guests.
    all.forEach(together -> reports.putAll(together.reports()));
    for (Together together : all) {
      stories.add(together.story());
      together.told().forEach(report -> add(report, together));
      together
          .overview()
          .copies()
          .forEach(group -> group.reports().forEach(id -> copies.putIfAbsent(id, group)));
      corroboration.putAll(together.overview().corroboration());
    }
    for (CodedArticle report : reports.values()) {
      report
          .statements()
          .forEach(
              statement -> {
                reportOf.put(statement.id(), report.article().id());
                statements.put(statement.id(), statement);
              });
    }
    for (Together together : all) {
      for (Event event : together.overview().events()) {
        if (together.overview().isOf(event, together.story())) {
          events.computeIfAbsent(together.story().id(), id -> new ArrayList<>()).add(event);
        }
      }
    }
  }

  private void add(CodedArticle report, Together together) {
    reports.put(report.article().id(), report);
    togetherOf.put(report.article().id(), together);
  }

  /** The stories. */
  public List<Story> stories() {
    return List.copyOf(stories);
  }

  /** Every report of the stories, in no order. */
  public Stream<CodedArticle> everyReport() {
    return reports.values().stream();
  }

  /** The text of a report with its copies. */
  public Optional<CopyGroup> text(ArticleId report) {
    return Optional.ofNullable(copies.get(report));
  }

  /** The story that a report tells. */
  public Optional<Story> story(ArticleId report) {
    return Optional.ofNullable(togetherOf.get(report)).map(Together::story);
  }

  /** A report that was looked at. */
  public Optional<CodedArticle> report(ArticleId id) {
    return Optional.ofNullable(reports.get(id));
  }

  /** The reports of a story, earliest first. */
  public List<CodedArticle> reports(Story story) {
    return story.reports().stream().flatMap(id -> report(id).stream()).toList();
  }

  /** The texts of a story, each with its copies, earliest first. */
  public List<CopyGroup> texts(Story story) {
    return story.reports().stream()
        .flatMap(id -> Optional.ofNullable(copies.get(id)).stream())
        .distinct()
        .toList();
  }

  /** What happened in a story. */
  public List<Event> events(Story story) {
    return events.getOrDefault(story.id(), List.of());
  }

  /** Who stands behind an event. */
  public Corroboration corroboration(Event event) {
    return corroboration.getOrDefault(event.id(), new Corroboration(0, List.of(), List.of()));
  }

  /** Whoever stands behind what is told in a story, by name. */
  public List<String> origins(Story story) {
    Set<String> names = new HashSet<>();
    events(story).stream()
        .flatMap(event -> corroboration(event).origins().stream())
        .map(Origin::name)
        .forEach(names::add);
    texts(story).forEach(text -> names.add(text.origin()));
    return names.stream().map(this::named).distinct().sorted().toList();
  }

  /** The name of an origin; a report without an outlet, which stands for itself, by its title. */
  public String named(String origin) {
    return report(new ArticleId(origin))
        .map(report -> report.article().title().orElse("report " + origin))
        .orElse(origin);
  }

  /** Where the reports of a story differ, newest first. */
  public List<Disagreement> disagreements(Story story) {
    return together(story).disagreements();
  }

  /** The numbers of people in a story. */
  public Map<
          org.dateline.ledger.story.TallySeries.Subject,
          List<org.dateline.ledger.story.TallySeries>>
      tallies(Story story) {
    return together(story).overview().talliesOf(story.id());
  }

  /** A statement with its report. */
  public Optional<CodedArticle> reportOf(StatementId statement) {
    return Optional.ofNullable(reportOf.get(statement)).flatMap(this::report);
  }

  /** An event mention. */
  public Optional<EventMention> mention(StatementId id) {
    return statements.get(id) instanceof EventMention event ? Optional.of(event) : Optional.empty();
  }

  /** First day of publication. */
  public Optional<LocalDate> first(Story story) {
    return days(story).min(Comparator.naturalOrder());
  }

  /** Last day of publication. */
  public Optional<LocalDate> last(Story story) {
    return days(story).max(Comparator.naturalOrder());
  }

  private Stream<LocalDate> days(Story story) {
    return story.reports().stream()
        .flatMap(id -> report(id).stream())
        .flatMap(report -> report.article().published().stream());
  }

  /** A story as {@code dateline stories --output jsonl} prints it. */
  public String json(Story story) {
    return new StoryJson(together(story).overview()).line(story);
  }

  private Together together(Story story) {
    return Optional.ofNullable(togetherOf.get(story.id()))
        .orElseThrow(() -> new IllegalArgumentException("no story at hand: " + story.id()));
  }
}
