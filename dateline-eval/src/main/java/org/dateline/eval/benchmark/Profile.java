package org.dateline.eval.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.dateline.model.Stage;
import org.dateline.model.StageObserver;

/**
 * Measures what each stage takes of the processor, of the clock and of memory. Safe for use by
 * several threads, whose shares are added up.
 *
 * <p>The processor's time and the memory are the calling thread's, so work that a stage handed to
 * other threads would be missed; no stage does.
 */
public final class Profile implements StageObserver {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Map<Stage, Cost> costs = new EnumMap<>(Stage.class);
  private final LongAdder words = new LongAdder();
  private final LongAdder articles = new LongAdder();

  /** Nothing measured yet. */
  public Profile() {
    for (Stage stage : Stage.values()) {
      costs.put(stage, new Cost(new LongAdder(), new LongAdder(), new LongAdder()));
    }
  }

  /** Nanoseconds of the processor and of the clock, and bytes allocated on Java's heap. */
  private record Cost(LongAdder processor, LongAdder clock, LongAdder bytes) {}

  @Override
  public <T> T during(Stage stage, Supplier<T> work) {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long clock = System.nanoTime();
    long processor = THREADS.getCurrentThreadCpuTime();
    try {
      return work.get();
    } finally {
      Cost cost = costs.get(stage);
      if (cost != null) {
        cost.processor().add(THREADS.getCurrentThreadCpuTime() - processor);
        cost.clock().add(System.nanoTime() - clock);
        cost.bytes().add(THREADS.getCurrentThreadAllocatedBytes() - bytes);
      }
    }
  }

  /** One article of so many words, as the tokeniser counts them, is done. */
  public void read(long wordsOfArticle) {
    articles.increment();
    words.add(wordsOfArticle);
  }

  /** Seconds of the processor that a stage took. */
  public double seconds(Stage stage) {
    Cost cost = costs.get(stage);
    return cost == null ? 0 : cost.processor().sum() / 1e9;
  }

  /** A table for people: a line for each stage, then their sum and the memory of the process. */
  public String table() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%-18s %10s %7s %10s %10s %14s%n",
            "stage",
            "CPU s",
            "share",
            "clock s",
            "words/s",
            "allocated MB"));
    double all = Math.max(1e-9, sum(Cost::processor) / 1e9);
    costs.forEach((stage, cost) -> out.append(line(name(stage), cost, all)));
    Cost total =
        new Cost(adder(sum(Cost::processor)), adder(sum(Cost::clock)), adder(sum(Cost::bytes)));
    out.append(line("all", total, all));
    out.append(
        String.format(
            Locale.ROOT,
            "%,d articles, %,d words; heap in use %,.0f MB, most memory of the process %,.0f MB%n",
            articles.sum(),
            words.sum(),
            Machine.heap() / 1e6,
            Machine.mostResident() / 1e6));
    return out.toString();
  }

  private long sum(java.util.function.Function<Cost, LongAdder> part) {
    return costs.values().stream().mapToLong(cost -> part.apply(cost).sum()).sum();
  }

  private static LongAdder adder(long value) {
    LongAdder adder = new LongAdder();
    adder.add(value);
    return adder;
  }

  private String line(String name, Cost cost, double all) {
    double seconds = cost.processor().sum() / 1e9;
    String speed =
        seconds < 1e-6 ? "-" : String.format(Locale.ROOT, "%,.0f", words.sum() / seconds);
    return String.format(
        Locale.ROOT,
        "%-18s %10.3f %6.1f%% %10.3f %10s %14.1f%n",
        name,
        seconds,
        100 * seconds / all,
        cost.clock().sum() / 1e9,
        speed,
        cost.bytes().sum() / 1e6);
  }

  private static String name(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
