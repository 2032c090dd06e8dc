package org.dateline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.ledger.ArticleList.Told;
import org.dateline.ledger.story.Overview;
import org.dateline.ledger.story.Reason;
import org.dateline.ledger.story.Rulings;
import org.dateline.ledger.story.Story;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Lists of stories, and what one story tells. */
final class StoryList {
  /** Of a larger story the newest reports are shown. */
  private static final int MOST = 500;

  private StoryList() {}

  /** Stories, those told last or, {@code biggest}, by most reports first. */
  static List<StoryEntry> page(
      Handle db,
      LedgerDatabase database,
      StoryFilter filter,
      boolean biggest,
      long skip,
      int size) {
    ReportSelection selection = ReportSelection.all(db, database, filter.reports());
    String told =
        filter.reports().equals(Filter.NONE)
            ? ""
            : " AND number IN (SELECT t.story FROM told AS t JOIN version AS v ON v.number ="
                + " t.version WHERE 1 = 1"
                + selection.where()
                + ")";
    String days = filter.from().isPresent() || filter.until().isPresent() ? " AND last > :no" : "";
    Query query =
        db.createQuery(
            "SELECT * FROM story WHERE reports >= :least"
                + (filter.least() > 1 ? " AND reports > 1" : "")
                + " AND last >= :from AND first <= :until"
                + days
                + told
                + " ORDER BY "
                + (biggest ? "reports DESC, " : "")
                + "last DESC, number DESC LIMIT :size OFFSET :skip");
    return selection
        .bind(query)
        .bind("least", filter.least())
        .bind("from", filter.from().map(StoryList::number).orElse(StoryKeeping.NO_DAY))
        .bind("until", filter.until().map(StoryList::number).orElse(Integer.MAX_VALUE))
        .bind("no", StoryKeeping.NO_DAY)
        .bind("size", size)
        .bind("skip", skip)
        .map((row, context) -> entry(row))
        .list();
  }

  /** The story of the article that has, or had, this id. */
  static Optional<StoryEntry> of(Handle db, ArticleId id) {
    return db.createQuery(
            "SELECT s.* FROM told AS t JOIN story AS s ON s.number = t.story WHERE t.article ="
                + " (SELECT min(article) FROM version WHERE id = :id)")
        .bind("id", Utf16.sayable(id.value()))
        .map((row, context) -> entry(row))
        .findOne();
  }

  private static int number(LocalDate day) {
    return (int) day.toEpochDay();
  }

  private static StoryEntry entry(ResultSet row) throws SQLException {
    return new StoryEntry(
        row.getLong("number"),
        row.getInt("reports"),
        day(row.getInt("first")),
        day(row.getInt("last")),
        row.getLong("changed"));
  }

  private static Optional<LocalDate> day(int number) {
    return number == StoryKeeping.NO_DAY
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(number));
  }

  /** What the reports of each story say together, but for stories that are no more. */
  static List<Together> together(Handle db, List<StoryEntry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    List<Long> numbers = entries.stream().map(StoryEntry::number).toList();
    Map<Long, List<Told>> told =
        ArticleList.ofStories(db, numbers, MOST).stream()
            .collect(Collectors.groupingBy(Told::story));
    List<Pair> rulings = rulings(db);
    List<Together> all = new ArrayList<>();
    for (StoryEntry entry : entries) {
      List<Told> reports = told.getOrDefault(entry.number(), List.of());
      if (!reports.isEmpty()) {
        all.add(together(db, entry, reports, rulings));
      }
    }
    return all;
  }

  private static Together together(
      Handle db, StoryEntry entry, List<Told> told, List<Pair> rulings) {
    Map<ArticleId, CodedArticle> reports = new HashMap<>();
    Set<String> mentions = new HashSet<>();
    for (Told one : told) {
      reports.put(one.report().article().id(), one.report());
      one.report().events().forEach(event -> mentions.add(event.id().value()));
    }
    List<Pair> onEvents =
        rulings.stream()
            .filter(pair -> pair.subject().equals("event"))
            .filter(pair -> mentions.contains(pair.one()) || mentions.contains(pair.other()))
            .toList();
    for (Pair pair : onEvents) {
      for (String mention : List.of(pair.one(), pair.other())) {
        if (pair.same() && !mentions.contains(mention)) {
          ArticleList.ofStatement(db, mention)
              .ifPresent(guest -> reports.putIfAbsent(guest.article().id(), guest));
        }
      }
    }
    Story story = story(told, rulings);
    List<Story> stories = new ArrayList<>(List.of(story));
    reports.keySet().stream()
        .filter(id -> !story.reports().contains(id))
        .forEach(guest -> stories.add(new Story(List.of(guest), List.of())));
    return new Together(
        entry,
        story,
        reports,
        Overview.of(List.copyOf(reports.values()), stories, rulings(onEvents)));
  }

  private static Story story(List<Told> told, List<Pair> rulings) {
    List<ArticleId> ids =
        told.stream()
            .map(one -> one.report().article())
            .sorted(
                Comparator.comparing((Article report) -> report.published().orElse(LocalDate.MAX))
                    .thenComparing(report -> report.id().value()))
            .map(Article::id)
            .toList();
    Set<String> names = new HashSet<>();
    ids.forEach(id -> names.add(id.value()));
    List<Reason> reasons =
        new ArrayList<>(
            rulings(rulings.stream().filter(pair -> pair.subject().equals("story")).toList())
                .reasons(names));
    told.forEach(one -> reasons.addAll(one.reasons()));
    return new Story(ids, reasons);
  }

  private record Pair(String subject, boolean same, String one, String other) {}

  /** The merges and splits that hold. */
  private static List<Pair> rulings(Handle db) {
    return db.createQuery(
            "SELECT j.subject, j.verdict, j.target, j.other FROM judgement AS j WHERE j.verdict IN"
                + " ('same', 'different') AND NOT EXISTS (SELECT 1 FROM withdrawal AS w WHERE"
                + " w.judgement = j.number) ORDER BY j.number")
        .map(
            (row, context) ->
                new Pair(
                    row.getString("subject"),
                    row.getString("verdict").equals("same"),
                    row.getString("target"),
                    row.getString("other")))
        .list();
  }

  private static Rulings rulings(List<Pair> pairs) {
    List<Rulings.Pair> together = new ArrayList<>();
    List<Rulings.Pair> apart = new ArrayList<>();
    for (Pair pair : pairs) {
      (pair.same() ? together : apart).add(new Rulings.Pair(pair.one(), pair.other()));
    }
    return Rulings.of(together, apart);
  }
}
