package org.dateline.cli;

import io.javalin.util.JavalinBindException;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.LedgerAddress;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.server.Desk;
import org.dateline.server.DeskSettings;
import org.dateline.sources.language.Languages;

/** Serves the desk until the program is told to end. */
final class Serving {
  private final Surroundings surroundings;
  private final Engine engine;

  Serving(Surroundings surroundings, Engine engine) {
    this.surroundings = surroundings;
    this.engine = engine;
  }

  /**
   * The statements in an article that somebody tries.
   *
   * @throws IllegalArgumentException where its text is in another language than English
   */
  static CodedArticle coded(Engine engine, Article article) {
    Languages.of(article.text())
        .filter(language -> !language.equals(article.language()))
        .ifPresent(
            language -> {
              throw new IllegalArgumentException(
                  "The text is in \"" + language + "\". Dateline reads English.");
            });
    return engine.code(engine.annotate(article));
  }

  /** Serves until this thread is interrupted or the process ends. */
  void serve(LedgerAddress ledger, DeskSettings settings) {
    try (Ledger reader = Ledger.open(ledger);
        Desk desk =
            Desk.open(settings, reader, article -> coded(engine, article), surroundings.err())) {
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
