package org.dateline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * What a command meets outside of the program.
 *
 * @param in standard input
 * @param out standard output, unbuffered
 * @param err standard error
 * @param outIsTerminal whether somebody watches standard output
 * @param errIsTerminal whether somebody watches standard error
 * @param columns width of the terminal, or what is taken for it
 * @param clock tells when a run started
 */
record Surroundings(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    Clock clock) {
  private static final int USUAL_COLUMNS = 120;

  /**
   * Those of this process. Java cannot tell whether a stream is a terminal, so the launcher says so
   * in system properties.
   */
  static Surroundings ofProcess() {
    return new Surroundings(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Boolean.getBoolean("dateline.out.terminal"),
        Boolean.getBoolean("dateline.err.terminal"),
        Math.max(60, Integer.getInteger("dateline.columns", USUAL_COLUMNS)),
        Clock.systemUTC());
  }
}
