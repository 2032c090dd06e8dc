package org.dateline.sources.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Sees to it that a host is asked one thing at a time, with pauses. For use by many threads. */
final class HostTurns {
  private final Map<String, Turn> turns = new ConcurrentHashMap<>();

  /** A host's turn. Times are those of {@link System#nanoTime}. */
  static final class Turn {
    private final ReentrantLock lock = new ReentrantLock(true);
    private long notBefore = System.nanoTime();

    /** Waits until the host may be asked, and keeps others from asking. */
    void take() throws InterruptedException {
      lock.lockInterruptibly();
      long wait = notBefore - System.nanoTime();
      if (wait > 0) {
        try {
          Thread.sleep(Duration.ofNanos(wait));
        } catch (InterruptedException e) {
          lock.unlock();
          throw e;
        }
      }
    }

    /** How long until the host may be asked; for the thread that has the turn or wants it. */
    Duration left() {
      return Duration.ofNanos(Math.max(0, notBefore - System.nanoTime()));
    }

    /** Lets others ask after a pause. */
    void pass(Duration pause) {
      notBefore = Math.max(notBefore, System.nanoTime() + pause.toNanos());
      lock.unlock();
    }
  }

  Turn of(String place) {
    return turns.computeIfAbsent(place, p -> new Turn());
  }
}
