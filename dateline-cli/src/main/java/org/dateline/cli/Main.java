package org.dateline.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
    CommandLine line = asked(surroundings, engine, top, args);
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
    CommandLine line = new CommandLine(top);
    makers(surroundings, engine, top).forEach((name, maker) -> line.addSubcommand(maker.get()));
    return line;
  }

  /**
   * The one command that the arguments begin with, and all where they begin otherwise: to describe
   * every command to the library takes a good part of the time that a short report takes.
   */
  private static CommandLine asked(
      Surroundings surroundings, Engine engine, DatelineCommand top, String... args) {
    Supplier<Object> maker =
        args.length == 0 ? null : makers(surroundings, engine, top).get(args[0]);
    return maker == null
        ? commands(surroundings, engine, top)
        : new CommandLine(top).addSubcommand(maker.get());
  }

  /** What makes each command, by its name, in the order of the help. */
  private static Map<String, Supplier<Object>> makers(
      Surroundings surroundings, Engine engine, DatelineCommand top) {
    Map<String, Supplier<Object>> makers = new LinkedHashMap<>();
    makers.put("code", () -> new CodeCommand(surroundings, engine, top));
    makers.put("annotate", () -> new AnnotateCommand(surroundings, engine, top));
    makers.put("read", () -> new ReadCommand(surroundings, engine, top));
    makers.put("demo", () -> new DemoCommand(surroundings, engine, top));
    makers.put("serve", () -> new ServeCommand(surroundings, engine));
    makers.put("explain", () -> new ExplainCommand(surroundings));
    makers.put("evaluate", () -> new EvaluateCommand(surroundings));
    makers.put("lexicon", () -> new LexiconCommand(surroundings, engine, top));
    makers.put("stories", () -> new StoriesCommand(surroundings));
    makers.put("disagreements", () -> new DisagreementsCommand(surroundings));
    makers.put("events", () -> new EventsCommand(surroundings));
    makers.put("tallies", () -> new TalliesCommand(surroundings));
    makers.put("quotes", () -> new QuotesCommand(surroundings));
    makers.put("actors", () -> new ActorsCommand(surroundings));
    makers.put("sources", () -> new SourcesCommand(surroundings));
    makers.put("search", () -> new SearchCommand(surroundings));
    makers.put("judge", () -> new JudgeCommand(surroundings));
    makers.put("judgements", () -> new JudgementsCommand(surroundings));
    makers.put("versions", () -> new VersionsCommand(surroundings));
    makers.put("export", () -> new ExportCommand(surroundings));
    makers.put("benchmark", () -> new BenchmarkCommand(surroundings, top));
    return makers;
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
