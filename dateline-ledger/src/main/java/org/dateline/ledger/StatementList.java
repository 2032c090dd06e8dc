package org.dateline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.EventMention;
import org.dateline.model.Statement;
import org.jdbi.v3.core.Handle;

/** Lists of statements. */
final class StatementList {
  private static final String COLUMNS =
      "SELECT s.number AS statement, s.kind, coalesce(e.json, s.json) AS json,"
          + " e.json IS NOT NULL AS corrected, e.mark, e.day, v.*, r.program, r.model, r.lexicon,"
          + " r.started";

  private static final String TABLES =
      " JOIN statement AS s ON s.number = e.statement JOIN version AS v ON v.number = e.version"
          + " JOIN reading ON reading.number = e.reading JOIN run AS r ON r.id = reading.run";

  /** The statements of so many readings are asked for at once. */
  private static final int AT_ONCE = 200;

  private StatementList() {}

  static List<KeptStatement> page(
      Handle db,
      LedgerDatabase database,
      StatementKind kind,
      Filter filter,
      Optional<Cursor> after,
      int size) {
    Selection selection = Selection.of(db, database, kind, filter);
    String page = selection.page(after);
    return selection
        .bind(
            db.createQuery(
                COLUMNS
                    + " FROM ("
                    + page
                    + ") AS page JOIN entry AS e ON e.statement = page.number"
                    + TABLES
                    + " ORDER BY e.day DESC, e.statement DESC"))
        .bind("size", size)
        .map((row, context) -> kept(row))
        .list();
  }

  /** Event mentions that meet a filter, newest first, without the texts of their reports. */
  static List<ReportedEvent> mentions(Handle db, LedgerDatabase database, Filter filter, int size) {
    Selection selection = Selection.of(db, database, StatementKind.EVENT, filter);
    return selection
        .bind(db.createQuery(mentions(selection.page(Optional.empty()))))
        .bind("size", size)
        .map((row, context) -> mention(row))
        .list();
  }

  /** Event mentions of these versions, of each the newest {@code most}, likewise. */
  static List<ReportedEvent> mentionsOf(Handle db, List<Long> versions, int most) {
    if (versions.isEmpty()) {
      return List.of();
    }
    return db.createQuery(
            mentions(
                "SELECT number FROM (SELECT statement AS number, row_number() OVER (PARTITION BY"
                    + " version ORDER BY day DESC, statement DESC) AS place FROM entry WHERE version"
                    // By its version: the index of kinds is hidden.
                    + " IN (<versions>) AND (kind || '') = 'event' AND (mark IS NULL OR mark <>"
                    + " 'wrong')) AS placed WHERE place <= :most"))
        .bindList("versions", versions)
        .bind("most", most)
        .map((row, context) -> mention(row))
        .list();
  }

  private static String mentions(String numbers) {
    return "SELECT v.id, coalesce(e.json, s.json) AS json FROM ("
        + numbers
        + ") AS page JOIN entry AS e ON e.statement = page.number JOIN statement AS s ON s.number ="
        + " e.statement JOIN version AS v ON v.number = e.version"
        + " ORDER BY e.day DESC, e.statement DESC";
  }

  private static ReportedEvent mention(ResultSet row) throws SQLException {
    return new ReportedEvent(
        new ArticleId(row.getString("id")),
        (EventMention) StatementReader.read(StatementKind.EVENT, row.getString("json")));
  }

  /** Those whose id starts with {@code prefix}, in order of their ids. */
  static List<KeptStatement> find(Handle db, String prefix, int limit) {
    return db.createQuery(
            COLUMNS
                + " FROM entry AS e"
                + TABLES
                + " WHERE s.id >= :prefix AND s.id < :behind ORDER BY s.id, s.number LIMIT :limit")
        .bind("prefix", prefix)
        .bind("behind", prefix + Character.toString(Character.MAX_CODE_POINT))
        .bind("limit", limit)
        .map((row, context) -> kept(row))
        .list();
  }

  /** Those of one reading, in its order, as corrected. */
  static List<Statement> ofReading(Handle db, long reading) {
    return ofReadings(db, List.of(reading), "").getOrDefault(reading, List.of());
  }

  /** The same of each of these readings that has any, without those marked wrong. */
  static Map<Long, List<Statement>> believed(Handle db, List<Long> readings) {
    Map<Long, List<Statement>> believed = new HashMap<>();
    for (int i = 0; i < readings.size(); i += AT_ONCE) {
      List<Long> some = readings.subList(i, Math.min(readings.size(), i + AT_ONCE));
      believed.putAll(ofReadings(db, some, " AND (e.mark IS NULL OR e.mark <> 'wrong')"));
    }
    return believed;
  }

  private static Map<Long, List<Statement>> ofReadings(
      Handle db, List<Long> readings, String which) {
    Map<Long, List<Statement>> statements = new HashMap<>();
    db.createQuery(
            "SELECT p.reading, s.kind, coalesce(e.json, s.json) AS json FROM reading_statement AS p"
                + " JOIN entry AS e ON e.statement = p.statement"
                + " JOIN statement AS s ON s.number = p.statement"
                + " WHERE p.reading IN (<readings>)"
                + which
                + " ORDER BY p.reading, p.position")
        .bindList("readings", readings)
        .map(
            (row, context) ->
                statements
                    .computeIfAbsent(row.getLong("reading"), reading -> new ArrayList<>())
                    .add(
                        StatementReader.read(
                            StatementKind.of(row.getString("kind")), row.getString("json"))))
        .list();
    return statements;
  }

  /** Event mentions that nobody has judged, those of which the coder is least sure first. */
  static List<KeptStatement> doubtful(Handle db, int limit) {
    return db.createQuery(
            COLUMNS
                + " FROM (SELECT statement FROM entry WHERE kind = 'event' AND mark IS NULL AND"
                + " json IS NULL ORDER BY confidence, statement LIMIT :limit) AS d JOIN entry AS e"
                + " ON e.statement = d.statement"
                + TABLES
                + " ORDER BY e.confidence, e.statement")
        .bind("limit", limit)
        .map((row, context) -> kept(row))
        .list();
  }

  static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getString("program"),
        row.getString("model"),
        row.getString("lexicon"),
        Instant.parse(row.getString("started")));
  }

  private static KeptStatement kept(ResultSet row) throws SQLException {
    Article article = Rows.article(row);
    String json = row.getString("json");
    return new KeptStatement(
        row.getLong("statement"),
        row.getString("day"),
        StatementReader.read(StatementKind.of(row.getString("kind")), json),
        json,
        Rows.text(row, "mark").map(mark -> Mark.valueOf(mark.toUpperCase(Locale.ROOT))),
        row.getBoolean("corrected"),
        article,
        row.getInt("position"),
        run(row));
  }
}
