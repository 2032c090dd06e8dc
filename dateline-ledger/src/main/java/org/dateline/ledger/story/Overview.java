package org.dateline.ledger.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.dateline.model.StatementId;
import org.jspecify.annotations.Nullable;

/**
 * What a set of reports says together. Immutable.
 *
 * @param reportOf the report of each event mention
 * @param copies the groups of copies, by their first report
 * @param stories the stories, by their first report
 * @param events the events, by their first mention
 * @param corroboration for each event, by its id, who stands behind it
 * @param tallies the numbers of people, by story, subject and claimant
 * @param disagreements what cannot all be true, newest first
 */
public record Overview(
    Map<StatementId, ArticleId> reportOf,
    List<CopyGroup> copies,
    List<Story> stories,
    List<Event> events,
    Map<StatementId, Corroboration> corroboration,
    List<TallySeries> tallies,
    List<Disagreement> disagreements) {

  /** Copies maps and lists. */
  public Overview {
    reportOf = Map.copyOf(reportOf);
    copies = List.copyOf(copies);
    stories = List.copyOf(stories);
    events = List.copyOf(events);
    corroboration = Map.copyOf(corroboration);
    tallies = List.copyOf(tallies);
    disagreements = List.copyOf(disagreements);
  }

  /**
   * Of these reports, each given once.
   *
   * @param stories the stories that they tell
   * @param onEvents what people have ruled about event mentions
   */
  public static Overview of(List<CodedArticle> reports, List<Story> stories, Rulings onEvents) {
    List<CopyGroup> copies = Rules.COPIES.find(reports);
    Origins origins = Origins.of(copies);
    List<Event> events = Rules.EVENTS.find(reports, stories, onEvents);
    List<TallySeries> tallies = Tallies.find(reports, stories, origins);
    return new Overview(
        reportOf(reports),
        copies,
        stories,
        events,
        corroboration(reports, events, origins),
        tallies,
        Disagreements.find(reports, stories, events, tallies, origins));
  }

  /** What is loaded once. */
  private static final class Rules {
    private static final Copies COPIES = Copies.load();
    private static final Events EVENTS = Events.load();
  }

  private static Map<StatementId, ArticleId> reportOf(List<CodedArticle> reports) {
    Map<StatementId, ArticleId> reportOf = new HashMap<>();
    for (CodedArticle report : reports) {
      report.events().forEach(mention -> reportOf.put(mention.id(), report.article().id()));
    }
    return reportOf;
  }

  private static Map<StatementId, Corroboration> corroboration(
      List<CodedArticle> reports, List<Event> events, Origins origins) {
    Map<StatementId, Corroboration.Word> words = new HashMap<>();
    for (CodedArticle report : reports) {
      for (EventMention mention : report.events()) {
        String origin = origins.of(report, mention.saidBy());
        words.put(mention.id(), new Corroboration.Word(report.article().id(), origin));
      }
    }
    Map<StatementId, Corroboration> counts = new HashMap<>();
    for (Event event : events) {
      List<Corroboration.Word> said = new ArrayList<>();
      for (StatementId mention : event.supporting()) {
        Corroboration.@Nullable Word word = words.get(mention);
        if (word != null) {
          said.add(word);
        }
      }
      counts.put(event.id(), origins.count(said));
    }
    return counts;
  }

  /** Whether a report of this story tells of an event. */
  public boolean isOf(Event event, Story story) {
    return event
        .mentions()
        .anyMatch(
            id ->
                Optional.ofNullable(reportOf.get(id))
                    .filter(story.reports()::contains)
                    .isPresent());
  }

  /** Who stands behind an event. */
  public Corroboration corroboration(Event event) {
    return corroboration.getOrDefault(event.id(), new Corroboration(0, List.of(), List.of()));
  }

  /** The numbers that go together: each subject with its claimants, in order. */
  public Map<TallySeries.Subject, List<TallySeries>> talliesOf(ArticleId story) {
    Map<TallySeries.Subject, List<TallySeries>> all = new LinkedHashMap<>();
    tallies.stream()
        .filter(series -> series.subject().story().equals(story))
        .sorted(Comparator.comparing(series -> series.subject().what()))
        .forEach(
            series ->
                all.computeIfAbsent(series.subject(), subject -> new ArrayList<>()).add(series));
    return all;
  }
}
