package org.dateline.cli;

/** Ends a command with a message for the user that says what is wrong and what to do. */
final class FailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FailureException(String message) {
    super(message);
  }

  FailureException(String message, Throwable cause) {
    super(message, cause);
  }
}
