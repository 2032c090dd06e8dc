package org.dateline.sources;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.Article;

/** What came of trying to read one item. */
public sealed interface Reading {

  /**
   * An article.
   *
   * @param article the article
   * @param origin where it was read
   * @param warnings what had to be repaired or left unknown
   */
  record Read(Article article, Origin origin, List<Problem> warnings) implements Reading {

    /** Copies the list. */
    public Read {
      warnings = List.copyOf(warnings);
    }

    /** This article with more warnings. */
    Read with(List<Problem> more) {
      return more.isEmpty()
          ? this
          : new Read(article, origin, Stream.of(more, warnings).flatMap(List::stream).toList());
    }
  }

  /**
   * No article.
   *
   * @param problem why
   */
  record Refused(Problem problem) implements Reading {}
}
