package org.dateline.ledger;

import java.nio.file.Path;

/** Why a ledger cannot be used, and what to do about it. */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Sorts of problems. */
  public enum Category {
    /** No file of that name. */
    MISSING,
    /** The folder for it does not exist. */
    NO_FOLDER,
    /** A file that is no ledger. */
    NO_LEDGER,
    /** It cannot be written to. */
    READ_ONLY,
    /** Made by another version of Dateline. */
    OTHER_VERSION,
    /** Another program holds it. */
    BUSY,
    /** An article of that id is kept, and is not the same. */
    OTHER_ARTICLE,
    /** The file is damaged or the disk fails. */
    BROKEN
  }

  private final Category category;

  LedgerException(Category category, Path file, String wrong, String remedy) {
    super(file + ": " + wrong + ". " + remedy + ".");
    this.category = category;
  }

  LedgerException(Category category, Path file, String wrong, String remedy, Throwable cause) {
    this(category, file, wrong, remedy);
    initCause(cause);
  }

  /** What sort of problem. */
  public Category category() {
    return category;
  }
}
