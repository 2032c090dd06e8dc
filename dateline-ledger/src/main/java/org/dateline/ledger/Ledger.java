package org.dateline.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.ledger.ActorViews.ActorEntry;
import org.dateline.ledger.ActorViews.Cited;
import org.dateline.ledger.ActorViews.Dealing;
import org.dateline.ledger.ActorViews.Description;
import org.dateline.ledger.ActorViews.Named;
import org.dateline.ledger.ActorViews.Source;
import org.dateline.ledger.ActorViews.Tie;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.StatementId;

/**
 * Reads a ledger. It is opened so that it cannot be written to.
 *
 * <p>Lists and counts show the latest reading of the latest version of each article, as corrected,
 * and leave out what is marked wrong unless a filter asks for it. Lists are newest first and cut
 * into pages. Safe for use by several threads; a reader never waits for a writer.
 */
public final class Ledger implements AutoCloseable {
  private static final int AT_ONCE = 500;

  private final LedgerDatabase database;

  private Ledger(LedgerDatabase database) {
    this.database = database;
  }

  /**
   * What a ledger holds.
   *
   * @param articles articles
   * @param events event mentions
   * @param quotes credited content
   * @param tallies numbers of people
   * @param runs versions of the program that have read for it
   */
  public record Counts(int articles, int events, int quotes, int tallies, int runs) {}

  /**
   * How often something occurs.
   *
   * @param name what
   * @param code its code; empty where it has none
   * @param events in how many event mentions
   */
  public record Tallied(String name, Optional<String> code, int events) {}

  /**
   * Opens the ledger in a file.
   *
   * @throws LedgerException where there is none, or it cannot be read
   */
  public static Ledger open(Path path) {
    return open(new LedgerAddress.SqliteFile(path));
  }

  /**
   * Opens a ledger.
   *
   * @throws LedgerException where there is none, or it cannot be read
   */
  public static Ledger open(LedgerAddress address) {
    return new Ledger(LedgerDatabase.reading(address));
  }

  /** Where it is. */
  public LedgerAddress address() {
    return database.address();
  }

  /** What it holds. */
  public Counts counts() {
    return database.read(
        db ->
            db.createQuery(
                    "SELECT sum(reports) AS articles, sum(events) AS events, sum(quotes) AS quotes,"
                        + " sum(tallies) AS tallies, (SELECT count(*) FROM run) AS runs FROM volume")
                .map(
                    (row, context) ->
                        new Counts(
                            row.getInt("articles"),
                            row.getInt("events"),
                            row.getInt("quotes"),
                            row.getInt("tallies"),
                            row.getInt("runs")))
                .one());
  }

  /**
   * How far a ledger has got: whatever was kept, judged or withdrawn since makes another one.
   *
   * @param reading the number of the last reading
   * @param judgement the number of the last judgement
   * @param withdrawals how many judgements were withdrawn
   */
  public record State(long reading, long judgement, int withdrawals) {}

  /** How far it has got. */
  public State state() {
    return database.read(
        db ->
            db.createQuery(
                    "SELECT (SELECT coalesce(max(number), 0) FROM reading) AS reading,"
                        + " (SELECT coalesce(max(number), 0) FROM judgement) AS judgement,"
                        + " (SELECT count(*) FROM withdrawal) AS withdrawals")
                .map(
                    (row, context) ->
                        new State(
                            row.getLong("reading"),
                            row.getLong("judgement"),
                            row.getInt("withdrawals")))
                .one());
  }

  /** The runs that have read for it, the first one first. */
  public List<Run> runs() {
    return database.read(
        db ->
            db.createQuery("SELECT * FROM run ORDER BY started, id")
                .map((row, context) -> StatementList.run(row))
                .list());
  }

  /** The types of the event mentions, the most frequent first. */
  public List<Tallied> eventTypes() {
    return tallied(
        "SELECT type AS name, NULL AS code, count(*) AS events FROM entry WHERE kind = 'event'"
            + " GROUP BY type ORDER BY events DESC, name LIMIT :limit",
        Integer.MAX_VALUE);
  }

  /** The coded actors that do most, by name and code; each once for each event mention. */
  public List<Tallied> topActors(int limit) {
    return tallied(
        "SELECT name, code, count(DISTINCT statement) AS events FROM party"
            + " WHERE role = 'actor' AND name IS NOT NULL AND code IS NOT NULL"
            + " GROUP BY name, code ORDER BY events DESC, name, code LIMIT :limit",
        limit);
  }

