package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.coder.ExampleCheck;
import org.dateline.coder.lexicon.Example;
import org.dateline.coder.lexicon.LexiconReader;
import org.dateline.coder.petrarch.PetrarchImport;
import org.dateline.coder.petrarch.PetrarchReader;
import org.dateline.model.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;

/** What can be done with a lexicon of one's own. */
@Command(
    name = "lexicon",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Works on a folder of frames, actors and other words of your own. check: reads it, reports"
            + " every mistake by file and line, and runs the example sentences in its frame files."
            + " import-petrarch: makes such a folder, OUT, of PETRARCH's dictionaries in DIR.")
final class LexiconCommand implements Callable<Integer> {
  private static final String REPORT = "import.md";

  private final Surroundings surroundings;
  private final Engine engine;
  private final DatelineCommand top;

  @Parameters(
      index = "0",
      paramLabel = "ACTION",
      converter = ActionConverter.class,
      description = "What to do: check or import-petrarch.")
  private Action action = Action.CHECK;

  @Parameters(
      index = "1",
      paramLabel = "DIR",
      description = "The lexicon's folder; of import-petrarch the folder of dictionaries.")
  private Path directory = Path.of("");

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "OUT",
      description = "The folder that import-petrarch makes; it must not be there, or be empty.")
  private Optional<Path> out = Optional.empty();

  LexiconCommand(Surroundings surroundings, Engine engine, DatelineCommand top) {
    this.surroundings = surroundings;
    this.engine = engine;
    this.top = top;
  }

  /** What can be done. */
  enum Action {
    /** Read it and run its examples. */
    CHECK,
    /** Make one of PETRARCH's dictionaries. */
    IMPORT_PETRARCH
  }

  /** Reads the name of an action. */
  static final class ActionConverter implements ITypeConverter<Action> {
    @Override
    public Action convert(String value) {
      return Choices.of(Action.class, value);
    }
  }

  @Override
  public Integer call() throws IOException {
    return switch (action) {
      case CHECK -> check();
      case IMPORT_PETRARCH -> importPetrarch();
    };
  }

  private int check() {
    Engine own = engine.with(directory);
    List<Example> examples = LexiconReader.examples(directory);
    Results results = new Results(surroundings.out());
    int failed = 0;
    for (Example example : examples) {
      Article article = Article.ofText(example.sentence());
      Optional<String> failure =
          ExampleCheck.failure(example, own.code(own.annotate(article)).events());
      failure.ifPresent(results::line);
      failed += failure.isPresent() ? 1 : 0;
    }
    results.line(
        "no mistakes; " + (examples.size() - failed) + " of " + examples.size() + " examples hold");
    return failed == 0 ? ExitStatus.DONE : ExitStatus.SOME_REFUSED;
  }

  private int importPetrarch() throws IOException {
    Path folder =
        out.orElseThrow(
            () -> new FailureException("Name the folder to make: import-petrarch DIR OUT."));
    if (!Files.isDirectory(directory)) {
      throw new FailureException(directory + ": no such folder");
    }
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new FailureException(folder + ": is there and not empty. Name another folder.");
    }
    PetrarchImport made = PetrarchReader.read(directory);
    if (made.files().isEmpty()) {
      throw new FailureException(
          directory
              + ": no dictionary of PETRARCH with an entry that can be carried over. They are"
              + " files *.txt named for actors, agents, verbs (or CAMEO) and discards.");
    }
    for (Map.Entry<String, String> file : made.files().entrySet()) {
      write(folder.resolve(file.getKey()), file.getValue());
    }
    write(folder.resolve(REPORT), report(made));
    Messages messages = new Messages(surroundings, top.stackTraces());
    made.mistakes().forEach(mistake -> messages.problem(directory + "/" + mistake));
    // Proves that what was written can be read.
    engine.with(folder);
    Results results = new Results(surroundings.out());
    made.carried().forEach((sort, count) -> results.line("carried over: " + count + " " + sort));
    made.left().forEach((why, lines) -> results.line("left out: " + lines.size() + " " + why));
    results.line(
        made.mistakes().size()
            + " mistakes in the dictionaries; all of it: "
            + folder.resolve(REPORT));
    return made.mistakes().isEmpty() ? ExitStatus.DONE : ExitStatus.SOME_REFUSED;
  }

  private static String report(PetrarchImport made) {
    StringBuilder report = new StringBuilder("# What became of the dictionaries\n");
    section(
        report,
        "Carried over",
        made.carried().entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
    section(report, "Mistakes in the dictionaries", made.mistakes());
    made.left().forEach((why, lines) -> section(report, "Left out: " + why, lines));
    return report.toString();
  }

  private static void section(StringBuilder report, String title, List<String> lines) {
    report.append("\n## ").append(title).append(" (").append(lines.size()).append(")\n\n");
    lines.forEach(line -> report.append("- ").append(line).append('\n'));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(Path.of(".")));
    Files.writeString(file, text);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
