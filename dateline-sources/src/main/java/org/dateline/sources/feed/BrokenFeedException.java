package org.dateline.sources.feed;

/** What claims to be a feed cannot be read as one; the message says why in a few words. */
public final class BrokenFeedException extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenFeedException(String wrong, Throwable cause) {
    super(wrong, cause);
  }
}
