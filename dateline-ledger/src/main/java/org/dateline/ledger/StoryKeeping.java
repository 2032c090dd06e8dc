package org.dateline.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.ledger.story.Print;
import org.dateline.ledger.story.Reason;
import org.dateline.ledger.story.Spread;
import org.dateline.ledger.story.Stories;
import org.dateline.ledger.story.StoryIndex;
import org.dateline.model.Article;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/**
 * Puts reports into stories within one transaction: each is compared with those that the ledger
 * holds. What was changed is settled when it is closed. Not safe for use by several threads.
 */
final class StoryKeeping implements StoryIndex {
  /** The day of a report that has none. */
  static final int NO_DAY = Integer.MIN_VALUE;

  private static final int AT_ONCE = 200;

  private final Handle db;
  private final Map<Long, Print> prints = new HashMap<>();
  private final Map<Integer, PreparedStatement> statements = new HashMap<>();
  private final Set<Long> touched = new TreeSet<>();
  private final List<Reason> reasons = new ArrayList<>();
  private Optional<Spread> spread = Optional.empty();
  private long version;

  /** What every report is compared by, loaded once. */
  private static final class Rules {
    private static final Stories USUAL = Stories.load();
  }

  StoryKeeping(Handle db) {
    this.db = db;
  }

  /** Adds an article, which is in no story, with the text of this version. */
  void add(long article, long ofVersion, Article read) {
    version = ofVersion;
    reasons.clear();
    Rules.USUAL.add(article, read, this);
    if (!reasons.isEmpty()) {
      db.createUpdate("UPDATE told SET reasons = :reasons WHERE article = :article")
          .bind("reasons", ReasonJson.line(reasons))
          .bind("article", article)
          .execute();
    }
    touched.add(storyOf(article));
  }

  /** Heeds that an article has changed: its text, or only what is read in it or believed of it. */
  void refresh(long article, long ofVersion, Article read) {
    Optional<Long> before =
        db.createQuery("SELECT version FROM told WHERE article = :article")
            .bind("article", article)
            .mapTo(Long.class)
            .findOne();
    if (before.isPresent() && before.get() == ofVersion) {
      touch(article);
    } else {
      before.ifPresent(old -> remove(article));
      add(article, ofVersion, read);
    }
  }

  /** Heeds that something believed of an article's story has changed. */
  void touch(long article) {
    found(article).ifPresent(touched::add);
  }

  private Optional<Long> found(long article) {
    return db.createQuery("SELECT found FROM told WHERE article = :article")
        .bind("article", article)
        .mapTo(Long.class)
        .findOne();
  }

  private void remove(long article) {
    long story = storyOf(article);
    int day = day(print(article));
    for (int key : print(article).keys()) {
      db.createUpdate("DELETE FROM term WHERE term = :term AND day = :day AND article = :article")
          .bind("term", key)
          .bind("day", day)
          .bind("article", article)
          .execute();
    }
    db.createUpdate("DELETE FROM told WHERE article = :article").bind("article", article).execute();
    prints.remove(article);
    touched.add(story);
    if (story == article) {
      rename(story);
    }
  }

  /** Names a story, whose first report has left it, by the first one that is left. */
  private void rename(long story) {
    List<Long> first = sample(story, 1);
    if (!first.isEmpty()) {
      db.createUpdate("UPDATE told SET found = :first WHERE found = :story")
          .bind("first", first.getFirst())
          .bind("story", story)
          .execute();
      touched.add(first.getFirst());
    }
  }

  /** Settles what was changed: stories as judged, their rows, and how terms are spread. */
  void settle() throws SQLException {
    if (!touched.isEmpty()) {
      new StorySettling(db, this::print).settle(touched);
      touched.clear();
    }
    for (PreparedStatement sql : statements.values()) {
      sql.close();
    }
    statements.clear();
    if (spread.isPresent()) {
      db.createUpdate("UPDATE spread SET terms = :terms")
          .bind("terms", spread.get().bytes())
          .execute();
    }
  }

