package org.dateline.ledger;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.StatementId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads a ledger. It is opened so that it cannot be written to.
 *
 * <p>Lists and counts show the latest reading of each article. Not safe for use by several threads.
 */
public final class Ledger implements AutoCloseable {
  private final LedgerFile file;
  private final Handle db;

  private Ledger(LedgerFile file, Handle db) {
    this.file = file;
    this.db = db;
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
   * A statement as it was kept.
   *
   * @param id names it
   * @param kind {@code event}, {@code quote} or {@code tally}
   * @param json the whole, as {@link StatementJson} writes it
   * @param article the article it was read in
   * @param run the run that read it
   */
  public record KeptStatement(StatementId id, String kind, String json, Article article, Run run) {}

  /**
   * Opens a ledger.
   *
   * @throws LedgerException where there is none, or it cannot be read
   */
  public static Ledger open(Path path) {
    LedgerFile file = new LedgerFile(path);
    file.checkReadable();
    return file.telling(() -> new Ledger(file, Jdbi.create(file.source(true)).open()));
  }

  /** What it holds. */
  public Counts counts() {
    return file.telling(
        () ->
            new Counts(
                count("SELECT count(*) FROM article"),
                count("SELECT count(*) FROM current_statement WHERE kind = 'event'"),
                count("SELECT count(*) FROM current_statement WHERE kind = 'quote'"),
                count("SELECT count(*) FROM current_statement WHERE kind = 'tally'"),
                count("SELECT count(*) FROM run")));
  }

  /** The types of the event mentions, the most frequent first. */
  public List<Tallied> eventTypes() {
    return tallied(
        "SELECT type AS name, NULL AS code, count(*) AS events FROM current_statement"
            + " WHERE kind = 'event' GROUP BY type ORDER BY events DESC, name LIMIT :limit",
        Integer.MAX_VALUE);
  }

  /** The coded actors that do most, by name and code; each once for each event mention. */
  public List<Tallied> topActors(int limit) {
    return tallied(
        "SELECT party.name AS name, party.code AS code, count(DISTINCT statement.number) AS events"
            + " FROM current_statement AS statement"
            + " JOIN party ON party.statement = statement.number AND party.role = 'actor'"
            + " WHERE party.name IS NOT NULL AND party.code IS NOT NULL"
            + " GROUP BY party.name, party.code ORDER BY events DESC, name, code LIMIT :limit",
        limit);
  }

  /** Statements of latest readings whose id starts with {@code prefix}, in order of their ids. */
  public List<KeptStatement> find(String prefix, int limit) {
    return file.telling(
        () ->
            db.createQuery(
                    "SELECT s.id, s.kind, s.json, a.id AS article, a.url, a.outlet, a.title,"
                        + " a.published, a.language, a.text, a.exact, r.program, r.model,"
                        + " r.lexicon, r.started FROM current_statement AS s"
                        + " JOIN article AS a ON a.id = s.article JOIN run AS r ON r.id = s.run"
                        + " WHERE substr(s.id, 1, length(:prefix)) = :prefix"
                        + " ORDER BY s.id, s.number LIMIT :limit")
                .bind("prefix", prefix)
                .bind("limit", limit)
                .map((row, context) -> kept(row))
                .list());
  }

  @Override
  public void close() {
    db.close();
  }

  private int count(String query) {
    return db.createQuery(query).mapTo(Integer.class).one();
  }

  private List<Tallied> tallied(String query, int limit) {
    return file.telling(
        () ->
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

  private static KeptStatement kept(ResultSet row) throws SQLException {
    byte[] exact = row.getBytes("exact");
    Article article =
        new Article(
            new ArticleId(row.getString("article")),
            Optional.ofNullable(row.getString("url")),
            Optional.ofNullable(row.getString("outlet")),
            Optional.ofNullable(row.getString("title")),
            Optional.ofNullable(row.getString("published")).map(LocalDate::parse),
            row.getString("language"),
            exact == null ? row.getString("text") : Utf16.text(exact));
    return new KeptStatement(
        new StatementId(row.getString("id")),
        row.getString("kind"),
        row.getString("json"),
        article,
        new Run(
            row.getString("program"),
            row.getString("model"),
            row.getString("lexicon"),
            Instant.parse(row.getString("started"))));
  }
}
