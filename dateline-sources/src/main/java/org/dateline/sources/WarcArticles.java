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
  private final Optional<Inflated> packed;
  private final Origin origin;
  private final PageArticles pages;
  private @Nullable WarcReader reader;
  private long number;
  private boolean broken;
  private boolean ended;

  /**
   * Of an archive.
   *
   * @param in its bytes, unpacked
   * @param packed what unpacks them, so that a broken record can be passed over; empty where they
   *     were not packed
   */
  WarcArticles(InputStream in, Optional<Inflated> packed, Origin origin, PageArticles pages) {
    this.in = in;
    this.packed = packed;
    this.origin = origin;
    this.pages = pages;
  }

  @Override
  public @Nullable Reading next() {
    while (!ended) {
      number++;
      Optional<Reading> reading;
      try {
        Optional<WarcRecord> record = opened().next();
        reading = record.isPresent() ? read(record.get()) : end();
      } catch (IOException | RuntimeException e) {
        reading = broken(message(e));
      }
      if (reading.isPresent()) {
        return reading.get();
      }
    }
    return null;
  }

  /** Nothing is left; but behind the broken start of a record there can be more. */
  private Optional<Reading> end() {
    boolean more = resume();
    ended = !more;
    return more ? reported("no record begins there") : Optional.empty();
  }

  /** Passes a break over; it is reported once, however often what is behind it is no record. */
  private Optional<Reading> broken(String how) {
    ended = !resume();
    return reported(how);
  }

  private Optional<Reading> reported(String how) {
    if (broken) {
      return Optional.empty();
    }
    broken = true;
    return Optional.of(
        new Reading.Refused(
            new Problem(
                Category.UNREADABLE,
                origin,
                "broken at record " + number + ": " + how,
                ended
                    ? "The records before it were read; fetch the archive again for the rest"
                    : "The others were read as far as they can be; fetch the archive again")));
  }

  private WarcReader opened() throws IOException {
    if (reader == null) {
      reader = new WarcReader(in);
    }
    return reader;
  }

  /** Goes on with the next record that is packed by itself, as all archives pack them. */
  private boolean resume() {
    try {
      if (packed.isPresent() && packed.get().resume()) {
        reader = new WarcReader(packed.get());
        return true;
      }
    } catch (IOException e) {
      // Nothing behind it can be read either.
    }
    return false;
  }

  private static String message(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? "it ends too early"
        : message.strip().lines().findFirst().orElse("");
  }

  private Optional<Reading> read(WarcRecord record) throws IOException {
    broken = false;
    return record instanceof WarcTargetRecord target ? read(target) : Optional.empty();
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
