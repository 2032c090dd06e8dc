package org.dateline.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.ledger.LedgerWriter.Kept;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.model.Statement;
import org.jdbi.v3.core.Handle;

/** One batch of readings, within one transaction. Not safe for use by several threads. */
final class Keeping implements AutoCloseable {
  private final Handle db;
  private final LedgerDatabase database;
  private final Insert articles;
  private final Insert versions;
  private final Insert runs;
  private final Insert readings;
  private final Insert statements;
  private final Insert positions;
  private final Entries entries;
  private final StoryKeeping stories;
  private final ListCounts counts;
  private final PreparedStatement known;
  private final Set<String> knownRuns = new HashSet<>();
  private long article;
  private long version;
  private long reading;
  private long statement;
  private long firstUncounted;
  private long lastUncounted;

  Keeping(Handle handle, LedgerDatabase database) throws SQLException {
    this.db = handle;
    this.database = database;
    Connection db = handle.getConnection();
    articles = Insert.into(db, "article", 1);
    versions = Insert.into(db, "version", 14);
    runs = Insert.into(db, "run", 5);
    readings = Insert.into(db, "reading", 7);
    statements = Insert.into(db, "statement", 6);
    positions = Insert.into(db, "reading_statement", 3);
    entries = new Entries(db, database);
    stories = new StoryKeeping(handle);
    counts = new ListCounts(handle);
    known =
        db.prepareStatement(
            "SELECT v.article, v.number, v.position, v.digest FROM version AS v WHERE v.article ="
                + " coalesce((SELECT min(article) FROM version WHERE id = ?),"
                + " (SELECT min(article) FROM version WHERE url = ?)) ORDER BY v.position");
    article = last("article");
    version = last("version");
    reading = last("reading");
    statement = last("statement");
  }

  /** What is known of an article before it is kept; zeros where nothing is. */
  private record Known(long article, long sameVersion, int versions) {}

  /** Keeps one reading. */
  Kept add(CodedArticle coded, Run run) throws SQLException {
    Article read = coded.article();
    String digest = digest(read);
    Known before = known(read, digest);
    boolean newVersion = before.sameVersion() == 0;
    if (!newVersion && isThere(before.sameVersion(), run)) {
      return Kept.ALREADY_THERE;
    }
    long ofArticle = before.article();
    if (ofArticle == 0) {
      ofArticle = ++article;
      articles.row(ofArticle);
    }
    long ofVersion = before.sameVersion();
    if (newVersion) {
      ofVersion = ++version;
      add(read, ofVersion, ofArticle, before.versions() + 1, digest);
    }
    addReading(coded, run, ofVersion);
    if (before.article() == 0) {
      addNew(coded, ofVersion);
      entries.addWords(ofVersion, read);
      send();
      firstUncounted = firstUncounted == 0 ? ofVersion : firstUncounted;
      lastUncounted = ofVersion;
      stories.add(ofArticle, ofVersion, read);
    } else {
      addAgain(coded, ofVersion);
      send();
      count();
      new Listing(db, database, stories).refresh(ofArticle);
    }
    return newVersion && before.article() != 0 ? Kept.NEW_VERSION : Kept.ADDED;
  }

  /** Counts what was added, together: a party that many reports name is counted once. */
  private void count() {
    if (firstUncounted > 0) {
      counts.add(firstUncounted, lastUncounted);
      firstUncounted = 0;
    }
  }

  /** Settles what the readings changed together. */
  void settle() throws SQLException {
    count();
    stories.settle();
  }

  private void add(Article read, long number, long ofArticle, int position, String digest)
      throws SQLException {
    versions.row(
        number,
        ofArticle,
        position,
        Utf16.sayable(read.id().value()),
        read.url().map(Utf16::sayable),
        read.outlet().map(Utf16::sayable),
        read.title().map(Utf16::sayable),
        read.author().map(Utf16::sayable),
        read.published().map(Object::toString),
        read.publishedBasis().name().toLowerCase(java.util.Locale.ROOT),
        Utf16.sayable(read.language()),
        Utf16.sayable(read.text()),
        Utf16.exact(read.text()),
        digest);
  }

