package org.dateline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.ledger.story.Reason;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.dateline.model.EventMention;
import org.dateline.model.FramingTerm;
import org.dateline.model.Quote;
import org.dateline.model.Span;
import org.dateline.model.Statement;
import org.dateline.model.Tally;
import org.jdbi.v3.core.Handle;

/** Lists of articles. */
final class ArticleList {
  private static final String NO_LATER =
      " NOT EXISTS (SELECT 1 FROM version AS later WHERE later.article = v.article AND"
          + " later.position > v.position)";

  private static final String READING =
      "SELECT v.*, g.number AS reading, g.place AS dateline_place, g.agency, g.sentences, g.framing,"
          + " r.program, r.model, r.lexicon, r.started";

  private static final String LATEST =
      " version AS v"
          + " JOIN reading AS g ON g.version = v.number JOIN run AS r ON r.id = g.run"
          + " WHERE"
          + NO_LATER
          + " AND NOT EXISTS (SELECT 1 FROM reading AS l WHERE l.version = v.number AND"
          + " l.number > g.number)";

  private static final String READINGS = READING + " FROM" + LATEST;

  /** So many reports are looked at one after the other for each that is wanted. */
  private static final int WALKED = 100;

  private ArticleList() {}

  /** Latest versions that meet the filter, newest first, behind {@code after}. */
  static List<ReportEntry> newest(
      Handle db, LedgerDatabase database, Filter filter, Optional<Cursor> after, int size) {
    return newest(db, database, filter, after, size, ReportSelection.MANY, size * WALKED);
  }

  /**
   * The same: where {@code many} statements are meant, some of the newest {@code walked} reports
   * have one, most often; where too few of these have, all that have one are gathered.
   */
  static List<ReportEntry> newest(
      Handle db,
      LedgerDatabase database,
      Filter filter,
      Optional<Cursor> after,
      int size,
      int many,
      int walked) {
    ReportSelection walk = ReportSelection.newest(db, database, filter, after, many, walked);
    List<ReportEntry> found = page(db, walk, size);
    return found.size() == size || !walk.isCut()
        ? found
        : page(db, ReportSelection.newest(db, database, filter, after, Integer.MAX_VALUE), size);
  }

  /** Latest versions that are selected, newest first. */
  static List<ReportEntry> page(Handle db, ReportSelection selection, int size) {
    return selection
        .bind(
            db.createQuery(
                "SELECT v.*, (SELECT count(*) FROM entry AS e WHERE e.version = v.number AND"
                    // By its version: the index of kinds is hidden.
                    + " (e.kind || '') = 'event') AS events FROM version AS v WHERE"
                    + NO_LATER
                    + selection.where()
                    + " ORDER BY coalesce(v.published, '') DESC, v.number DESC LIMIT :size"))
        .bind("size", size)
        .map((row, context) -> entry(row))
        .list();
  }

  /** The ids of all latest versions that meet the filter. */
  static Set<ArticleId> ids(Handle db, LedgerDatabase database, Filter filter) {
    ReportSelection selection = ReportSelection.all(db, database, filter);
    return selection
        .bind(db.createQuery("SELECT v.id FROM version AS v WHERE" + NO_LATER + selection.where()))
        .map((row, context) -> new ArticleId(row.getString("id")))
        .set();
  }

  /** How many latest versions meet the filter, at most {@code most}. */
  static int count(Handle db, LedgerDatabase database, Filter filter, int most) {
    if (filter.choosesStatements() && filter.equals(filter.ofStatements())) {
      return countOfStatements(db, ReportSelection.statements(db, database, filter), most);
    }
    return count(
        db,
        ReportSelection.newest(db, database, filter, Optional.empty(), ReportSelection.MANY),
        most);
  }

  /** How many latest versions are selected, at most {@code most}. */
  static int count(Handle db, ReportSelection selection, int most) {
    return selection
        .bind(
            db.createQuery(
                "SELECT count(*) FROM (SELECT v.number FROM version AS v WHERE"
                    + NO_LATER
                    + selection.where()
                    + " LIMIT :most) AS found"))
        .bind("most", most)
        .mapTo(Integer.class)
        .one();
  }

  /** Of the reports that have one of the statements: no more of these are read than are needed. */
  private static int countOfStatements(Handle db, Selection statements, int most) {
    return statements
        .bind(
            db.createQuery(
                "SELECT count(*) FROM (SELECT v.number FROM (SELECT DISTINCT version FROM ("
                    + statements.versions()
                    + ") AS held) AS one JOIN version AS v ON v.number = one.version WHERE"
                    + NO_LATER
                    + " LIMIT :most) AS found"))
        .bind("most", most)
        .mapTo(Integer.class)
        .one();
  }

  private static ReportEntry entry(ResultSet row) throws SQLException {
    return new ReportEntry(
        row.getLong("number"), Rows.article(row), row.getInt("position"), row.getInt("events"));
  }

