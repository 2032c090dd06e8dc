package org.dateline.server.story;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Together;
import org.jspecify.annotations.Nullable;

/**
 * Watches a ledger: tells those who ask of each change, and works out in one thread of its own what
 * the reports say together. While a ledger is being filled it rests four times as long as it
 * worked, so that reading and serving go on. Safe for use by several threads.
 */
public final class Grouping implements AutoCloseable {
  /** No more reports than these, the newest, are looked at together: they are held in memory. */
  public static final int MOST = 20_000;

  private static final Duration EVERY = Duration.ofMillis(700);
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final int REST = 4;

  private final Ledger ledger;
  private final PrintStream faults;
  private final CountDownLatch first = new CountDownLatch(1);
  private final List<Consumer<Ledger.State>> told = new CopyOnWriteArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile Ledger.State state;
  private volatile boolean closed;
  private volatile long started = System.nanoTime();
  private volatile @Nullable Grouped latest;

  /**
   * Watches {@code ledger} from when it is started.
   *
   * @param faults is told where grouping fails
   */
  public Grouping(Ledger ledger, PrintStream faults) {
    this.ledger = ledger;
    this.faults = faults;
    this.state = ledger.state();
  }

  /** Starts to watch. */
  public void start() {
    started = System.nanoTime();
    threads.add(Thread.ofPlatform().daemon().name("desk-watch").start(() -> repeat(this::watch)));
    threads.add(Thread.ofPlatform().daemon().name("desk-group").start(() -> repeat(this::group)));
  }

  /** Tells {@code listener} whenever the ledger has changed, in the thread that watches. */
  public void tell(Consumer<Ledger.State> listener) {
    told.add(listener);
  }

  /**
   * What the reports say together; empty while that is being worked out for the first time, for
   * which only those wait who ask in the first two seconds.
   */
  public Optional<Grouped> latest() {
    try {
      long left = FIRST.toNanos() - (System.nanoTime() - started);
      if (!first.await(Math.max(0, left), TimeUnit.NANOSECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.ofNullable(latest);
  }

  /** Whether the ledger has changed since that was made. */
  public boolean isBehind(Grouped grouped) {
    return !grouped.state().equals(ledger.state());
  }

  private interface Turn {
    void run() throws InterruptedException;
  }

  private void repeat(Turn turn) {
    try {
      while (!Thread.interrupted()) {
        try {
          turn.run();
        } catch (RuntimeException e) {
          if (closed) {
            return;
          }
          faults.println("desk: stories could not be worked out: " + e);
          Thread.sleep(EVERY.multipliedBy(10));
        }
        Thread.sleep(EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    Ledger.State now = ledger.state();
    if (!now.equals(state)) {
      state = now;
      told.forEach(listener -> listener.accept(now));
    }
  }

  private void group() throws InterruptedException {
    Grouped last = latest;
    if (last != null && !isBehind(last)) {
      return;
    }
    long start = System.nanoTime();
    Ledger.State at = ledger.state();
    Optional<LocalDate> since = ledger.dayOfNewest(MOST).map(day -> day.plusDays(1));
    latest = new Grouped(Together.of(ledger, since, Optional.empty()), at, Instant.now());
    first.countDown();
    Thread.sleep(REST * Duration.ofNanos(System.nanoTime() - start).toMillis());
  }

  @Override
  public void close() {
    closed = true;
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      try {
        thread.join(FIRST);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
