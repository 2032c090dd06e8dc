package org.dateline.server.story;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.dateline.ledger.Ledger;

/** Watches a ledger and tells those who ask of each change. Safe for use by several threads. */
public final class Watch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(700);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(7);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Ledger ledger;
  private final PrintStream faults;
  private final List<Consumer<Ledger.State>> told = new CopyOnWriteArrayList<>();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("desk-watch").unstarted(this::run);
  private Ledger.State state;

  /**
   * Watches {@code ledger} from when it is started.
   *
   * @param faults is told where it fails
   */
  public Watch(Ledger ledger, PrintStream faults) {
    this.ledger = ledger;
    this.faults = faults;
    this.state = ledger.state();
  }

  /** Starts to watch. */
  public void start() {
    thread.start();
  }

  /** Tells {@code listener} whenever the ledger has changed, in the thread that watches. */
  public void tell(Consumer<Ledger.State> listener) {
    told.add(listener);
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(EVERY);
        try {
          look();
        } catch (RuntimeException e) {
          if (thread.isInterrupted()) {
            return;
          }
          faults.println("desk: the ledger could not be watched: " + e);
          Thread.sleep(AFTER_FAULT);
        }
      }
    } catch (InterruptedException e) {
      thread.interrupt();
    }
  }

  private void look() {
    Ledger.State now = ledger.state();
    if (!now.equals(state)) {
      state = now;
      told.forEach(listener -> listener.accept(now));
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
