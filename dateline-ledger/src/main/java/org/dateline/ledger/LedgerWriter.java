package org.dateline.ledger;

import java.nio.file.Path;
import java.util.Optional;
import org.dateline.ledger.LedgerException.Category;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.model.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Adds readings to a ledger. Nothing that is there is changed or removed.
 *
 * <p>Not safe for use by several threads; several programs may write to one ledger in turn.
 */
public final class LedgerWriter implements AutoCloseable {
  private final LedgerFile file;
  private final Handle db;

  private LedgerWriter(LedgerFile file, Handle db) {
    this.file = file;
    this.db = db;
  }

  /** What became of a reading. */
  public enum Kept {
    /** It was added. */
    ADDED,
    /** The same run has read the same article before. */
    ALREADY_THERE
  }

  /**
   * Opens a ledger, making the file where there is none.
   *
   * @throws LedgerException where the file cannot be used
   */
  public static LedgerWriter open(Path path) {
    LedgerFile file = new LedgerFile(path);
    file.checkWritable();
    return file.telling(
        () -> {
          file.prepare();
          return new LedgerWriter(file, Jdbi.create(file.source(false)).open());
        });
  }

  /**
   * Keeps what {@code run} reads in an article: all of it or, after an error, nothing.
   *
   * @throws LedgerException where another article of this id is kept, or the file fails
   */
  public Kept keep(CodedArticle coded, Run run) {
    return file.telling(() -> db.inTransaction(transaction -> add(coded, run)));
  }

  @Override
  public void close() {
    db.close();
  }

  private Kept add(CodedArticle coded, Run run) {
    String article = Utf16.sayable(coded.article().id().value());
    addArticle(coded.article());
    db.createUpdate(
            "INSERT OR IGNORE INTO run (id, program, model, lexicon, started)"
                + " VALUES (:id, :program, :model, :lexicon, :started)")
        .bind("id", run.id())
        .bind("program", run.program())
        .bind("model", run.model())
        .bind("lexicon", run.lexicon())
        .bind("started", run.started().toString())
        .execute();
    int added =
        db.createUpdate("INSERT OR IGNORE INTO reading (article, run) VALUES (:article, :run)")
            .bind("article", article)
            .bind("run", run.id())
            .execute();
    if (added == 0) {
      return Kept.ALREADY_THERE;
    }
    long reading =
        db.createQuery("SELECT number FROM reading WHERE article = :article AND run = :run")
            .bind("article", article)
            .bind("run", run.id())
            .mapTo(Long.class)
            .one();
    int position = 0;
    for (Statement statement : (Iterable<Statement>) coded.statements()::iterator) {
      db.createUpdate("INSERT INTO reading_statement VALUES (:reading, :position, :statement)")
          .bind("reading", reading)
          .bind("position", position++)
          .bind("statement", statement(statement, coded.article()))
          .execute();
    }
    return Kept.ADDED;
  }

  private void addArticle(Article article) {
    String digest =
        Digest.of(
            article.url().orElse(""),
            article.outlet().orElse(""),
            article.title().orElse(""),
            article.published().map(Object::toString).orElse(""),
            article.language(),
            article.text());
    String id = Utf16.sayable(article.id().value());
    Optional<String> kept =
        db.createQuery("SELECT digest FROM article WHERE id = :id")
            .bind("id", id)
            .mapTo(String.class)
            .findOne();
    if (kept.isPresent()) {
      if (!kept.get().equals(digest)) {
        throw new LedgerException(
            Category.OTHER_ARTICLE,
            file.path(),
            "another article with the id " + id + " is kept there",
            "Give each version of an article its own id");
      }
      return;
    }
    db.createUpdate(
            "INSERT INTO article"
                + " (id, url, outlet, title, published, language, text, exact, digest) VALUES"
                + " (:id, :url, :outlet, :title, :published, :language, :text, :exact, :digest)")
        .bind("id", id)
        .bind("url", article.url().map(Utf16::sayable))
        .bind("outlet", article.outlet().map(Utf16::sayable))
        .bind("title", article.title().map(Utf16::sayable))
        .bind("published", article.published().map(Object::toString))
        .bind("language", article.language())
        .bind("text", Utf16.sayable(article.text()))
        .bind("exact", Utf16.exact(article.text()).orElse(null))
        .bind("digest", digest)
        .execute();
  }

  /** The number of the row that holds the statement, which is added unless it is there. */
  private long statement(Statement statement, Article article) {
    StatementRow row = StatementRow.of(statement, article);
    int added =
        db.createUpdate(
                "INSERT OR IGNORE INTO statement (id, article, kind, type, mode, status,"
                    + " date_start, date_end, country, json, digest) VALUES (:id, :article, :kind,"
                    + " :type, :mode, :status, :start, :end, :country, :json, :digest)")
            .bind("id", row.id())
            .bind("article", Utf16.sayable(article.id().value()))
            .bind("kind", row.kind())
            .bind("type", row.type())
            .bind("mode", row.mode())
            .bind("status", row.status())
            .bind("start", row.start().map(Object::toString))
            .bind("end", row.end().map(Object::toString))
            .bind("country", row.country())
            .bind("json", row.json())
            .bind("digest", Digest.of(row.json()))
            .execute();
    long number =
        db.createQuery("SELECT number FROM statement WHERE id = :id AND digest = :digest")
            .bind("id", row.id())
            .bind("digest", Digest.of(row.json()))
            .mapTo(Long.class)
            .one();
    if (added > 0) {
      for (int i = 0; i < row.parties().size(); i++) {
        StatementRow.Party party = row.parties().get(i);
        db.createUpdate(
                "INSERT INTO party VALUES (:statement, :role, :position, :name, :code, :country)")
            .bind("statement", number)
            .bind("role", party.role())
            .bind("position", i)
            .bind("name", party.name().map(Utf16::sayable))
            .bind("code", party.code())
            .bind("country", party.country())
            .execute();
      }
    }
    return number;
  }
}
