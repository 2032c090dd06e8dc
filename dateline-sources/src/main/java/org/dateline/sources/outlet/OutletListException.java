package org.dateline.sources.outlet;

/** A mistake in a list of outlets; the message begins with file and line. */
public final class OutletListException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutletListException(String file, int line, String wrong) {
    super(file + ":" + line + ": " + wrong);
  }
}
