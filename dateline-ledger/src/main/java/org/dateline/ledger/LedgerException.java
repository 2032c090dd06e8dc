package org.dateline.ledger;

/** Why a ledger cannot be used, and what to do about it. */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Sorts of problems. */
  public enum Category {
    /** No ledger there. */
    MISSING,
    /** The folder for it does not exist. */
    NO_FOLDER,
    /** A file or database that is no ledger. */
    NO_LEDGER,
    /** It cannot be written to. */
    READ_ONLY,
    /** Made by another version of Dateline. */
    OTHER_VERSION,
    /** Another program holds it. */
    BUSY,
    /** There is no room left to write to. */
    FULL,
    /** The database server does not answer or lets nobody in. */
    UNREACHABLE,
    /** What a judgement is about is not there, or the judgement makes no sense. */
    NO_JUDGEMENT,
    /** The file is damaged or the disk fails. */
    BROKEN
  }

  private final Category category;

  LedgerException(Category category, LedgerAddress ledger, String wrong, String remedy) {
    super(ledger + ": " + wrong + ". " + remedy + ".");
    this.category = category;
  }

  LedgerException(
      Category category, LedgerAddress ledger, String wrong, String remedy, Throwable cause) {
    this(category, ledger, wrong, remedy);
    initCause(cause);
  }

  /** What sort of problem. */
  public Category category() {
    return category;
  }
}
