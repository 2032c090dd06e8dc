package org.dateline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.eval.Report;
import org.dateline.eval.benchmark.CodingBenchmark;
import org.dateline.eval.benchmark.Growth;
import org.dateline.eval.benchmark.GrowthTable;
import org.dateline.eval.benchmark.LinePlot;
import org.dateline.model.Article;
import org.dateline.sources.ArticleReader;
import org.dateline.sources.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what coding costs. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Codes articles from text to JSON and prints words a second, articles a second, seconds of"
            + " the processor and memory. Keeps nothing.")
final class BenchmarkCommand implements Callable<Integer> {
  private static final int[] LENGTHS = {100, 300, 1_000, 3_000, 10_000, 30_000, 100_000};
  private static final int[] BATCHES = {1, 2, 4, 8, 16, 32, 64};
  private static final int THREADS = 2;

  /** Words coded for a point. */
  private static final int LEAST = 30_000;

  private final Surroundings surroundings;
  private final DatelineCommand top;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads code; usually ${DEFAULT-VALUE}.")
  private int threads = 1;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "How many articles are coded at most; usually all.")
  private int most = Integer.MAX_VALUE;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Option(
      names = "--growth",
      paramLabel = "FILE.svg",
      description =
          "Also measure articles of 100 to 100,000 words, made of those given, batches of 1 to 64"
              + " sentences, and 1 and 2 threads; print each point and draw them.")
  private Optional<Path> growth = Optional.empty();

  BenchmarkCommand(Surroundings surroundings, DatelineCommand top) {
    this.surroundings = surroundings;
    this.top = top;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new FailureException("--threads must be at least 1");
    }
    List<Article> articles = articles();
    if (articles.isEmpty()) {
      return ExitStatus.FAILED;
    }
    long start = System.nanoTime();
    LoadedEngine engine = lexicon.on(new LoadedEngine());
    engine.start();
    CodingBenchmark benchmark = new CodingBenchmark(engine.annotator(), engine.coder());
    double loading = (System.nanoTime() - start) / 1e9;
    Report report = benchmark.report(articles, threads, loading);
    Results results = new Results(surroundings.out());
    results.line(json ? report.json() : report.table());
    if (growth.isPresent()) {
      grow(benchmark, articles, growth.get(), results);
    }
    return ExitStatus.DONE;
  }

  private static void grow(
      CodingBenchmark benchmark, List<Article> articles, Path file, Results results)
      throws IOException {
    List<LinePlot.Panel> panels =
        List.of(
            new LinePlot.Panel(
                "Speed against length",
                "words in an article",
                "words/CPU s",
                Growth.byLength(benchmark, articles, LENGTHS, LEAST)),
            new LinePlot.Panel(
                "Speed against batch size",
                "sentences that the model reads at once, at most",
                "words/CPU s",
                Growth.byBatch(benchmark, articles, BATCHES, LEAST)),
            new LinePlot.Panel(
                "Speed against threads",
                "threads",
                "words/s",
                Growth.byThreads(benchmark, articles, THREADS)));
    panels.stream().flatMap(panel -> GrowthTable.lines(panel).stream()).forEach(results::line);
    Files.writeString(file, LinePlot.svg(panels), StandardCharsets.UTF_8);
  }

  private List<Article> articles() {
    Messages messages = new Messages(surroundings, top.stackTraces());
    List<Article> articles = new ArrayList<>();
    try (ArticleReader reader = input.reader(surroundings.in())) {
      while (articles.size() < most && reader.hasNext()) {
        switch (reader.next()) {
          case Reading.Read read -> articles.add(read.article());
          case Reading.Refused refused -> messages.problem(refused.problem().toString());
        }
      }
    }
    return articles;
  }
}
