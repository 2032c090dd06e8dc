package org.dateline.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.eval.benchmark.Profile;
import org.dateline.ledger.StatementJson;
import org.dateline.model.Article;
import org.dateline.sources.ArticleReader;
import org.dateline.text.document.Conllu;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Codes articles and prints their statements. */
@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Reads articles and prints who did what to whom, when and where, and who says so."
            + " Keeps nothing.")
final class CodeCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Engine engine;
  private final DatelineCommand top;

  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = "--output",
      paramLabel = "jsonl|table|conllu",
      converter = OutputConverter.class,
      description =
          "jsonl (usual): one JSON object a line for each article; table: for people; conllu: the"
              + " sentences that were read, with trees and names.")
  private Output output = Output.JSONL;

  @Option(
      names = "--because",
      description =
          "In the table, show of each event the words and basis of every part, the rule or model,"
              + " and what else was considered and why it lost.")
  private boolean because;

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Option(
      names = "--profile",
      description =
          "At the end, print to standard error what each stage took of the processor, of the clock"
              + " and of memory.")
  private boolean profiled;

  CodeCommand(Surroundings surroundings, Engine engine, DatelineCommand top) {
    this.surroundings = surroundings;
    this.engine = engine;
    this.top = top;
  }

  /** How statements are printed. */
  enum Output {
    /** One JSON object a line. */
    JSONL,
    /** A table for people. */
    TABLE,
    /** The sentences with trees and names. */
    CONLLU
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
    Engine own = lexicon.on(engine);
    Engine used = profiled ? own.measuredBy(profile) : own;
    try (ArticleReader articles = input.reader(surroundings.in());
        Progress progress = new Progress(surroundings, "articles")) {
      return new ArticleWork(messages, progress).run(articles, printed(used), results::print);
    } finally {
      if (profiled) {
        surroundings.err().print(profile.table());
      }
    }
  }

  private Optional<Lexicon> frames() {
    return because ? Optional.of(lexicon.frames()) : Optional.empty();
  }

  private Function<Article, String> printed(Engine used) {
    return switch (output) {
      case JSONL -> article -> StatementJson.line(used.code(used.annotate(article))) + "\n";
      case TABLE -> {
        StatementTable table =
            new StatementTable(Style.of(surroundings), surroundings.columns(), frames());
        yield article -> table.of(used.code(used.annotate(article)));
      }
      case CONLLU -> article -> Conllu.write(used.annotate(article));
    };
  }
}
