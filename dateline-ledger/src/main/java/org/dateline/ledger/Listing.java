package org.dateline.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Article;
import org.dateline.model.Statement;
import org.jdbi.v3.core.Handle;

/**
 * Makes the tables that lists go by anew, from what is kept and judged: for an article of which
 * there is a new version, reading or judgement, and for a whole ledger that another version of the
 * program made. Not safe for use by several threads.
 */
final class Listing {
  /** Raised whenever the rows of these tables are made in another way. */
  static final int VERSION = 3;

  private static final int AT_ONCE = 100;

  private final Handle db;
  private final LedgerDatabase database;
  private final StoryKeeping stories;

  Listing(Handle db, LedgerDatabase database, StoryKeeping stories) {
    this.db = db;
    this.database = database;
    this.stories = stories;
  }

  /** Makes all of them anew if another version of the program made them, some at a time. */
  static void refreshOld(LedgerDatabase database) {
    if (database.read(Listing::isNew)) {
      return;
    }
    long last = 0;
    List<Long> some = next(database, last);
    while (!some.isEmpty()) {
      refresh(database, some);
      last = some.getLast();
      some = next(database, last);
    }
    database.write(
        db ->
            db.createUpdate("UPDATE list_version SET number = :number")
                .bind("number", VERSION)
                .execute());
  }

  private static boolean isNew(Handle db) {
    return db.createQuery("SELECT number FROM list_version").mapTo(Integer.class).one() == VERSION;
  }

  private static List<Long> next(LedgerDatabase database, long after) {
    return database.read(
        db ->
            db.createQuery(
                    "SELECT number FROM article WHERE number > :after ORDER BY number LIMIT :most")
                .bind("after", after)
                .bind("most", AT_ONCE)
                .mapTo(Long.class)
                .list());
  }

  private static void refresh(LedgerDatabase database, List<Long> articles) {
    database.write(
        db -> {
          StoryKeeping stories = new StoryKeeping(db);
          Listing listing = new Listing(db, database, stories);
          for (long article : articles) {
            listing.refresh(article);
          }
          stories.settle();
          return true;
        });
  }

  private record Current(long version, Article article, long reading) {}

  private record Said(long number, StatementKind kind, String id, String json) {}

  /** Makes those of one article anew. */
  void refresh(long article) throws SQLException {
    ListCounts counts = new ListCounts(db);
    List<ListCounts.Counted> parties = remove(article, counts);
    Optional<Current> current = current(article);
    if (current.isEmpty()) {
      return;
    }
    try (Entries entries = new Entries(db.getConnection(), database)) {
      entries.addWords(current.get().version(), current.get().article());
      for (Said said : statements(current.get().reading())) {
        add(said, current.get(), entries);
      }
      entries.send();
    }
    counts.add(current.get().version(), current.get().version());
    counts.narrow(parties);
    stories.refresh(article, current.get().version(), current.get().article());
  }

  private void add(Said said, Current current, Entries entries) throws SQLException {
    Judged judged = Judged.of(db, said.id());
    Statement asRead = StatementReader.read(said.kind(), said.json());
    Statement believed = judged.corrected(said.kind(), said.json()).orElse(asRead);
    Optional<String> json =
        believed.equals(asRead)
            ? Optional.empty()
            : Optional.of(StatementJson.line(believed, current.article()));
    entries.add(
        said.number(),
        current.version(),
        current.reading(),
        believed,
        current.article(),
        new Entries.Belief(judged.mark().map(Mark::label), json));
  }

  /** Takes an article off the lists; gives the parties that were counted for it. */
  private List<ListCounts.Counted> remove(long article, ListCounts counts) {
    Optional<Long> counted =
        db.createQuery("SELECT version FROM told WHERE article = :article")
            .bind("article", article)
            .mapTo(Long.class)
            .findOne();
    List<ListCounts.Counted> parties = counted.map(counts::parties).orElse(List.of());
    counted.ifPresent(counts::remove);
    String versions = "(SELECT number FROM version WHERE article = :article)";
    for (String sql :
        List.of(
            "DELETE FROM party WHERE statement IN (SELECT statement FROM entry WHERE version IN "
                + versions
                + ")",
            "DELETE FROM entry WHERE version IN " + versions,
            "DELETE FROM search WHERE " + database.searchNumber() + " IN " + versions)) {
      db.createUpdate(sql).bind("article", article).execute();
    }
    return parties;
  }

  /** The latest version and, of it or else of one before, the latest reading. */
  private Optional<Current> current(long article) {
    return db.createQuery(
            "SELECT v.*, r.number AS reading FROM version AS v JOIN reading AS r ON r.version ="
                + " v.number WHERE v.article = :article ORDER BY v.position DESC, r.number DESC"
                + " LIMIT 1")
        .bind("article", article)
        .map(
            (row, context) ->
                new Current(row.getLong("number"), Rows.article(row), row.getLong("reading")))
        .findOne();
  }

  private List<Said> statements(long reading) {
    return db.createQuery(
            "SELECT s.number, s.kind, s.id, s.json FROM reading_statement AS p JOIN statement AS s"
                + " ON s.number = p.statement WHERE p.reading = :reading ORDER BY p.position")
        .bind("reading", reading)
        .map(
            (row, context) ->
                new Said(
                    row.getLong("number"),
                    StatementKind.of(row.getString("kind")),
                    row.getString("id"),
                    row.getString("json")))
        .list();
  }
}
