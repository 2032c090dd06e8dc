package org.dateline.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.dateline.sources.Problem.Category;
import org.jspecify.annotations.Nullable;

/** Reads articles from an open JSONL stream, line after line; blank lines are passed over. */
final class LineArticles implements Articles {
  private final InputStream in;
  private final Lines lines;
  private final Encoding encoding;
  private final Origin origin;
  private final Given given;
  private boolean any;
  private boolean ended;

  LineArticles(InputStream in, Encoding encoding, Origin origin, Given given) {
    this.in = in;
    this.lines = new Lines(in, encoding, ArticleReader.LIMIT);
    this.encoding = encoding;
    this.origin = origin;
    this.given = given;
  }

  /** What the next line holds. A file without any line is refused once. */
  @Override
  public @Nullable Reading next() {
    while (!ended) {
      try {
        Optional<byte[]> line = lines.next();
        if (line.isEmpty()) {
          ended = true;
          break;
        }
        Encoding.Decoded decoded = encoding.decode(line.get());
        if (!decoded.text().isBlank()) {
          boolean first = !any;
          any = true;
          Origin here = origin.at(lines.number());
          Reading.Read read = JsonArticle.read(withoutMark(decoded.text()), here, given);
          // That a whole file is in another encoding is worth saying once.
          return first || encoding.expected() ? read.with(decoded.warnings(here)) : read;
        }
      } catch (RefusalException e) {
        any = true;
        return new Reading.Refused(e.inLine(origin.at(lines.number())));
      } catch (IOException e) {
        ended = true;
        any = true;
        return new Reading.Refused(ArticleReader.unreadable(origin.at(lines.number()), e));
      }
    }
    if (!any) {
      any = true;
      return new Reading.Refused(
          new Problem(Category.EMPTY, origin, "no line in it", "Check that it was saved"));
    }
    return null;
  }

  /** Files that were joined carry the mark of the second in the middle. */
  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      // All that was wanted has been read.
    }
  }
}
