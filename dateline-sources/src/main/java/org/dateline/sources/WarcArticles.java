package org.dateline.sources;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.dateline.sources.Problem.Category;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Reads the pages in a web archive (WARC 1.0 and 1.1): responses with a page, and resources that
 * are one. Requests, metadata and what belongs to the crawl itself are passed over in silence.
 */
final class WarcArticles implements Articles {
  private final InputStream in;
  private final Origin origin;
  private final PageArticles pages;
  private @Nullable WarcReader reader;
  private long number;
  private boolean ended;

  WarcArticles(InputStream in, Origin origin, PageArticles pages) {
    this.in = in;
    this.origin = origin;
    this.pages = pages;
  }

  @Override
  public @Nullable Reading next() {
    try {
      if (reader == null && !ended) {
        reader = new WarcReader(in);
      }
      while (!ended && reader != null) {
        Optional<WarcRecord> record = reader.next();
        number++;
        if (record.isEmpty()) {
          ended = true;
        } else if (record.get() instanceof WarcTargetRecord target) {
          Optional<Reading> reading = read(target);
          if (reading.isPresent()) {
            return reading.get();
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      ended = true;
      return new Reading.Refused(
          new Problem(
              Category.UNREADABLE,
              origin,
              "broken at record " + Math.max(1, number) + ": " + message(e),
              "The records before it were read; fetch the archive again for the rest"));
    }
    return null;
  }

  private static String message(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? "it ends too early"
        : message.strip().lines().findFirst().orElse("");
  }

  private Optional<Reading> read(WarcTargetRecord record) throws IOException {
    Origin here = Origin.of(origin.file() + "!" + record.target());
    return switch (record) {
      case WarcResponse response when isHttp(response) -> Optional.of(read(response, here));
      case WarcResource resource when isPage(resource.contentType()) ->
          Optional.of(page(resource.body().stream(), resource.contentType(), record, here));
      default -> Optional.empty();
    };
  }

  private static boolean isHttp(WarcResponse response) throws IOException {
    return response.contentType().base().equals(MediaType.HTTP)
        && response.target().toLowerCase(Locale.ROOT).startsWith("http");
  }

  private Reading read(WarcResponse response, Origin here) throws IOException {
    HttpResponse http;
    MediaType type;
    try {
      http = response.http();
      type = http.contentType();
    } catch (ParsingException e) {
      return refused(here, "an answer that is no HTTP: " + message(e));
    }
    if (http.status() != 200) {
      return refused(here, "the server had answered " + http.status());
    }
    if (!isPage(type)) {
      return refused(here, "no web page but " + type.base());
    }
    return page(http.bodyDecoded().stream(), type, response, here);
  }

  private Reading page(InputStream body, MediaType type, WarcTargetRecord record, Origin here)
      throws IOException {
    byte[] bytes = body.readNBytes(PageArticles.LIMIT + 1);
    if (bytes.length > PageArticles.LIMIT) {
      return new Reading.Refused(PageArticles.tooLong().at(here));
    }
    Optional<String> charset = Optional.ofNullable(type.parameters().get("charset"));
    return pages.read(bytes, charset, address(record.target()), here);
  }

  private static boolean isPage(MediaType type) {
    return type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
  }

  private static Optional<URI> address(String target) {
    try {
      return Optional.of(URI.create(target));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Reading refused(Origin origin, String wrong) {
    return new Reading.Refused(
        new Problem(Category.FORMAT, origin, wrong, "Only pages that were found are read"));
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
