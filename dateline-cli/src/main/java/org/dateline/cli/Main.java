package org.dateline.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.dateline.coder.lexicon.LexiconException;
import org.dateline.ledger.LedgerException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The program. */
public final class Main {
  private static final Set<String> READS = Set.of("code", "annotate", "demo", "read", "serve");

  private Main() {}

  /** Runs the command that {@code args} give and ends the process with its status. */
  public static void main(String[] args) {
    LoadedEngine engine = new LoadedEngine();
    if (args.length > 0 && READS.contains(args[0])) {
      // While the command line is still being understood.
      engine.start();
    }
    int status = run(Surroundings.ofProcess(), engine, args);
    engine.finish();
    System.exit(status);
  }

  /** Runs a command and returns the exit status. */
  static int run(Surroundings surroundings, Engine engine, String... args) {
    DatelineCommand top = new DatelineCommand();
    CommandLine line = commands(surroundings, engine, top);
    line.setOut(writer(surroundings.out()));
    line.setErr(writer(surroundings.err()));
    line.setUsageHelpWidth(Math.min(100, surroundings.columns()));
    line.setParameterExceptionHandler(
        (e, given) -> {
          Messages messages = new Messages(surroundings, top.stackTraces());
          messages.problem(e.getMessage() + ". Help: " + name(e) + " --help");
          return ExitStatus.USAGE;
        });
    line.setExecutionExceptionHandler(
        (e, command, given) -> {
          Messages messages = new Messages(surroundings, top.stackTraces());
          return switch (e) {
            case Results.ClosedException closed -> ExitStatus.DONE;
            case FailureException failure -> told(messages, failure);
            case LedgerException failure -> told(messages, failure);
            case LexiconException failure -> {
              failure.mistakes().forEach(messages::problem);
              yield ExitStatus.FAILED;
            }
            case null, default -> {
              messages.fault("cannot go on", e);
              yield ExitStatus.FAILED;
            }
          };
        });
    return line.execute(args);
  }

  /** The commands, as help shows them and documentation tests check them. */
  static CommandLine commands(Surroundings surroundings, Engine engine, DatelineCommand top) {
    return new CommandLine(top)
        .addSubcommand(new CodeCommand(surroundings, engine, top))
        .addSubcommand(new AnnotateCommand(surroundings, engine, top))
        .addSubcommand(new ReadCommand(surroundings, engine, top))
        .addSubcommand(new DemoCommand(surroundings, engine, top))
        .addSubcommand(new ServeCommand(surroundings, engine))
        .addSubcommand(new ExplainCommand(surroundings))
        .addSubcommand(new EvaluateCommand(surroundings))
        .addSubcommand(new LexiconCommand(surroundings, engine, top))
        .addSubcommand(new StoriesCommand(surroundings))
        .addSubcommand(new DisagreementsCommand(surroundings))
        .addSubcommand(new EventsCommand(surroundings))
        .addSubcommand(new TalliesCommand(surroundings))
        .addSubcommand(new QuotesCommand(surroundings))
        .addSubcommand(new ActorsCommand(surroundings))
        .addSubcommand(new SourcesCommand(surroundings))
        .addSubcommand(new SearchCommand(surroundings))
        .addSubcommand(new JudgeCommand(surroundings))
        .addSubcommand(new JudgementsCommand(surroundings))
        .addSubcommand(new VersionsCommand(surroundings))
        .addSubcommand(new ExportCommand(surroundings))
        .addSubcommand(new BenchmarkCommand(surroundings, top));
  }

  private static PrintWriter writer(OutputStream out) {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  private static int told(Messages messages, RuntimeException failure) {
    messages.failure(failure);
    return ExitStatus.FAILED;
  }

  private static String name(ParameterException e) {
    return e.getCommandLine().getCommandSpec().qualifiedName();
  }
}
