package org.dateline.eval.linguistic;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.eval.Figure;
import org.dateline.eval.Report;
import org.dateline.eval.TarArchive;
import org.dateline.model.Article;
import org.dateline.text.Annotator;
import org.dateline.text.document.AnnotatedDocument;

/** How many words the annotator reads in a second of one processor. */
public final class AnnotateBenchmark {
  private static final int SHARE = 16;

  private AnnotateBenchmark() {}

  /**
   * Annotates articles on the calling thread, after a warm-up over the first of them.
   *
   * @param annotator must use one thread a call, or the figures mean nothing
   * @param articles what to read
   * @param warmUp how many articles are read before the clocks start
   */
  public static Report run(Annotator annotator, List<Article> articles, int warmUp) {
    annotator.annotate(articles.subList(0, Math.min(warmUp, articles.size())));
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.getCurrentThreadCpuTime();
    long process = processCpu();
    long wall = System.nanoTime();
    long words = 0;
    long sentences = 0;
    for (int from = 0; from < articles.size(); from += SHARE) {
      List<Article> share = articles.subList(from, Math.min(articles.size(), from + SHARE));
      for (AnnotatedDocument document : annotator.annotate(share)) {
        sentences += document.sentences().size();
        words += document.sentences().stream().mapToLong(s -> s.tokens().size()).sum();
      }
    }
    double cpuSeconds = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
    double processSeconds = (processCpu() - process) / 1e9;
    double wallSeconds = (System.nanoTime() - wall) / 1e9;
    return Report.titled("Speed of annotating, one thread")
        .row("articles", Figure.count(articles.size()))
        .row("sentences", Figure.count(sentences))
        .row("words", Figure.count(words))
        .row("wall", Figure.quantity(wallSeconds, "s"))
        .row("CPU of the thread", Figure.quantity(cpuSeconds, "s"))
        .row("CPU of the process", Figure.quantity(processSeconds, "s"))
        .row("speed", Figure.quantity(words / cpuSeconds, "words/CPU s"))
        .row("speed, whole process", Figure.quantity(words / processSeconds, "words/CPU s"))
        .row("heap in use", Figure.quantity(heap(), "MB"))
        .row("resident", Figure.quantity(resident(), "MB"))
        .note("model " + annotator.modelVersion())
        .build();
  }

  private static long processCpu() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(java.time.Duration::toNanos)
        .orElse(0L);
  }

  private static double heap() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }

  /** What the system says of this process; 0 where it says nothing. */
  private static double resident() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1e3)
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * Reads {@code articles/worldwide_newswire_text.tar.gz} of a data folder and prints the speed.
   */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    List<Article> articles =
        TarArchive.texts(
                data.resolve("articles").resolve("worldwide_newswire_text.tar.gz"),
                path -> path.endsWith(".txt"))
            .values()
            .stream()
            .map(Article::ofText)
            .limit(arguments.length > 1 ? Long.parseLong(arguments[1]) : Long.MAX_VALUE)
            .collect(Collectors.toList());
    try (Annotator annotator = Annotator.load()) {
      System.out.print(run(annotator, articles, 40).table());
    }
  }
}
