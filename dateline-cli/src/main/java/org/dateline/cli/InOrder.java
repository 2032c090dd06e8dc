package org.dateline.cli;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many items at once and hands on the results in the order of the items, each as soon as
 * it and all before it are ready. Only a few items are in work or waiting at any time, so memory
 * does not grow with their number.
 *
 * @param <T> the items
 * @param <R> the results
 */
final class InOrder<T, R> {
  private static final ThreadFactory DAEMONS = Thread.ofPlatform().daemon().factory();

  private static final int PATIENCE_SECONDS = 30;

  private final Function<T, R> work;
  private final int threads;
  private final BlockingQueue<Future<Optional<R>>> results;

  private InOrder(Function<T, R> work, int threads) {
    this.work = work;
    this.threads = threads;
    this.results = new ArrayBlockingQueue<>(threads * 2);
  }

  /**
   * Does {@code work} on each item with as many threads as the machine has processors, and gives
   * each result to {@code then}, which the calling thread runs. One other thread asks for the
   * items.
   *
   * @throws RuntimeException the first thrown by the items, {@code work} or {@code then}; soon no
   *     further item is begun
   */
  static <T, R> void run(Iterator<T> items, Function<T, R> work, Consumer<R> then) {
    new InOrder<>(work, Runtime.getRuntime().availableProcessors()).run(items, then);
  }

  private void run(Iterator<T> items, Consumer<R> then) {
    ExecutorService workers = Executors.newFixedThreadPool(threads, DAEMONS);
    Thread feeder = DAEMONS.newThread(() -> feed(items, workers));
    feeder.start();
    try {
      for (Optional<R> result = next(); result.isPresent(); result = next()) {
        then.accept(result.get());
      }
    } finally {
      feeder.interrupt();
      workers.shutdownNow();
      finish(workers);
    }
  }

  /** Waits for what is still in work: native code must not run on while the program ends. */
  private static void finish(ExecutorService workers) {
    try {
      workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void feed(Iterator<T> items, ExecutorService workers) {
    try {
      try {
        while (items.hasNext()) {
          T item = items.next();
          results.put(workers.submit(() -> Optional.of(work.apply(item))));
        }
        results.put(CompletableFuture.completedFuture(Optional.empty()));
      } catch (RuntimeException | Error e) {
        results.put(CompletableFuture.failedFuture(e));
      }
    } catch (InterruptedException e) {
      // The results are not wanted any more.
      Thread.currentThread().interrupt();
    }
  }

  private Optional<R> next() {
    try {
      return results.take().get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailureException("interrupted", e);
    }
  }
}
