package org.dateline.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.time.Duration;
import java.util.Optional;
import org.dateline.ledger.Filter;
import org.dateline.ledger.StoryFilter;
import org.dateline.server.story.StoryShelf;

/**
 * Asks for the first page before anybody is told where the desk is, and works out the biggest and
 * the newest stories once when it has opened, so that the first who asks need not wait. Nothing
 * depends on it. Starting and closing belong to one thread.
 */
final class Warming implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final StoryShelf shelf;
  private final PrintStream faults;
  private final Thread thread;
  private volatile boolean closed;

  Warming(StoryShelf shelf, PrintStream faults) {
    this.shelf = shelf;
    this.faults = faults;
    this.thread =
        Thread.ofPlatform().daemon().name("desk-warming").unstarted(() -> tried(this::stories));
  }

  private void stories() {
    StoryFilter all = new StoryFilter(Optional.empty(), Optional.empty(), 1, Filter.NONE);
    shelf.prepare(all, false, SourcePages.STORIES, () -> closed);
    shelf.prepare(all, true, StoryPages.ROWS + 1, () -> closed);
  }

  private void tried(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (!closed) {
        faults.println("desk: what is asked for first could not be made ahead: " + e);
      }
    }
  }

  /** Asks for the first page as a reader would: returns when it is at hand. */
  void first(String address) {
    tried(() -> ask(address));
  }

  private static void ask(String address) {
    try {
      URLConnection asked = URI.create(address).toURL().openConnection(Proxy.NO_PROXY);
      asked.setRequestProperty("Accept-Encoding", "gzip");
      asked.setReadTimeout((int) PATIENCE.toMillis());
      try (InputStream page = asked.getInputStream()) {
        page.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void start() {
    thread.start();
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