  /** Current readings with higher numbers than {@code after}, in order of their numbers. */
  static List<KeptArticle> readingsAfter(Handle db, long after, int limit) {
    List<Reading> readings =
        db.createQuery(READINGS + " AND g.number > :after ORDER BY g.number LIMIT :limit")
            .bind("after", after)
            .bind("limit", limit)
            .map((row, context) -> reading(row))
            .list();
    return readings.stream().map(reading -> kept(db, reading)).toList();
  }

  /** The latest version of the article that has a version of this id. */
  static Optional<KeptArticle> find(Handle db, ArticleId id) {
    return db.createQuery(
            READINGS + " AND v.article IN (SELECT article FROM version WHERE id = :id)")
        .bind("id", Utf16.sayable(id.value()))
        .map((row, context) -> reading(row))
        .findFirst()
        .map(reading -> kept(db, reading));
  }

  /**
   * A report of a story.
   *
   * @param story the story
   * @param report the report as corrected, without what is marked wrong
   * @param reasons why it was joined with others
   */
  record Told(long story, CodedArticle report, List<Reason> reasons) {}

  /** The reports of these stories, in the order in which they were kept; of each the newest. */
  static List<Told> ofStories(Handle db, List<Long> stories, int most) {
    record Row(long story, Reading reading, List<Reason> reasons) {}

    List<Row> rows =
        db.createQuery(
                READING
                    + ", t.story, t.reasons FROM (SELECT article, row_number() OVER (PARTITION BY"
                    + " story ORDER BY day DESC, article DESC) AS place FROM told WHERE story IN"
                    + " (<stories>)) AS placed JOIN told AS t ON t.article = placed.article CROSS"
                    + " JOIN"
                    + LATEST
                    + " AND v.article = t.article AND placed.place <= :most ORDER BY v.article")
            .bindList("stories", stories)
            .bind("most", most)
            .map(
                (row, context) ->
                    new Row(
                        row.getLong("story"),
                        reading(row),
                        ReasonJson.read(row.getString("reasons"))))
            .list();
    Map<Long, List<Statement>> believed =
        StatementList.believed(db, rows.stream().map(row -> row.reading().number()).toList());
    return rows.stream()
        .map(row -> new Told(row.story(), coded(row.reading(), believed), row.reasons()))
        .toList();
  }

  /** The report of a statement, as corrected, without what is marked wrong. */
  static Optional<CodedArticle> ofStatement(Handle db, String id) {
    return db.createQuery(
            READINGS
                + " AND v.number IN (SELECT s.version FROM statement AS s JOIN entry AS e ON"
                + " e.statement = s.number WHERE s.id = :id LIMIT 1)")
        .bind("id", id)
        .map((row, context) -> reading(row))
        .findFirst()
        .map(reading -> coded(reading, StatementList.believed(db, List.of(reading.number()))));
  }

  /** All versions of the article that has a version of this id, the first one first. */
  static List<Article> versions(Handle db, ArticleId id) {
    return db.createQuery(
            "SELECT * FROM version WHERE article IN (SELECT article FROM version WHERE id = :id)"
                + " ORDER BY article, position")
        .bind("id", Utf16.sayable(id.value()))
        .map((row, context) -> Rows.article(row))
        .list();
  }

  private record Reading(
      long number,
      Article article,
      int version,
      Optional<String> place,
      Optional<String> agency,
      List<Span> sentences,
      List<FramingTerm> framing,
      Run run) {}

  private static Reading reading(ResultSet row) throws SQLException {
    return new Reading(
        row.getLong("reading"),
        Rows.article(row),
        row.getInt("position"),
        Rows.text(row, "dateline_place"),
        Rows.text(row, "agency"),
        StatementReader.spans(StatementReader.tree(row.getString("sentences"))),
        StatementReader.framing(row.getString("framing")),
        StatementList.run(row));
  }

  private static KeptArticle kept(Handle db, Reading reading) {
    return new KeptArticle(
        reading.number(),
        reading.article().published().map(Object::toString).orElse(""),
        reading.version(),
        coded(reading, StatementList.ofReading(db, reading.number())),
        reading.run());
  }

  private static CodedArticle coded(Reading reading, Map<Long, List<Statement>> statements) {
    return coded(reading, statements.getOrDefault(reading.number(), List.of()));
  }

  private static CodedArticle coded(Reading reading, List<Statement> statements) {
    List<EventMention> events = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>();
    List<Tally> tallies = new ArrayList<>();
    for (Statement statement : statements) {
      switch (statement) {
        case EventMention event -> events.add(event);
        case Quote quote -> quotes.add(quote);
        case Tally tally -> tallies.add(tally);
      }
    }
    return new CodedArticle(
        reading.article(),
        reading.place(),
        reading.agency(),
        reading.sentences(),
        events,
        quotes,
        tallies,
        reading.framing());
  }
}
