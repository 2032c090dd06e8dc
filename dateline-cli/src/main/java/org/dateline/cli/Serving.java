package org.dateline.cli;

import io.javalin.util.JavalinBindException;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.LedgerAddress;
import org.dateline.server.Desk;
import org.dateline.server.DeskSettings;

/** Serves the desk until the program is told to end. */
final class Serving {
  private final Surroundings surroundings;
  private final Engine engine;

  Serving(Surroundings surroundings, Engine engine) {
    this.surroundings = surroundings;
    this.engine = engine;
  }

  /** Serves until this thread is interrupted or the process ends. */
  void serve(LedgerAddress ledger, DeskSettings settings) {
    try (Ledger reader = Ledger.open(ledger);
        Desk desk =
            Desk.open(
                settings,
                reader,
                article -> engine.code(engine.annotate(article)),
                surroundings.err())) {
      new Results(surroundings.out())
          .print("The desk is open at " + desk.address() + " (end it with Ctrl+C)\n");
      Thread.sleep(Long.MAX_VALUE);
    } catch (JavalinBindException e) {
      throw new FailureException(
          "Port " + settings.port() + " is taken or not allowed. Name another with --port.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
