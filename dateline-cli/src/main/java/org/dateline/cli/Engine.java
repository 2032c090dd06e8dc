package org.dateline.cli;

import java.nio.file.Path;
import org.dateline.eval.benchmark.Profile;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.text.document.AnnotatedDocument;

/** What reads articles. Safe for use by several threads. */
interface Engine {

  /** The article with what the text engine finds in it. */
  AnnotatedDocument annotate(Article article);

  /** The statements in what the text engine found. */
  CodedArticle code(AnnotatedDocument document);

  /**
   * The same with a user's folder of frames, actors and other words on top of those that come with
   * the program.
   *
   * @throws org.dateline.coder.lexicon.LexiconException naming every mistake in it by file and line
   */
  Engine with(Path lexicon);

  /** The same engine with its stages measured; its answers do not change. */
  default Engine measuredBy(Profile profile) {
    return this;
  }

  /** Tells versions of the text engine with its model apart. */
  String modelDigest();

  /** Tells versions of the coder with its lexicon apart. */
  String lexiconDigest();
}