  /** Statements of one kind, newest first, behind {@code after}, at most {@code size}. */
  public Page<KeptStatement> statements(
      StatementKind kind, Filter filter, Optional<Cursor> after, int size) {
    return Page.of(
        database.read(db -> StatementList.page(db, database, kind, filter, after, size + 1)),
        size,
        kept -> new Cursor(kept.day(), kept.number()));
  }

  /**
   * Event mentions, newest first, at most {@code size}; quicker than {@link #statements}, since the
   * reports are not read.
   */
  public List<ReportedEvent> mentions(Filter filter, int size) {
    return database.read(db -> StatementList.mentions(db, database, filter, size));
  }

  /** Event mentions of these reports, of each the newest {@code most}, newest first. */
  public List<ReportedEvent> mentionsOf(List<ReportEntry> reports, int most) {
    List<Long> versions = reports.stream().map(ReportEntry::number).toList();
    return database.read(db -> StatementList.mentionsOf(db, versions, most));
  }

  /**
   * Hands every statement of one kind to {@code each}, newest first, as the ledger is now: what is
   * added meanwhile is not seen. Holds few of them at a time.
   */
  public void each(StatementKind kind, Filter filter, Consumer<KeptStatement> each) {
    database.snapshot(
        db -> {
          Optional<Cursor> after = Optional.empty();
          do {
            Page<KeptStatement> page =
                Page.of(
                    StatementList.page(db, database, kind, filter, after, AT_ONCE + 1),
                    AT_ONCE,
                    kept -> new Cursor(kept.day(), kept.number()));
            page.items().forEach(each);
            after = page.next();
          } while (after.isPresent());
          return true;
        });
  }

  /** How many statements of one kind meet a filter. */
  public int count(StatementKind kind, Filter filter) {
    return database.read(
        db -> {
          Selection selection = Selection.of(db, database, kind, filter);
          return selection
              .bind(
                  db.createQuery(
                      "SELECT count(DISTINCT number) FROM (" + selection.numbers() + ") AS chosen"))
              .mapTo(Integer.class)
              .one();
        });
  }

  /** Statements of latest readings whose id starts with {@code prefix}, in order of their ids. */
  public List<KeptStatement> find(String prefix, int limit) {
    return database.read(db -> StatementList.find(db, prefix, limit));
  }

  /**
   * Reports, newest first by day of publication. The filter's days are days of publication; its
   * parts about statements are met by reports in which one event mention, or one number where the
   * filter names its kind, meets all of them.
   */
  public Page<ReportEntry> reports(Filter filter, Optional<Cursor> after, int size) {
    return Page.of(
        database.read(db -> ArticleList.newest(db, database, filter, after, size + 1)),
        size,
        report ->
            new Cursor(
                report.article().published().map(Object::toString).orElse(""), report.number()));
  }

  /** The ids of all reports that meet a filter, as {@link #reports} has it. */
  public Set<ArticleId> reportIds(Filter filter) {
    return database.read(db -> ArticleList.ids(db, database, filter));
  }

  /** How many reports meet a filter, as {@link #reports} has it; counts no further than this. */
  public int countReports(Filter filter, int most) {
    return database.read(db -> ArticleList.count(db, database, filter, most));
  }

  /** The latest version and reading of the article that has, or had, this id. */
  public Optional<KeptArticle> article(ArticleId id) {
    return database.snapshot(db -> ArticleList.find(db, id));
  }

  /** All versions of the article that has, or had, this id, the first one first. */
  public List<Article> versions(ArticleId id) {
    return database.read(db -> ArticleList.versions(db, id));
  }

  /**
   * Latest readings whose number is above {@code number}, in order of their numbers: 0 for all. A
   * later call with the highest number seen gives what has come since.
   */
  public List<KeptArticle> readingsAfter(long number, int limit) {
    return database.snapshot(db -> ArticleList.readingsAfter(db, number, limit));
  }

  /**
   * Stories from the {@code skip}th on, at most {@code size}: those told last or, {@code biggest},
   * by most reports first.
   */
  public List<StoryEntry> stories(StoryFilter filter, boolean biggest, long skip, int size) {
    return database.read(db -> StoryList.page(db, database, filter, biggest, skip, size));
  }

