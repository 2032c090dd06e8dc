package org.dateline.sources;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.sources.Problem.Category;
import org.dateline.sources.newsml.NewsItems;

/**
 * Opens a stream of bytes as the articles that it holds, whatever their format.
 *
 * @param given what is known of the articles beforehand
 * @param pages makes articles of web pages
 * @param web reads what feeds link to; empty where nothing is fetched
 */
record Opening(Given given, PageArticles pages, Optional<WebReader> web) {
  /** The first element of an XML document, after declaration, comments and document type. */
  private static final Pattern ROOT =
      Pattern.compile(
          "\\A\\s*(?:<\\?[^>]*\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>\\[]*(?:\\[.*?\\]\\s*)?>\\s*)*"
              + "<(?:[\\w.-]+:)?([\\w.-]+)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  /**
   * The articles in {@code raw}, which they close.
   *
   * @param byName the format that its name tells
   */
  Articles open(Origin origin, InputStream raw, Optional<Format> byName) throws IOException {
    InputStream in = Inflated.of(raw);
    Optional<Inflated> packed =
        in instanceof Inflated inflated ? Optional.of(inflated) : Optional.empty();
    byte[] head;
    if (packed.isPresent()) {
      head = packed.get().peek(Encoding.HEAD);
    } else {
      in.mark(Encoding.HEAD);
      head = in.readNBytes(Encoding.HEAD);
      in.reset();
    }
    if (head.length == 0) {
      raw.close();
      return Articles.one(
          new Reading.Refused(
              new Problem(Category.EMPTY, origin, "an empty file", "Check that it was saved")));
    }
    InputStream whole = new BufferedInputStream(in, 1 << 16);
    if (isZip(head) && !isOfficeDocument(head)) {
      return new ZipArticles(whole, origin, this);
    }
    try {
      return open(origin, whole, packed, format(head, byName), head);
    } catch (RefusalException e) {
      whole.close();
      return Articles.one(new Reading.Refused(e.at(origin)));
    }
  }

  private Articles open(
      Origin origin, InputStream whole, Optional<Inflated> packed, Format format, byte[] head)
      throws IOException, RefusalException {
    return switch (format) {
      case TEXT -> {
        try (whole) {
          Encoding encoding = Encoding.of(head);
          whole.skipNBytes(encoding.mark());
          yield Articles.one(TextArticle.read(whole, encoding, origin, given));
        }
      }
      case JSONL -> {
        Encoding encoding = Encoding.of(head);
        whole.skipNBytes(encoding.mark());
        yield new LineArticles(whole, encoding, origin, given);
      }
      case HTML -> {
        try (whole) {
          yield Articles.one(
              pages.read(bounded(whole), Optional.empty(), Optional.empty(), origin));
        }
      }
      case FEED -> {
        try (whole) {
          yield new FeedArticles(bounded(whole), Optional.empty(), origin, pages, web);
        }
      }
      case NEWSML -> new NewsArticles(whole, origin, given);
      case WARC -> new WarcArticles(whole, packed, origin, pages);
    };
  }

  /** All of a page or feed, unless it is longer than any is. */
  private static byte[] bounded(InputStream in) throws IOException, RefusalException {
    byte[] bytes = in.readNBytes(PageArticles.LIMIT + 1);
    if (bytes.length > PageArticles.LIMIT) {
      throw PageArticles.tooLong();
    }
    return bytes;
  }

  private Format format(byte[] head, Optional<Format> byName) throws RefusalException {
    Optional<Format> byHead = sniff(head);
    // What was saved as a feed is often the page that a site sent in its place.
    Optional<Format> named =
        byName.filter(name -> name != Format.FEED || !byHead.equals(Optional.of(Format.HTML)));
    return given.format().or(() -> named).or(() -> byHead).orElse(Format.TEXT);
  }

  /** The format that the first bytes tell. */
  static Optional<Format> sniff(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("WARC/")) {
      return Optional.of(Format.WARC);
    }
    String letters =
        start
            .replace("\0", "")
            .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "");
    String begin = letters.stripLeading();
    if (begin.startsWith("{")) {
      return Optional.of(Format.JSONL);
    }
    if (!begin.startsWith("<")) {
      return Optional.empty();
    }
    Matcher root = ROOT.matcher(begin);
    if (!root.find()) {
      return begin.toLowerCase(Locale.ROOT).startsWith("<!doctype html")
          ? Optional.of(Format.HTML)
          : Optional.empty();
    }
    String name = root.group(1);
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "rss", "rdf", "feed" -> Optional.of(Format.FEED);
      case "html", "head", "body", "div", "p", "article", "meta", "title" ->
          Optional.of(Format.HTML);
      default -> NewsItems.isNews(name) ? Optional.of(Format.NEWSML) : Optional.empty();
    };
  }

  private static boolean isZip(byte[] head) {
    return head.length > 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  private static boolean isOfficeDocument(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    return start.contains("[Content_Types].xml") || start.contains("mimetypeapplication/");
  }
}
