package org.dateline.cli;

import java.io.PrintStream;

/**
 * What a command tells the user beside its results, on standard error. Messages name the program,
 * so that they can be told apart in a pipe.
 */
final class Messages {
  /** Back to the start of the line and empty it: a progress bar may stand there. */
  private static final String EMPTIED = "\r\u001b[K";

  private final PrintStream err;
  private final String start;
  private final boolean stackTraces;

  /**
   * Prints to standard error.
   *
   * @param stackTraces whether errors are printed with their traces
   */
  Messages(Surroundings surroundings, boolean stackTraces) {
    this.err = surroundings.err();
    this.start = surroundings.errIsTerminal() ? EMPTIED : "";
    this.stackTraces = stackTraces;
  }

  /** Something was refused, or failed. */
  void problem(String message) {
    err.println(start + "dateline: " + Printable.line(message));
  }

  /** Something was repaired or left unknown. */
  void warning(String message) {
    err.println(start + "dateline: warning: " + Printable.line(message));
  }

  /** A failure whose message says all that the user needs. */
  void failure(RuntimeException failure) {
    problem(String.valueOf(failure.getMessage()));
    if (stackTraces) {
      failure.printStackTrace(err);
    }
  }

  /** A fault of the program. */
  void fault(String during, Throwable fault) {
    problem(during + ": " + fault);
    if (stackTraces) {
      fault.printStackTrace(err);
    } else {
      err.println(
          "dateline: this is a fault of the program; --stacktrace shows where. Please report it.");
    }
  }
}
