package org.dateline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output as a command writes to it: UTF-8, handed on at once at the end of every piece.
 *
 * <p>Not safe for use by several threads.
 */
final class Results {
  private final OutputStream out;

  Results(OutputStream out) {
    this.out = out;
  }

  /** Thrown when nobody reads any more; the command then ends quietly. */
  static final class ClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClosedException(IOException cause) {
      super("nobody reads the output any more", cause);
    }
  }

  /**
   * Prints a piece as it is.
   *
   * @throws ClosedException where standard output is closed
   */
  void print(String piece) {
    try {
      out.write(piece.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new ClosedException(e);
    }
  }

  /** Prints a piece and a line end. */
  void line(String piece) {
    print(piece + "\n");
  }
}