  /** The story that an article tells. */
  public Optional<StoryEntry> story(ArticleId report) {
    return database.read(db -> StoryList.of(db, report));
  }

  /**
   * What the reports of a story say together, of many reports the newest ones; empty where the
   * story has become part of another.
   */
  public Optional<Together> together(StoryEntry story) {
    return together(List.of(story)).stream().findFirst();
  }

  /** The same of a page of stories at once, in their order, without those that are no more. */
  public List<Together> together(List<StoryEntry> stories) {
    return database.snapshot(db -> StoryList.together(db, stories));
  }

  /** Event mentions that nobody has judged, those of which the coder is least sure first. */
  public List<KeptStatement> doubtful(int limit) {
    return database.read(db -> StatementList.doubtful(db, limit));
  }

  /**
   * The actors that take part in most of the events that meet a filter. Counts all of these events,
   * however many; {@link #actorsAtOnce} is for whoever waits.
   */
  public List<ActorEntry> actors(Filter filter, int limit) {
    return database.read(db -> ActorQueries.actors(db, database, filter, limit));
  }

  /** The same, in the newest events alone where more meet the filter than are counted at once. */
  public Counted<ActorEntry> actorsAtOnce(Filter filter, int limit) {
    return database.read(
        db -> ActorQueries.actorsAtOnce(db, database, filter, limit, Counted.MOST));
  }

  /**
   * Titles, offices and descriptions under which reports name somebody, the last first: in the
   * newest {@link Counted#DESCRIPTIONS} statements that give one.
   */
  public Counted<Description> descriptions(PartyQuery who, Filter filter, int limit) {
    return database.read(
        db -> ActorQueries.descriptions(db, who, filter, limit, Counted.DESCRIPTIONS));
  }

  /**
   * Who held which office when, by the titles that reports give. Of the filter, days of
   * publication, countries and the first party are heeded.
   */
  public List<Holding> offices(Filter filter, int limit) {
    return database.read(db -> OfficeRegister.of(db, filter, limit));
  }

  /**
   * What happened between somebody and each other party, month by month, the last month first. Of
   * the filter, the days are heeded; what is negated, planned, possible or demanded is not counted.
   */
  public List<Dealing> dealings(PartyQuery who, Filter filter) {
    return database.read(db -> ActorQueries.dealings(db, who, filter));
  }

  /**
   * The same day by day, the last day first, counted from the events themselves: the more of them
   * lie between the filter's days, the longer it takes.
   *
   * @param other the key of the one party with whom; all where empty
   */
  public List<DayDealing> dealingsByDay(PartyQuery who, Optional<String> other, Filter filter) {
    return database.read(db -> DayDealing.of(db, who, other, filter));
  }

  /** What those counted as {@code some} are called most often, by what they are counted as. */
  public Map<String, Named> names(List<String> some) {
    return database.read(db -> ActorQueries.names(db, some));
  }

  /** What happened between each two of those counted as {@code some}, by the same rules. */
  public List<Tie> ties(List<String> some, Filter filter) {
    return database.read(db -> ActorQueries.ties(db, some, filter));
  }

  /** Outlets with their volume, those with most reports first; the filter's days are heeded. */
  public List<Source> sources(Filter filter, int limit) {
    return database.read(db -> ActorQueries.sources(db, filter, limit));
  }

  /** Whom an outlet cites, most often first. */
  public List<Cited> cited(String outlet, int limit) {
    return database.read(db -> ActorQueries.cited(db, outlet, limit));
  }

  /** All judgements with numbers below {@code before}, the last first. */
  public List<Judgement> judgements(long before, int limit) {
    return database.read(db -> Judgements.before(db, before, limit));
  }

  /** The judgements about a statement, the first one first, withdrawn ones too. */
  public List<Judgement> judgements(StatementId id) {
    return database.read(db -> Judgements.about(db, id.value()));
  }

  @Override
  public void close() {
    database.close();
  }

  private List<Tallied> tallied(String query, int limit) {
    return database.read(
        db ->
            db.createQuery(query)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Tallied(
                            row.getString("name"),
                            Optional.ofNullable(row.getString("code")),
                            row.getInt("events")))
                .list());
  }
}
