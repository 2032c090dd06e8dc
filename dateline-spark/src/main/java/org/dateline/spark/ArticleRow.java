package org.dateline.spark;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.PublicationBasis;
import org.dateline.sources.Problem;
import org.dateline.sources.Reading;

/** Articles and problems as rows of {@link Columns#READ}, and back. */
final class ArticleRow {
  private ArticleRow() {}

  /** The row of what a reader gave. */
  static Row of(String file, Reading reading) {
    return switch (reading) {
      case Reading.Read read -> of(place(file, read.origin().line()), read.article());
      case Reading.Refused refused -> {
        Problem problem = refused.problem();
        yield passedOver(
            place(file, problem.origin().line()),
            Optional.empty(),
            problem.category().name(),
            problem.wrong(),
            problem.remedy());
      }
    };
  }

  private static String place(String file, java.util.OptionalLong line) {
    return line.isPresent() ? file + ":" + line.getAsLong() : file;
  }

  private static Row of(String origin, Article article) {
    return RowFactory.create(
        origin,
        article.id().value(),
        article.url().orElse(null),
        article.outlet().orElse(null),
        article.title().orElse(null),
        article.author().orElse(null),
        article.published().map(LocalDate::toString).orElse(null),
        article.publishedBasis().name(),
        article.language(),
        article.text(),
        null,
        null,
        null);
  }

  /** A row that says why there is no article, or none that could be coded. */
  static Row passedOver(
      String origin, Optional<String> id, String category, String wrong, String remedy) {
    return RowFactory.create(
        origin,
        id.orElse(null),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        category,
        wrong,
        remedy);
  }

  /** Whether there is an article in the row. */
  static boolean isArticle(Row row) {
    return row.isNullAt(row.fieldIndex(Columns.CATEGORY));
  }

  /** The article in a row that has one. */
  static Article article(Row row) {
    return new Article(
        new ArticleId(required(row, "id")),
        text(row, "url"),
        text(row, "outlet"),
        text(row, "title"),
        text(row, "author"),
        text(row, "published").map(LocalDate::parse),
        PublicationBasis.valueOf(required(row, "published_basis")),
        required(row, "language"),
        required(row, "text"));
  }

  /**
   * The row of an article that came as a row of somebody's table: {@code id} and {@code text}
   * needed; {@code url}, {@code outlet}, {@code title}, {@code author}, {@code published} (a date,
   * or text that starts with one) and {@code language} where they are there.
   */
  static Row ofTable(String file, Row row) {
    Optional<String> id = text(row, "id");
    Optional<String> text = text(row, "text");
    if (id.isEmpty() || text.isEmpty()) {
      String missing = id.isEmpty() ? "id" : "text";
      return passedOver(
          file, id, "FIELD", "no \"" + missing + "\"", "Each row needs \"id\" and \"text\"");
    }
    Optional<LocalDate> published = text(row, "published").flatMap(ArticleRow::day);
    return of(
        file,
        new Article(
            new ArticleId(id.get()),
            text(row, "url"),
            text(row, "outlet"),
            text(row, "title"),
            text(row, "author"),
            published,
            published.isPresent() ? PublicationBasis.GIVEN : PublicationBasis.UNKNOWN,
            text(row, "language").orElse("und"),
            text.get()));
  }

  private static Optional<LocalDate> day(String written) {
    try {
      return Optional.of(LocalDate.parse(written.substring(0, Math.min(10, written.length()))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Row row, String column) {
    if (!Arrays.asList(row.schema().fieldNames()).contains(column)) {
      return Optional.empty();
    }
    return Optional.ofNullable(row.get(row.fieldIndex(column)))
        .map(Object::toString)
        .filter(value -> !value.isBlank());
  }

  private static String required(Row row, String column) {
    return text(row, column)
        .orElseThrow(
            () -> new IllegalArgumentException("no " + column + " in a row of an article"));
  }
}
