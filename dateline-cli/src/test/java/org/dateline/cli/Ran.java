package org.dateline.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A command that was run.
 *
 * @param status its exit status
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
record Ran(int status, String out, String err) {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-03-27T10:00:00Z"), ZoneOffset.UTC);

  /** Runs a command with nothing on standard input. */
  static Ran command(String... args) {
    return withInput("", args);
  }

  /** Runs a command with {@code input} on standard input. */
  static Ran withInput(String input, String... args) {
    return withEngine(new VisitEngine(), input, args);
  }

  /** Runs a command with an engine. */
  static Ran withEngine(Engine engine, String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return run(engine, input, out, args).withOut(out.toString(StandardCharsets.UTF_8));
  }

  /** Runs a command whose standard output goes to {@code out}. */
  static Ran run(Engine engine, String input, OutputStream out, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            120,
            CLOCK);
    int status = Main.run(surroundings, engine, args);
    return new Ran(status, "", err.toString(StandardCharsets.UTF_8));
  }

  private Ran withOut(String printed) {
    return new Ran(status, printed, err);
  }
}
