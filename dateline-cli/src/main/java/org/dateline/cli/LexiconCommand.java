package org.dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.coder.ExampleCheck;
import org.dateline.coder.lexicon.Example;
import org.dateline.coder.lexicon.LexiconReader;
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
            + " every mistake by file and line, and runs the example sentences in its frame files.")
final class LexiconCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Engine engine;

  @Parameters(
      index = "0",
      paramLabel = "ACTION",
      converter = ActionConverter.class,
      description = "What to do: check.")
  private Action action = Action.CHECK;

  @Parameters(index = "1", paramLabel = "DIR", description = "The lexicon's folder.")
  private Path directory = Path.of("");

  LexiconCommand(Surroundings surroundings, Engine engine) {
    this.surroundings = surroundings;
    this.engine = engine;
  }

  /** What can be done. */
  enum Action {
    /** Read it and run its examples. */
    CHECK
  }

  /** Reads the name of an action. */
  static final class ActionConverter implements ITypeConverter<Action> {
    @Override
    public Action convert(String value) {
      return Choices.of(Action.class, value);
    }
  }

  @Override
  public Integer call() {
    return switch (action) {
      case CHECK -> check();
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
}
