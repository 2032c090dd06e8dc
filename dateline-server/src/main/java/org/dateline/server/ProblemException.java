package org.dateline.server;

/** Ends a request with an error that its sender can understand and mend. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  ProblemException(int status, String detail) {
    super(detail);
    this.status = status;
  }

  /** The request cannot be understood. */
  static ProblemException badRequest(String detail) {
    return new ProblemException(400, detail);
  }

  /** There is no such thing. */
  static ProblemException notFound(String detail) {
    return new ProblemException(404, detail);
  }

  /** Too much is going on. */
  static ProblemException busy(String detail) {
    return new ProblemException(503, detail);
  }

  int status() {
    return status;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
