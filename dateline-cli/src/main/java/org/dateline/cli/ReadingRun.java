package org.dateline.cli;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;
import org.dateline.ledger.LedgerException;
import org.dateline.ledger.LedgerWriter;
import org.dateline.ledger.Run;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.sources.ArticleReader;
import org.dateline.sources.Problem;
import org.dateline.sources.Reading;
import org.dateline.sources.web.Visits;

/**
 * One round of reading sources into a ledger. Articles are coded several at once and kept batch by
 * batch, in their order. Not safe for use by several threads.
 */
final class ReadingRun {
  private static final int BATCH = 50;
  private static final long BATCH_NANOS = 5_000_000_000L;
  private static final int BUSY_TRIES = 5;

  private final Engine engine;
  private final Visits visits;
  private final Run run;
  private final LocalDate latest;
  private final AtomicBoolean stopped;
  private final ReadingReport report = new ReadingReport();
  private final List<Done> batch = new ArrayList<>();
  private final OldGarbage garbage = new OldGarbage();
  private long batchSince = System.nanoTime();

  ReadingRun(Engine engine, Visits visits, Run run, Clock clock, AtomicBoolean stopped) {
    this.engine = engine;
    this.visits = visits;
    this.run = run;
    this.latest = LocalDate.now(clock).plusDays(1);
    this.stopped = stopped;
  }

  /** What became of one item. */
  private sealed interface Outcome {
    /** It was passed over. */
    record Passed(Problem problem) implements Outcome {}

    /** It is in the ledger from before. */
    record Known(String origin) implements Outcome {}

    /** It broke the coder. */
    record Broken(Reading.Read reading, RuntimeException fault) implements Outcome {}

    /** It is ready to be kept. */
    record Ready(Done done) implements Outcome {}
  }

  /** An article with its statements, and what to remember of it. */
  private record Done(CodedArticle coded, String origin, long digest, List<Problem> warnings) {}

  /** Reads all, or until stopped. */
  void read(
      ArticleReader articles,
      List<String> sources,
      LedgerWriter writer,
      Messages messages,
      Progress progress) {
    AtomicLong total = new AtomicLong();
    Thread measuring = Thread.ofVirtual().start(() -> total.set(ArticleReader.size(sources)));
    try {
      InOrder.run(
          untilStopped(articles),
          this::outcome,
          outcome -> {
            take(outcome, writer, messages);
            progress.step(articles.bytesTaken(), total.get(), report.line());
          });
      commit(writer, messages);
      report.left(articles.filesLeft());
      if (!stopped.get()) {
        visits.finished();
      }
    } finally {
      measuring.interrupt();
    }
  }

  /** What the round did, for the user. */
  String report() {
    return report.text();
  }

  /** The exit status. */
  int status() {
    return report.status();
  }

  private Iterator<Reading> untilStopped(Iterator<Reading> articles) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !stopped.get() && articles.hasNext();
      }

      @Override
      public Reading next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return articles.next();
      }
    };
  }

  private Outcome outcome(Reading reading) {
    return switch (reading) {
      case Reading.Refused refused -> new Outcome.Passed(refused.problem());
      case Reading.Read raw -> {
        Reading.Read read = raw.identified().withPlausibleDay(latest);
        long digest = digest(read.article());
        if (visits.isKept(digest)) {
          yield new Outcome.Known(read.origin().file());
        }
        try {
          CodedArticle coded =
              read.article().isRead()
                  ? engine.code(engine.annotate(read.article()))
                  : uncoded(read.article());
          yield new Outcome.Ready(new Done(coded, read.origin().file(), digest, read.warnings()));
        } catch (FailureException e) {
          throw e;
        } catch (RuntimeException e) {
          // One article must not keep the others from being read.
          yield new Outcome.Broken(read, e);
        }
      }
    };
  }

  /** An article that is kept without being read. */
  private static CodedArticle uncoded(Article article) {
    return new CodedArticle(
        article, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());
  }

  private void take(Outcome outcome, LedgerWriter writer, Messages messages) {
    switch (outcome) {
      case Outcome.Passed passed -> {
        messages.problem(passed.problem().toString());
        report.passedOver(passed.problem());
      }
      case Outcome.Known known -> {
        report.known();
        visits.kept(List.of(known.origin()).stream().filter(ReadingRun::isWeb).toList(), List.of());
      }
      case Outcome.Broken broken -> {
        messages.fault(
            broken.reading().origin() + ": article " + broken.reading().article().id(),
            broken.fault());
        report.broken();
      }
      case Outcome.Ready ready -> {
        ready.done().warnings().forEach(warning -> messages.warning(warning.toString()));
        batch.add(ready.done());
        if (batch.size() >= BATCH || System.nanoTime() - batchSince > BATCH_NANOS) {
          commit(writer, messages);
        }
      }
    }
  }

  /** Keeps the batch, and only then remembers that it is kept. */
  private void commit(LedgerWriter writer, Messages messages) {
    if (batch.isEmpty()) {
      return;
    }
    List<LedgerWriter.Kept> kept = keep(writer, messages);
    for (int i = 0; i < batch.size(); i++) {
      report.kept(batch.get(i).coded().article(), kept.get(i));
    }
    visits.kept(
        batch.stream().map(Done::origin).filter(ReadingRun::isWeb).toList(),
        batch.stream().map(Done::digest).toList());
    batch.clear();
    batchSince = System.nanoTime();
    garbage.look();
  }

  /** Keeps the batch whole, and waits for another program that writes. */
  private List<LedgerWriter.Kept> keep(LedgerWriter writer, Messages messages) {
    List<CodedArticle> coded = batch.stream().map(Done::coded).toList();
    for (int attempt = 1; ; attempt++) {
      try {
        return writer.keep(coded, run);
      } catch (LedgerException e) {
        if (e.category() != LedgerException.Category.BUSY || attempt == BUSY_TRIES) {
          throw e;
        }
        messages.warning("the ledger is being written to by another program; waiting");
      }
    }
  }

  private static boolean isWeb(String origin) {
    return origin.startsWith("http://") || origin.startsWith("https://");
  }

  /** Tells an article as this run reads it from every other. */
  private long digest(Article article) {
    String all =
        String.join(
            "\u0001",
            run.program(),
            run.model(),
            run.lexicon(),
            article.id().value(),
            article.title().orElse(""),
            article.published().map(LocalDate::toString).orElse(""),
            article.text());
    byte[] bytes = all.getBytes(StandardCharsets.UTF_8);
    CRC32C front = new CRC32C();
    front.update(bytes);
    return front.getValue() << 32 | (all.hashCode() & 0xFFFFFFFFL);
  }
}
