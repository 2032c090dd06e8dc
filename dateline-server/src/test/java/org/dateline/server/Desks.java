package org.dateline.server;

/** Desks on a free port of the loopback address. */
final class Desks {
  private Desks() {}

  /** A desk that reads with {@code coding}. */
  static Desk open(Coding coding) {
    return Desk.open(DeskSettings.loopback(0), coding, System.err);
  }
}
