package org.dateline.cli;

import java.io.PrintStream;

/**
 * What a command tells the user beside its results, on standard error. Messages name the program,
 * so that they can be told apart in a pipe.
 */
final class Messages {
  private final PrintStream err;
  private final boolean stackTraces;

  /**
   * Prints to {@code err}.
   *
   * @param stackTraces whether errors are printed with their traces
   */
  Messages(PrintStream err, boolean stackTraces) {
    this.err = err;
    this.stackTraces = stackTraces;
  }

  /** Something was refused, or failed. */
  void problem(String message) {
    err.println("dateline: " + Printable.line(message));
  }

  /** Something was repaired or left unknown. */
  void warning(String message) {
    err.println("dateline: warning: " + Printable.line(message));
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
