package org.dateline.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.sources.Problem.Category;

/** Reads an article from plain text. */
final class TextArticle {
  private TextArticle() {}

  /**
   * Reads the whole of {@code in} as one article.
   *
   * @throws RefusalException where it is none
   */
  static Reading.Read read(InputStream in, Encoding encoding, Origin origin, Given given)
      throws IOException, RefusalException {
    byte[] bytes = in.readNBytes(ArticleReader.LIMIT + 1);
    if (bytes.length > ArticleReader.LIMIT) {
      throw new RefusalException(
          Category.TOO_LONG,
          "more than " + ArticleReader.LIMIT / (1024 * 1024) + " MB in one article",
          "Give one article a file, or JSONL with one article a line");
    }
    Encoding.Decoded decoded = encoding.decode(bytes);
    String text = decoded.text();
    check(text);
    Article article =
        new Article(
            ArticleId.ofContent(given.outlet().orElse(""), text),
            Optional.empty(),
            given.outlet(),
            given.title(),
            given.published(),
            ArticleReader.UNKNOWN_LANGUAGE,
            text);
    return new Reading.Read(article, origin, decoded.warnings(origin));
  }

  private static void check(String text) throws RefusalException {
    if (text.isBlank()) {
      throw new RefusalException(
          Category.EMPTY, "nothing but white space", "Check that it was saved");
    }
    if (text.indexOf('\0') >= 0) {
      throw Encoding.zeroBytes();
    }
    String start =
        text.substring(0, Math.min(text.length(), 200)).stripLeading().toLowerCase(Locale.ROOT);
    for (String markup : List.of("<!doctype", "<html", "<?xml", "{\\rtf")) {
      if (start.startsWith(markup)) {
        throw new RefusalException(
            Category.FORMAT,
            markup.startsWith("{") ? "rich text (RTF), no plain text" : "a web page, no plain text",
            "Save the article alone as plain text");
      }
    }
  }
}
