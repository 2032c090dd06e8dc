package org.dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.ledger.Filter;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.StatementKind;
import org.dateline.ledger.export.Export;
import org.dateline.ledger.export.ExportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gives out what a ledger holds in a format of the field. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Writes the events, quotes or tallies of a ledger to a file, with a data dictionary and a"
            + " run record beside it.")
final class ExportCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "gdelt, gdelt-mentions, plover, icews, ngec, csv, parquet or jsonl.")
  private String format = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "event, quote or tally; usually event. Quotes and tallies go into csv, parquet and jsonl"
              + " alone.")
  private String kind = "event";

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The file to write; usually the kind, the format, and its ending.")
  private Optional<Path> file = Optional.empty();

  @Mixin private FilterOptions filter = new FilterOptions();

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    ExportFormat chosen = Choices.of(ExportFormat.class, format);
    StatementKind statements = Choices.of(StatementKind.class, kind);
    if (!chosen.holds(statements)) {
      throw new FailureException(
          Choices.label(chosen) + " holds events alone. Choose csv, parquet or jsonl.");
    }
    Path to =
        file.orElseGet(
            () -> Path.of(many(statements) + "-" + Choices.label(chosen) + "." + chosen.ending()));
    try (Ledger reader = Ledger.open(ledger.address())) {
      Export.Written written =
          new Export(reader, statements, chosen, filter(statements))
              .write(to, ProgramVersion.version(), command(), surroundings.clock().instant());
      new Results(surroundings.out())
          .print(
              written.rows()
                  + " rows  "
                  + written.file()
                  + "\n"
                  + "dictionary  "
                  + written.dictionary()
                  + "\n"
                  + "run record  "
                  + written.record()
                  + "\n");
      return ExitStatus.DONE;
    } catch (java.io.UncheckedIOException e) {
      throw new FailureException(to + ": cannot be written: " + e.getMessage() + ".", e);
    }
  }

  private static String many(StatementKind statements) {
    return switch (statements) {
      case EVENT -> "events";
      case TALLY -> "tallies";
      case QUOTE -> "quotes";
    };
  }

  private Filter filter(StatementKind statements) {
    return switch (statements) {
      case EVENT -> filter.events();
      case TALLY -> filter.tallies();
      case QUOTE -> filter.common();
    };
  }

  /** As the user gave it, without the ledger's address, which may hold a password. */
  private List<String> command() {
    List<String> given = spec.commandLine().getParseResult().originalArgs();
    return given.stream().filter(word -> !word.contains("jdbc:")).toList();
  }
}
