package org.dateline.cli;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dateline.model.Article;
import org.dateline.sources.ArticleReader;
import org.dateline.sources.Problem;
import org.dateline.sources.Reading;

/**
 * Reads articles, does something with each, and tells what was refused.
 *
 * <p>Not safe for use by several threads.
 */
final class ArticleWork {
  private final Messages messages;
  private final Progress progress;
  private int done;
  private int refused;

  ArticleWork(Messages messages, Progress progress) {
    this.messages = messages;
    this.progress = progress;
  }

  /** What became of one item: what was made of it, or why nothing was. */
  private record Outcome<R>(
      Reading reading, Optional<R> result, Optional<RuntimeException> fault) {}

  /**
   * Does {@code work} on every article, several at once, and gives the results to {@code then} in
   * the order of the articles.
   *
   * @return the exit status
   */
  <R> int run(ArticleReader articles, Function<Article, R> work, Consumer<R> then) {
    InOrder.run(articles, reading -> outcome(reading, work), outcome -> take(outcome, then));
    if (done == 0) {
      return ExitStatus.FAILED;
    }
    return refused == 0 ? ExitStatus.DONE : ExitStatus.SOME_REFUSED;
  }

  private static <R> Outcome<R> outcome(Reading reading, Function<Article, R> work) {
    return switch (reading) {
      case Reading.Refused refusal -> new Outcome<>(reading, Optional.empty(), Optional.empty());
      case Reading.Read raw -> {
        Reading.Read read = raw.identified();
        if (!read.article().isRead()) {
          yield new Outcome<>(otherLanguage(read), Optional.empty(), Optional.empty());
        }
        try {
          yield new Outcome<>(read, Optional.of(work.apply(read.article())), Optional.empty());
        } catch (FailureException e) {
          throw e;
        } catch (RuntimeException e) {
          // One article must not keep the others from being read.
          yield new Outcome<>(read, Optional.empty(), Optional.of(e));
        }
      }
    };
  }

  private <R> void take(Outcome<R> outcome, Consumer<R> then) {
    switch (outcome.reading()) {
      case Reading.Refused refusal -> {
        messages.problem(refusal.problem().toString());
        refused++;
      }
      case Reading.Read read -> {
        read.warnings().forEach(warning -> messages.warning(warning.toString()));
        outcome
            .fault()
            .ifPresent(
                fault -> {
                  messages.fault(read.origin() + ": article " + read.article().id(), fault);
                  refused++;
                });
        outcome
            .result()
            .ifPresent(
                result -> {
                  then.accept(result);
                  done++;
                });
      }
    }
    progress.step();
  }

  private static Reading otherLanguage(Reading.Read read) {
    return new Reading.Refused(
        new Problem(
            Problem.Category.FIELD,
            read.origin(),
            "article " + read.article().id() + " is in \"" + read.article().language() + "\"",
            "Dateline reads English"));
  }
}
