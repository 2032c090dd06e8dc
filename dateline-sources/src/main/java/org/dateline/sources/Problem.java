package org.dateline.sources;

/**
 * What is wrong with something that was read, and what to do about it.
 *
 * @param category what sort of problem
 * @param origin where
 * @param wrong what is wrong, in a few words without a full stop
 * @param remedy what the reader of the message can do, as a sentence without a full stop
 */
public record Problem(Category category, Origin origin, String wrong, String remedy) {

  /** Sorts of problems. */
  public enum Category {
    /** No such file. */
    MISSING,
    /** There, but it cannot be read. */
    UNREADABLE,
    /** Nothing in it. */
    EMPTY,
    /** No text. */
    BINARY,
    /** Text whose bytes cannot be told for sure. */
    ENCODING,
    /** A text format that is not the one expected. */
    FORMAT,
    /** Longer than an article can be. */
    TOO_LONG,
    /** Broken JSON. */
    JSON,
    /** A field that is missing or not what it should be. */
    FIELD,
    /** A date that is none, or that cannot be right. */
    DATE,
    /** Broken XML. */
    XML,
    /** A language that is not read. */
    LANGUAGE,
    /** The web did not give it. */
    WEB,
    /** A site that does not want it read, or an address that must not be asked. */
    NOT_ALLOWED
  }

  /** One line: where, what is wrong, what to do. */
  @Override
  public String toString() {
    return origin + ": " + wrong + ". " + remedy + ".";
  }
}
