package org.dateline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.PublicationBasis;

/** Rows of the tables as what they stand for. */
final class Rows {
  private Rows() {}

  /** The article of a row that has the columns of {@code version}. */
  static Article article(ResultSet row) throws SQLException {
    byte[] exact = row.getBytes("exact");
    return new Article(
        new ArticleId(row.getString("id")),
        text(row, "url"),
        text(row, "outlet"),
        text(row, "title"),
        text(row, "author"),
        text(row, "published").map(LocalDate::parse),
        PublicationBasis.valueOf(row.getString("published_basis").toUpperCase(Locale.ROOT)),
        row.getString("language"),
        exact == null ? row.getString("text") : Utf16.text(exact));
  }

  /** The text in a column; empty where there is none. */
  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}
