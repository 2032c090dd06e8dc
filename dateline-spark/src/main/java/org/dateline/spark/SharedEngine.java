package org.dateline.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.dateline.coder.Coder;
import org.dateline.ledger.ArchiveDigest;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.text.Annotator;

/**
 * The text engine and the coder of this Java machine: loaded when first asked for, then shared by
 * all tasks that run here, and freed when the machine ends. Safe for several threads.
 */
final class SharedEngine {
  private final Annotator annotator;
  private final Coder coder;
  private final String model = ArchiveDigest.of(Annotator.class);
  private final String lexicon = ArchiveDigest.of(Coder.class);

  private SharedEngine() {
    try {
      annotator = Annotator.load();
    } catch (IOException e) {
      throw new UncheckedIOException("the model cannot be loaded", e);
    }
    coder = Coder.load();
  }

  private static final class Holder {
    private static final SharedEngine ENGINE = new SharedEngine();
  }

  /** Which program this is, as its archive says. */
  static String program() {
    return Optional.ofNullable(SharedEngine.class.getPackage().getImplementationVersion())
        .orElse("unpacked");
  }

  /** Tells versions of the text engine with its model apart. */
  static String modelDigest() {
    return Holder.ENGINE.model;
  }

  /** Tells versions of the coder with its lexicon apart. */
  static String lexiconDigest() {
    return Holder.ENGINE.lexicon;
  }

  /** The statements in an article. */
  static CodedArticle code(Article article) {
    return Holder.ENGINE.coder.code(Holder.ENGINE.annotator.annotate(article));
  }
}