  @Override
  public Spread spread() {
    if (spread.isEmpty()) {
      spread =
          Optional.of(
              db.createQuery("SELECT terms FROM spread WHERE terms IS NOT NULL")
                  .mapTo(byte[].class)
                  .findOne()
                  .map(Spread::of)
                  .orElseGet(Spread::new));
    }
    return spread.get();
  }

  @Override
  public Collection<Long> near(Print print, int before, int behind) {
    int[] keys = print.keys();
    if (keys.length == 0) {
      return List.of();
    }
    TreeSet<Long> near = new TreeSet<>();
    try {
      PreparedStatement sql = statements.computeIfAbsent(keys.length, this::prepared);
      int at = 1;
      for (int key : keys) {
        for (int most : new int[] {before, behind}) {
          sql.setInt(at++, key);
          sql.setInt(at++, print.published().isEmpty() ? Integer.MAX_VALUE : day(print));
          sql.setInt(at++, most);
        }
      }
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          near.add(rows.getLong(1));
        }
      }
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
    load(near);
    return near;
  }

  /** Finds the reports near one that has so many keys. */
  private PreparedStatement prepared(int keys) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < keys; i++) {
      String of = "SELECT article FROM (SELECT article FROM term WHERE term = ?";
      parts.add(of + " AND day <= ? ORDER BY day DESC, article DESC LIMIT ?) AS b" + i);
      parts.add(of + " AND day > ? ORDER BY day, article LIMIT ?) AS a" + i);
    }
    try {
      return db.getConnection().prepareStatement(String.join(" UNION ALL ", parts));
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }

  private void load(Collection<Long> articles) {
    List<Long> missing = articles.stream().filter(one -> !prints.containsKey(one)).toList();
    for (int i = 0; i < missing.size(); i += AT_ONCE) {
      db.createQuery("SELECT article, print FROM told WHERE article IN (<articles>)")
          .bindList("articles", missing.subList(i, Math.min(missing.size(), i + AT_ONCE)))
          .map(
              (row, context) -> prints.put(row.getLong("article"), Print.of(row.getBytes("print"))))
          .list();
    }
  }

  @Override
  public Print print(long report) {
    if (!prints.containsKey(report)) {
      load(List.of(report));
    }
    return Optional.ofNullable(prints.get(report))
        .orElseThrow(() -> new IllegalStateException("no print of article " + report));
  }

  @Override
  public long storyOf(long report) {
    return found(report)
        .orElseThrow(() -> new IllegalStateException("no story of article " + report));
  }

  @Override
  public List<Long> sample(long story, int most) {
    return db.createQuery(
            "SELECT article FROM (SELECT article FROM told WHERE found = :story"
                + " ORDER BY article LIMIT :most) AS f UNION SELECT article FROM (SELECT article"
                + " FROM told WHERE found = :story ORDER BY article DESC LIMIT :most) AS l"
                + " ORDER BY article")
        .bind("story", story)
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  @Override
  public void add(long report, Print print) {
    int day = day(print);
    db.createUpdate(
            "INSERT INTO told VALUES (:article, :version, :day, :article, :article, :print, '[]')")
        .bind("article", report)
        .bind("version", version)
        .bind("day", day)
        .bind("print", print.bytes())
        .execute();
    try (Insert terms = Insert.into(db.getConnection(), "term", 3)) {
      for (int key : print.keys()) {
        terms.row(key, day, report);
      }
      terms.send();
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
    prints.put(report, print);
  }

  @Override
  public void join(long story, long other, long report, Reason reason) {
    db.createUpdate("UPDATE told SET found = :first WHERE found = :second")
        .bind("first", Math.min(story, other))
        .bind("second", Math.max(story, other))
        .execute();
    touched.add(Math.min(story, other));
    reasons.add(reason);
  }

  private static int day(Print print) {
    return print.published().map(day -> (int) day.toEpochDay()).orElse(NO_DAY);
  }
}