  private void addReading(CodedArticle coded, Run run, long ofVersion) throws SQLException {
    if (knownRuns.add(run.id())) {
      runs.row(run.id(), run.program(), run.model(), run.lexicon(), run.started().toString());
    }
    readings.row(
        ++reading,
        ofVersion,
        run.id(),
        coded.datelinePlace().map(Utf16::sayable),
        coded.agency().map(Utf16::sayable),
        StatementJson.spans(coded.sentences()),
        StatementJson.framing(coded));
  }

  /** The statements of an article that was not known: all are new, and current. */
  private void addNew(CodedArticle coded, long ofVersion) throws SQLException {
    Map<String, Long> added = new HashMap<>();
    int position = 0;
    for (Statement said : (Iterable<Statement>) coded.statements()::iterator) {
      long before = statement;
      long number = number(said, coded.article(), ofVersion, added);
      positions.row(reading, position++, number);
      if (number > before) {
        entries.add(number, ofVersion, reading, said, coded.article(), Entries.Belief.NONE);
      }
    }
  }

  /** The statements of an article that was known: those that are there are not added again. */
  private void addAgain(CodedArticle coded, long ofVersion) throws SQLException {
    Map<String, Long> there = new HashMap<>();
    db.createQuery("SELECT id, digest, number FROM statement WHERE version = :version")
        .bind("version", ofVersion)
        .map(
            (row, context) ->
                there.put(
                    row.getString("id") + " " + row.getString("digest"), row.getLong("number")))
        .list();
    int position = 0;
    for (Statement said : (Iterable<Statement>) coded.statements()::iterator) {
      positions.row(reading, position++, number(said, coded.article(), ofVersion, there));
    }
  }

  private long number(Statement said, Article read, long ofVersion, Map<String, Long> there)
      throws SQLException {
    String json = StatementJson.line(said, read);
    String digest = Digest.of(json);
    String id = Utf16.sayable(said.id().value());
    Long number = there.putIfAbsent(id + " " + digest, statement + 1);
    if (number == null) {
      statements.row(++statement, id, ofVersion, StatementKind.of(said).label(), json, digest);
      return statement;
    }
    return number;
  }

  private Known known(Article read, String digest) throws SQLException {
    known.setString(1, Utf16.sayable(read.id().value()));
    known.setString(2, read.url().map(Utf16::sayable).orElse(null));
    long ofArticle = 0;
    long same = 0;
    int positions = 0;
    try (ResultSet row = known.executeQuery()) {
      while (row.next()) {
        ofArticle = row.getLong(1);
        positions = row.getInt(3);
        same = row.getString(4).equals(digest) ? row.getLong(2) : same;
      }
    }
    return new Known(ofArticle, same, positions);
  }

  private boolean isThere(long ofVersion, Run run) {
    return db.createQuery("SELECT count(*) FROM reading WHERE version = :version AND run = :run")
            .bind("version", ofVersion)
            .bind("run", run.id())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** A digest of all that an outlet can change; what it was before readings had authors stays. */
  private static String digest(Article article) {
    String base =
        Digest.of(
            article.url().orElse(""),
            article.outlet().orElse(""),
            article.title().orElse(""),
            article.published().map(Object::toString).orElse(""),
            article.language(),
            article.text());
    return article.author().map(author -> Digest.of(base, author)).orElse(base);
  }

  private long last(String table) {
    return db.createQuery("SELECT coalesce(max(number), 0) FROM " + table).mapTo(Long.class).one();
  }

  private void send() throws SQLException {
    articles.send();
    versions.send();
    runs.send();
    readings.send();
    statements.send();
    positions.send();
    entries.send();
  }

  @Override
  public void close() throws SQLException {
    articles.close();
    versions.close();
    runs.close();
    readings.close();
    statements.close();
    positions.close();
    entries.close();
    known.close();
  }
}
