package org.dateline.cli;

import java.util.concurrent.Callable;
import java.util.function.Function;
import org.dateline.eval.benchmark.Profile;
import org.dateline.model.Article;
import org.dateline.sources.ArticleReader;
import org.dateline.text.document.Conllu;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what the text engine finds in articles. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Prints what the text engine finds in articles, before anything is coded: sentences, words"
            + " and their trees, names, times, quotations.")
final class AnnotateCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Engine engine;
  private final DatelineCommand top;

  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = "--output",
      paramLabel = "conllu|text",
      converter = OutputConverter.class,
      description =
          "conllu (usual): Universal Dependencies' format, names in the last column; text: the text"
              + " with names, times and quotations marked.")
  private Output output = Output.CONLLU;

  @Option(
      names = "--color",
      description = "Mark the text with colours even where no terminal is seen.")
  private boolean colour;

  @Option(
      names = "--profile",
      description =
          "At the end, print to standard error what each stage took of the processor, of the clock"
              + " and of memory.")
  private boolean profiled;

  AnnotateCommand(Surroundings surroundings, Engine engine, DatelineCommand top) {
    this.surroundings = surroundings;
    this.engine = engine;
    this.top = top;
  }

  /** How documents are printed. */
  enum Output {
    /** Universal Dependencies' format. */
    CONLLU,
    /** The text, marked. */
    TEXT
  }

  /** Reads the name of an output. */
  static final class OutputConverter implements ITypeConverter<Output> {
    @Override
    public Output convert(String value) {
      return Choices.of(Output.class, value);
    }
  }

  @Override
  public Integer call() {
    Results results = new Results(surroundings.out());
    Messages messages = new Messages(surroundings, top.stackTraces());
    Profile profile = new Profile();
    Engine used = profiled ? engine.measuredBy(profile) : engine;
    try (ArticleReader articles = input.reader(surroundings.in());
        Progress progress = new Progress(surroundings, "articles")) {
      return new ArticleWork(messages, progress).run(articles, printed(used), results::print);
    } finally {
      if (profiled) {
        surroundings.err().print(profile.table());
      }
    }
  }

  private Function<Article, String> printed(Engine used) {
    return switch (output) {
      case CONLLU -> article -> Conllu.write(used.annotate(article));
      case TEXT -> {
        MarkedText text = new MarkedText(colour || Style.of(surroundings).coloured());
        yield article -> text.of(used.annotate(article));
      }
    };
  }
}
