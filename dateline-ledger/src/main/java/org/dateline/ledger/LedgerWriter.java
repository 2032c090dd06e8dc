package org.dateline.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.model.CodedArticle;

/**
 * Adds readings to a ledger. No article, reading or statement that is there is changed or removed.
 *
 * <p>Not safe for use by several threads; several programs may write to one ledger in turn.
 */
public final class LedgerWriter implements AutoCloseable {
  private final LedgerDatabase database;

  private LedgerWriter(LedgerDatabase database) {
    this.database = database;
  }

  /** What became of a reading. */
  public enum Kept {
    /** It was added. */
    ADDED,
    /** It was added, and its text is a new version of an article that was there. */
    NEW_VERSION,
    /** The same run has read the same text before. */
    ALREADY_THERE
  }

  /**
   * Opens the ledger in a file, making the file where there is none.
   *
   * @throws LedgerException where the file cannot be used
   */
  public static LedgerWriter open(Path path) {
    return open(new LedgerAddress.SqliteFile(path));
  }

  /**
   * Opens a ledger, making it where there is none.
   *
   * @throws LedgerException where it cannot be used
   */
  public static LedgerWriter open(LedgerAddress address) {
    return open(LedgerDatabase.writing(address));
  }

  static LedgerWriter open(LedgerDatabase database) {
    try {
      Listing.refreshOld(database);
      return new LedgerWriter(database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Keeps what {@code run} reads in an article: all of it or, after an error, nothing.
   *
   * @throws LedgerException where the ledger fails
   */
  public Kept keep(CodedArticle coded, Run run) {
    return keep(List.of(coded), run).getFirst();
  }

  /**
   * Keeps what {@code run} reads in several articles: all of it or, after an error, nothing. When
   * this returns they are on the disk. Batches of ten to a hundred articles cost least.
   *
   * @return what became of each, in the same order
   * @throws LedgerException where the ledger fails
   */
  public List<Kept> keep(List<CodedArticle> batch, Run run) {
    return database.write(
        db -> {
          try (Keeping keeping = new Keeping(db, database)) {
            List<Kept> kept = new ArrayList<>(batch.size());
            for (CodedArticle coded : batch) {
              kept.add(keeping.add(coded, run));
            }
            keeping.settle();
            return kept;
          }
        });
  }

  @Override
  public void close() {
    database.close();
  }
}
