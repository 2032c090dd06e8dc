package org.dateline.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dateline.ledger.LedgerException.Category;
import org.dateline.model.Article;
import org.dateline.model.Statement;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes judgements into a ledger, and nothing else. Safe for use by several threads.
 *
 * <p>A judgement shows in lists at once. Nothing that was read is changed, and a withdrawal is kept
 * beside the judgement that it takes back.
 */
public final class Judge implements AutoCloseable {
  private final LedgerDatabase database;

  private Judge(LedgerDatabase database) {
    this.database = database;
  }

  /**
   * Opens a ledger for judging.
   *
   * @throws LedgerException where there is none, or it cannot be written to
   */
  public static Judge open(LedgerAddress address) {
    LedgerDatabase.reading(address).close();
    return new Judge(LedgerDatabase.writing(address));
  }

  /**
   * Keeps a judgement.
   *
   * @param verdict what is judged
   * @param who who judges
   * @param why the reason
   * @param made when
   * @throws LedgerException where what it names is not in the ledger, where a correction makes no
   *     statement, or where the ledger cannot be written to
   */
  public Judgement judge(Verdict verdict, String who, String why, Instant made) {
    if (who.isBlank() || why.isBlank()) {
      throw refused("a judgement needs who and why", "Give both");
    }
    return database.write(
        db -> {
          check(db, verdict);
          long number =
              db.createQuery("SELECT coalesce(max(number), 0) + 1 FROM judgement")
                  .mapTo(Long.class)
                  .one();
          Judgement judgement =
              new Judgement(
                  number, verdict, Utf16.sayable(who), made, Utf16.sayable(why), Optional.empty());
          Judgements.add(db, judgement);
          refresh(db, verdict);
          return judgement;
        });
  }

  /**
   * Takes a judgement back.
   *
   * @throws LedgerException where there is none of this number, or it was taken back before
   */
  public Judgement withdraw(long number, String who, String why, Instant made) {
    if (who.isBlank() || why.isBlank()) {
      throw refused("a withdrawal needs who and why", "Give both");
    }
    return database.write(
        db -> {
          Judgement before =
              Judgements.numbered(db, number)
                  .orElseThrow(
                      () ->
                          refused("no judgement " + number, "List them with: dateline judgements"));
          if (before.withdrawn().isPresent()) {
            throw refused("judgement " + number + " was withdrawn before", "Nothing is to be done");
          }
          Judgements.withdraw(
              db, number, new Judgement.Withdrawal(Utf16.sayable(who), made, Utf16.sayable(why)));
          refresh(db, before.verdict());
          return Judgements.numbered(db, number).orElseThrow();
        });
  }

  @Override
  public void close() {
    database.close();
  }

  private void check(Handle db, Verdict verdict) {
    switch (verdict) {
      case Verdict.Marked marked -> kept(db, marked.statement().value());
      case Verdict.Corrected corrected -> check(kept(db, corrected.statement().value()), corrected);
      case Verdict.Same same -> check(db, same.subject(), same.one(), same.other());
      case Verdict.Different different ->
          check(db, different.subject(), different.one(), different.other());
    }
  }

  private record Kept(StatementKind kind, String json, Article article) {}

  /** The statement as it is shown now. */
  private Kept kept(Handle db, String id) {
    return db.createQuery(
            "SELECT e.kind, coalesce(e.json, s.json) AS json, v.* FROM statement AS s"
                + " JOIN entry AS e ON e.statement = s.number"
                + " JOIN version AS v ON v.number = s.version WHERE s.id = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                new Kept(
                    StatementKind.of(row.getString("kind")),
                    row.getString("json"),
                    Rows.article(row)))
        .findFirst()
        .orElseThrow(() -> refused("no statement " + id, "Give the whole id, as lists print it"));
  }

  /** Refuses what makes no statement, and a field that follows from others. */
  private void check(Kept kept, Verdict.Corrected correction) {
    var tree = StatementReader.tree(kept.json());
    try {
      Judged.put(tree, correction);
      Statement believed = StatementReader.read(kept.kind(), tree);
      var written = StatementReader.tree(StatementJson.line(believed, kept.article()));
      var asked = Judged.at(tree, correction.field());
      var taken = Judged.at(written, correction.field());
      if (taken instanceof ObjectNode object && !asked.has("text")) {
        // The words follow from where they stand.
        object.remove("text");
      }
      if (!taken.equals(asked)) {
        throw new IllegalArgumentException(
            "the field " + correction.field() + " follows from others or does not take that value");
      }
      if (!believed.id().equals(StatementReader.read(kept.kind(), kept.json()).id())) {
        throw new IllegalArgumentException("an id is not corrected");
      }
      EntryRow.of(believed, kept.article());
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw refused(
          "cannot be corrected so: " + e.getMessage(), "dateline explain shows the statement");
    }
  }

  private void check(Handle db, Verdict.Subject subject, String one, String other) {
    if (one.equals(other)) {
      throw refused("one and the same " + one, "Name two");
    }
    for (String id : List.of(one, other)) {
      switch (subject) {
        case EVENT -> {
          if (kept(db, id).kind() != StatementKind.EVENT) {
            throw refused(id + " is no event", "Name two events");
          }
        }
        case STORY -> {
          if (articles(db, id).isEmpty()) {
            throw refused("no article " + id, "Name two articles by their ids");
          }
        }
      }
    }
  }

  private static List<Long> articles(Handle db, String id) {
    return db.createQuery("SELECT article FROM version WHERE id = :id")
        .bind("id", id)
        .mapTo(Long.class)
        .list();
  }

  private void refresh(Handle db, Verdict verdict) throws SQLException {
    StoryKeeping stories = new StoryKeeping(db);
    switch (verdict) {
      case Verdict.Marked marked -> relist(db, marked.statement().value(), stories);
      case Verdict.Corrected corrected -> relist(db, corrected.statement().value(), stories);
      case Verdict.Same same -> touch(db, same.subject(), same.one(), same.other(), stories);
      case Verdict.Different other ->
          touch(db, other.subject(), other.one(), other.other(), stories);
    }
    stories.settle();
  }

  private void relist(Handle db, String statement, StoryKeeping stories) throws SQLException {
    for (long article : articlesOf(db, statement)) {
      new Listing(db, database, stories).refresh(article);
    }
  }

  private static void touch(
      Handle db, Verdict.Subject subject, String one, String other, StoryKeeping stories) {
    for (String id : List.of(one, other)) {
      List<Long> articles =
          switch (subject) {
            case EVENT -> articlesOf(db, id);
            case STORY -> articles(db, id);
          };
      articles.stream().distinct().forEach(stories::touch);
    }
  }

  private static List<Long> articlesOf(Handle db, String statement) {
    return db.createQuery(
            "SELECT DISTINCT v.article FROM statement AS s JOIN version AS v ON v.number ="
                + " s.version WHERE s.id = :id")
        .bind("id", statement)
        .mapTo(Long.class)
        .list();
  }

  private LedgerException refused(String wrong, String remedy) {
    return new LedgerException(Category.NO_JUDGEMENT, database.address(), wrong, remedy);
  }
}
