package org.dateline.server;

import org.dateline.model.Article;
import org.dateline.model.CodedArticle;

/** Reads an article for somebody who tries it. Safe for use by several threads; keeps nothing. */
@FunctionalInterface
public interface Coding {
  /**
   * The statements in an article.
   *
   * @throws IllegalArgumentException where the article is in a language that is not read; its
   *     message is for whoever sent it
   */
  CodedArticle code(Article article);
}
