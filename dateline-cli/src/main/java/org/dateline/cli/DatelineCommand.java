package org.dateline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command: help, version, and the options that every command has. */
@Command(
    name = "dateline",
    versionProvider = ProgramVersion.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads news reports and keeps the record: who did what to whom, when and where, and who"
          + " says so."
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExit status:%n",
    footer = {
      "  0  all was done",
      "  1  some inputs were refused, the others were dealt with",
      "  2  the command was not understood",
      "  3  nothing usable was found, or the program failed"
    })
final class DatelineCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Print where in the program an error arose.")
  private boolean stackTraces;

  /** Whether errors are printed with their traces. */
  boolean stackTraces() {
    return stackTraces;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "No command given");
  }
}
