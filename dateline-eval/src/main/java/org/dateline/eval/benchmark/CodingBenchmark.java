package org.dateline.eval.benchmark;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dateline.coder.Coder;
import org.dateline.eval.Figure;
import org.dateline.eval.Report;
import org.dateline.ledger.StatementJson;
import org.dateline.model.Article;
import org.dateline.text.Annotator;
import org.dateline.text.document.AnnotatedDocument;

/** Codes articles from text to JSON as {@code dateline code} does, and measures what it takes. */
public final class CodingBenchmark {
  private final Annotator annotator;
  private final Coder coder;

  /**
   * Will measure these.
   *
   * @param annotator uses one thread a call
   */
  public CodingBenchmark(Annotator annotator, Coder coder) {
    this.annotator = annotator;
    this.coder = coder;
  }

  /** The same with a model that reads at most so many sentences at once. */
  CodingBenchmark inBatchesOf(int sentences) {
    return new CodingBenchmark(annotator.inBatchesOf(sentences), coder);
  }

  /**
   * What coding took.
   *
   * @param articles how many
   * @param words as the tokeniser counts them
   * @param wallSeconds from the first article to the last
   * @param processorSeconds of all threads that coded
   */
  public record Cost(int articles, long words, double wallSeconds, double processorSeconds) {

    /** Words in a second of one processor. */
    public double wordsPerProcessorSecond() {
      return words / processorSeconds;
    }
  }

  /**
   * Codes every article once.
   *
   * @param threads how many work at once
   */
  public Cost code(List<Article> articles, int threads) {
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    List<long[]> parts;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<long[]>> running =
          IntStream.range(0, threads)
              .mapToObj(i -> pool.submit(() -> share(articles, next)))
              .toList();
      parts = running.stream().map(CodingBenchmark::result).toList();
    }
    double wall = (System.nanoTime() - start) / 1e9;
    return new Cost(
        articles.size(),
        parts.stream().mapToLong(part -> part[0]).sum(),
        wall,
        parts.stream().mapToLong(part -> part[1]).sum() / 1e9);
  }

  private static long[] result(Future<long[]> running) {
    try {
      return running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Words coded and nanoseconds of the processor used by one thread. */
  private long[] share(List<Article> articles, AtomicInteger next) {
    long start = Machine.threadNanos();
    long words = 0;
    for (int i = next.getAndIncrement(); i < articles.size(); i = next.getAndIncrement()) {
      words += words(articles.get(i));
    }
    return new long[] {words, Machine.threadNanos() - start};
  }

  /** Codes one article and writes its line; gives its words. */
  private long words(Article article) {
    AnnotatedDocument document = annotator.annotate(article);
    if (StatementJson.line(coder.code(document)).isEmpty()) {
      throw new IllegalStateException("an article without a line");
    }
    return document.sentences().stream().mapToLong(s -> s.tokens().size()).sum();
  }

  /**
   * Measures coding after a warm-up.
   *
   * @param articles what to code
   * @param threads how many work at once
   * @param loadSeconds what loading the model and the dictionaries took
   */
  public Report report(List<Article> articles, int threads, double loadSeconds) {
    code(articles.subList(0, Math.min(WARM_UP, articles.size())), threads);
    long process = Machine.processorNanos();
    Cost cost = code(articles, threads);
    double processSeconds = (Machine.processorNanos() - process) / 1e9;
    return Report.titled("Coding from text to JSON, " + threads + " thread(s)")
        .row("articles", Figure.count(cost.articles()))
        .row("words", Figure.count(cost.words()))
        .row("clock", Figure.quantity(cost.wallSeconds(), "s"))
        .row("CPU of the threads that code", Figure.quantity(cost.processorSeconds(), "s"))
        .row("CPU of the process", Figure.quantity(processSeconds, "s"))
        .row("speed by the clock", Figure.quantity(cost.words() / cost.wallSeconds(), "words/s"))
        .row(
            "articles by the clock",
            Figure.quantity(cost.articles() / cost.wallSeconds(), "articles/s"))
        .row(
            "speed by the processor",
            Figure.quantity(cost.wordsPerProcessorSecond(), "words/CPU s"))
        .row("loading", Figure.quantity(loadSeconds, "s"))
        .row("most memory of the process", Figure.quantity(Machine.mostResident() / 1e6, "MB"))
        .row("load of the machine", Figure.quantity(Machine.load(), ""))
        .note("after a warm-up of " + WARM_UP + " articles; loading is by the clock")
        .note("where the load is above the threads, the machine was busy with other work")
        .build();
  }

  private static final int WARM_UP = 20;
}
