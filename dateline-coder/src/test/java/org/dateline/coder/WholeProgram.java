package org.dateline.coder;

import java.io.IOException;
import org.dateline.model.Article;
import org.dateline.model.CodedArticle;
import org.dateline.text.Annotator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests that read written sentences through the whole program, model included. */
abstract class WholeProgram {
  private static final Coder CODER = Coder.load();
  private static Annotator annotator;

  @BeforeAll
  static void load() throws IOException {
    annotator = Annotator.load();
  }

  @AfterAll
  static void close() throws IOException {
    annotator.close();
  }

  /** What the bundled coder makes of an article. */
  static CodedArticle coded(Article article) {
    return coded(CODER, article);
  }

  /** What a coder makes of an article. */
  static CodedArticle coded(Coder coder, Article article) {
    return coder.code(annotator.annotate(article));
  }
}
