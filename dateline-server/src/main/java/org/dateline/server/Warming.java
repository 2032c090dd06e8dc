package org.dateline.server;

import java.io.PrintStream;
import java.util.Optional;
import org.dateline.ledger.Filter;
import org.dateline.ledger.StoryFilter;
import org.dateline.server.story.StoryShelf;

/**
 * Works out the newest stories once, when the desk has opened, so that the first who asks for a
 * page that looks through them need not wait. Nothing depends on it. Starting and closing belong to
 * one thread.
 */
final class Warming implements AutoCloseable {
  private final Thread thread;
  private volatile boolean closed;

  Warming(StoryShelf shelf, PrintStream faults) {
    thread = Thread.ofPlatform().daemon().name("desk-warming").unstarted(() -> warm(shelf, faults));
  }

  private void warm(StoryShelf shelf, PrintStream faults) {
    StoryFilter all = new StoryFilter(Optional.empty(), Optional.empty(), 1, Filter.NONE);
    try {
      shelf.prepare(all, SourcePages.STORIES, () -> closed);
    } catch (RuntimeException e) {
      if (!closed) {
        faults.println("desk: the newest stories could not be worked out ahead: " + e);
      }
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
