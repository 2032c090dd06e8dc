package org.dateline.ledger;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The open connections to a ledger, lent to one thread at a time and used again. Safe for use by
 * several threads: when all are lent, the next waits.
 */
final class Connections implements AutoCloseable {
  private static final int MOST = 12;

  private final Supplier<Handle> opening;
  private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();
  private final Semaphore free = new Semaphore(MOST, true);
  private volatile boolean closed;

  Connections(Supplier<Handle> opening) {
    this.opening = opening;
  }

  /** Does {@code work} on a connection; one on which it fails is not used again. */
  <T> T with(LedgerDatabase.Work<T> work) throws SQLException {
    if (closed) {
      throw new IllegalStateException("the ledger is closed");
    }
    free.acquireUninterruptibly();
    try {
      Handle handle = idle.pollFirst();
      if (handle == null) {
        handle = opening.get();
      }
      boolean done = false;
      try {
        T result = work.on(handle);
        done = true;
        return result;
      } finally {
        if (done && !closed) {
          idle.addFirst(handle);
        } else {
          handle.close();
        }
      }
    } finally {
      free.release();
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Handle handle = idle.poll(); handle != null; handle = idle.poll()) {
      handle.close();
    }
  }
}
