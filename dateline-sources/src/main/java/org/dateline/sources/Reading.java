package org.dateline.sources;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.model.Article;
import org.dateline.model.PublicationBasis;

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

    /** This article with its language, where the source does not say and the text tells. */
    public Read identified() {
      if (!article.language().equals(ArticleReader.UNKNOWN_LANGUAGE)) {
        return this;
      }
      return ArticleReader.language(article.text())
          .map(language -> with(article.published(), language))
          .orElse(this);
    }

    /**
     * This article without its day of publication, if that cannot be right: a day after {@code
     * latest}, or the first of January 1970, which is what an unset clock says.
     */
    public Read withPlausibleDay(LocalDate latest) {
      Optional<LocalDate> wrong =
          article.published().filter(day -> day.isAfter(latest) || day.equals(LocalDate.EPOCH));
      return wrong
          .map(
              day ->
                  with(Optional.empty(), article.language())
                      .with(
                          List.of(
                              new Problem(
                                  Problem.Category.DATE,
                                  origin,
                                  "published on " + day + ", which cannot be",
                                  "The day is taken as unknown"))))
          .orElse(this);
    }

    private Read with(Optional<LocalDate> day, String language) {
      Article changed =
          new Article(
              article.id(),
              article.url(),
              article.outlet(),
              article.title(),
              article.author(),
              day,
              day.isPresent() ? article.publishedBasis() : PublicationBasis.UNKNOWN,
              language,
              article.text());
      return new Read(changed, origin, warnings);
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
