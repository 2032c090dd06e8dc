package org.dateline.server.story;

import java.time.Instant;
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
import org.dateline.ledger.Ledger;
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
 * What the reports of a ledger say together, as it was at one time, with the ways to find things in
 * it. Safe for use by several threads; nothing in it changes.
 */
public final class Grouped {
  private static final int MOST_DOUBTS = 2_000;

  private final Together together;
  private final Ledger.State state;
  private final Instant made;
  private final StoryJson json;
  private final List<Story> newest;
  private final List<Doubt> doubts;
  private final Map<ArticleId, Story> storyOf = new HashMap<>();
  private final Map<ArticleId, CopyGroup> copies = new HashMap<>();
  private final Map<ArticleId, List<Event>> events = new HashMap<>();
  private final Map<ArticleId, List<Disagreement>> disagreements = new HashMap<>();
  private final Map<StatementId, ArticleId> reportOf = new HashMap<>();
  private final Map<StatementId, Statement> statements = new HashMap<>();

  /**
   * A statement that may well be wrong.
   *
   * @param id the statement
   * @param confidence the coder's
   */
  public record Doubt(StatementId id, double confidence) {}

  /**
   * Of what reports say together.
   *
   * @param state how far the ledger was
   * @param made when
   */
  public Grouped(Together together, Ledger.State state, Instant made) {
    this.together = together;
    this.state = state;
    this.made = made;
    Map<StatementId, ArticleId> reportOfEvent = new HashMap<>();
    for (CodedArticle report : together.reports().values()) {
      ArticleId id = report.article().id();
      report.events().forEach(event -> reportOfEvent.put(event.id(), id));
      report
          .statements()
          .forEach(
              statement -> {
                reportOf.put(statement.id(), id);
                statements.put(statement.id(), statement);
              });
    }
    this.json = new StoryJson(together.overview(), reportOfEvent);
    together
        .overview()
        .copies()
        .forEach(group -> group.reports().forEach(id -> copies.put(id, group)));
    together
        .overview()
        .stories()
        .forEach(story -> story.reports().forEach(id -> storyOf.put(id, story)));
    for (Event event : together.overview().events()) {
      Optional.ofNullable(reportOf.get(event.id()))
          .map(storyOf::get)
          .ifPresent(
              story -> events.computeIfAbsent(story.id(), id -> new ArrayList<>()).add(event));
    }
    for (Disagreement one : together.overview().disagreements()) {
      disagreements.computeIfAbsent(one.story(), id -> new ArrayList<>()).add(one);
    }
    this.newest =
        together.overview().stories().stream()
            .sorted(
                Comparator.comparing((Story story) -> last(story).orElse(LocalDate.MIN))
                    .thenComparingInt(story -> story.reports().size())
                    .reversed()
                    .thenComparing(story -> story.id().value()))
            .toList();
    this.doubts = doubtful(together);
  }

  private static List<Doubt> doubtful(Together together) {
    return together.reports().values().stream()
        .flatMap(report -> report.events().stream())
        .map(event -> new Doubt(event.id(), event.confidence()))
        .sorted(
            Comparator.comparingDouble(Doubt::confidence)
                .thenComparing(doubt -> doubt.id().value()))
        .limit(MOST_DOUBTS)
        .toList();
  }

  /** How far the ledger was. */
  public Ledger.State state() {
    return state;
  }

  /** When it was made. */
  public Instant made() {
    return made;
  }

  /** How many reports were looked at. */
  public int reports() {
    return together.reports().size();
  }

  /** All of them, in no order. */
  public Stream<CodedArticle> everyReport() {
    return together.reports().values().stream();
  }

  /** The text of a report with its copies. */
  public Optional<CopyGroup> text(ArticleId report) {
    return Optional.ofNullable(copies.get(report));
  }

  /** Event mentions that may be wrong, the most doubtful first, judged ones too. */
  public List<Doubt> doubts() {
    return doubts;
  }

  /** Stories that several reports tell, those with the newest report first. */
  public Stream<Story> newest() {
    return newest.stream().filter(story -> story.reports().size() > 1);
  }

  /** The same, those of most reports first. */
  public Stream<Story> biggest() {
    return newest().sorted(Comparator.comparingInt((Story story) -> -story.reports().size()));
  }

  /** The story that a report tells. */
  public Optional<Story> story(ArticleId report) {
    return Optional.ofNullable(storyOf.get(report));
  }

  /** A report that was looked at. */
  public Optional<CodedArticle> report(ArticleId id) {
    return Optional.ofNullable(together.reports().get(id));
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
    return together.overview().corroboration(event);
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
    return disagreements.getOrDefault(story.id(), List.of());
  }

  /** Where reports differ, newest first. */
  public List<Disagreement> disagreements() {
    return together.overview().disagreements();
  }

  /** The numbers of people in a story. */
  public Map<
          org.dateline.ledger.story.TallySeries.Subject,
          List<org.dateline.ledger.story.TallySeries>>
      tallies(Story story) {
    return together.overview().talliesOf(story.id());
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
    return json.line(story);
  }
}
