package org.dateline.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.eval.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores the program on a gold set. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Scores the program on a set that people have read. docs/data.md says where the sets"
            + " are had and how they are scored.")
final class EvaluateCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "SET",
      converter = SetConverter.class,
      description = "One of ${COMPLETION-CANDIDATES}.",
      completionCandidates = EvaluationSet.Labels.class)
  private EvaluationSet set = EvaluationSet.PLV;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder that holds the sets; usually ${DEFAULT-VALUE}.")
  private Path data = Path.of("data");

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  EvaluateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Reads the name of a set. */
  static final class SetConverter implements ITypeConverter<EvaluationSet> {
    @Override
    public EvaluationSet convert(String value) {
      return Choices.of(EvaluationSet.class, value);
    }
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(data.resolve(set.place()))) {
      throw missing(data.resolve(set.place()).toString());
    }
    try {
      Results results = new Results(surroundings.out());
      LoadedEngine engine = lexicon.on(new LoadedEngine());
      for (Report report : set.score(data, engine)) {
        results.line(json ? report.json() : report.table());
      }
      return ExitStatus.DONE;
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw missing(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw new FailureException(String.valueOf(e.getMessage()), e);
    }
  }

  private FailureException missing(String file) {
    String wanted = set.place().isEmpty() ? "NAME.gold.json with NAME.txt" : set.place();
    return new FailureException(
        file
            + ": not there. The set "
            + Choices.label(set)
            + " is looked for as "
            + wanted
            + " in the folder --data "
            + data
            + "; docs/data.md says where to get it.");
  }
}
