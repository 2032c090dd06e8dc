package org.dateline.cli;

/** What the program's exit status means. */
final class ExitStatus {
  /** All that was asked for was done. */
  static final int DONE = 0;

  /** Some inputs were refused; the others were dealt with. */
  static final int SOME_REFUSED = 1;

  /** The command was not understood. */
  static final int USAGE = 2;

  /** Nothing usable was found, or the program failed. */
  static final int FAILED = 3;

  private ExitStatus() {}
}
