package org.dateline.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.dateline.coder.Coder;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.text.Annotator;
import org.dateline.text.document.AnnotatedDocument;

/**
 * The text engine and the coder that come with the program. They are loaded side by side, when they
 * are first asked for or {@link #start started}. Safe for use by several threads.
 */
final class LoadedEngine implements Engine {
  private final FutureTask<Annotator> annotator = new FutureTask<>(Annotator::load);
  private final FutureTask<Coder> coder = new FutureTask<>(Coder::load);

  /** Starts to load both in the background, unless that was done before. */
  void start() {
    Thread.ofPlatform().daemon().name("load-annotator").start(annotator);
    Thread.ofPlatform().daemon().name("load-coder").start(coder);
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
  public String modelDigest() {
    return ArchiveDigest.of(Annotator.class);
  }

  @Override
  public String lexiconDigest() {
    return ArchiveDigest.of(Coder.class);
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
