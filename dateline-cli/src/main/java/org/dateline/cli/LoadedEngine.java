package org.dateline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.dateline.coder.Coder;
import org.dateline.eval.benchmark.Profile;
import org.dateline.ledger.ArchiveDigest;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.text.Annotator;
import org.dateline.text.document.AnnotatedDocument;

/**
 * The text engine and the coder that come with the program. They are loaded side by side, when they
 * are first asked for or {@link #start started}. Reading is safe for several threads; starting and
 * finishing belong to the main one.
 */
final class LoadedEngine implements Engine {
  private final FutureTask<Annotator> annotator;
  private final FutureTask<Coder> coder;
  private final Supplier<String> lexicon;
  private final List<Thread> loaders = new ArrayList<>();

  /** With the words that come with the program. */
  LoadedEngine() {
    this(
        new FutureTask<>(Annotator::load),
        new FutureTask<>(Coder::load),
        () -> ArchiveDigest.of(Coder.class));
  }

  private LoadedEngine(
      FutureTask<Annotator> annotator, FutureTask<Coder> coder, Supplier<String> lexicon) {
    this.annotator = annotator;
    this.coder = coder;
    this.lexicon = lexicon;
  }

  @Override
  public LoadedEngine with(Path folder) {
    Coder own = Coder.load(folder);
    return new LoadedEngine(
        annotator,
        new FutureTask<>(() -> own),
        () -> ArchiveDigest.of(Coder.class) + "+" + ArchiveDigest.ofFolder(folder));
  }

  /** Starts to load both in the background. */
  void start() {
    loaders.add(Thread.ofPlatform().daemon().name("load-annotator").start(annotator));
    loaders.add(Thread.ofPlatform().daemon().name("load-coder").start(coder));
  }

  /** Waits until nothing is being loaded: native code must not run on while the program ends. */
  void finish() {
    try {
      for (Thread loader : loaders) {
        loader.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The text engine. */
  Annotator annotator() {
    return loaded(annotator);
  }

  /** The coder. */
  Coder coder() {
    return loaded(coder);
  }

  @Override
  public AnnotatedDocument annotate(Article article) {
    return annotator().annotate(article);
  }

  @Override
  public CodedArticle code(AnnotatedDocument document) {
    return coder().code(document);
  }

  @Override
  public Engine measuredBy(Profile profile) {
    return new ProfiledEngine(this, profile);
  }

  @Override
  public String modelDigest() {
    return ArchiveDigest.of(Annotator.class);
  }

  @Override
  public String lexiconDigest() {
    return lexicon.get();
  }

  private static <T> T loaded(FutureTask<T> part) {
    // Does nothing where another thread has begun.
    part.run();
    try {
      return part.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailureException("interrupted", e);
    }
  }
}
