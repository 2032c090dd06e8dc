package org.dateline.sources;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Article;
import org.dateline.model.ArticleId;
import org.dateline.model.PublicationBasis;
import org.dateline.sources.Problem.Category;
import org.dateline.sources.feed.FeedEntry;
import org.dateline.sources.html.Page;
import org.dateline.sources.html.PageEncoding;
import org.dateline.sources.outlet.Outlet;
import org.dateline.sources.outlet.Outlets;

/**
 * Makes articles of web pages.
 *
 * @param given what is known of them beforehand
 * @param outlets who publishes at which domain
 */
record PageArticles(Given given, Outlets outlets) {
  /** Bytes that a page or feed may have. */
  static final int LIMIT = 8 * 1024 * 1024;

  /** Letters without which a page has no article. */
  private static final int SHORTEST = 100;

  /** The refusal of a page that is longer than any is. */
  static RefusalException tooLong() {
    return new RefusalException(
        Category.TOO_LONG,
        "more than " + LIMIT / (1024 * 1024) + " MB in one page",
        "No news page is so long; give its text if it matters");
  }

  /**
   * Reads a page.
   *
   * @param charset the encoding that the server named
   * @param found where it was found
   */
  Reading read(byte[] bytes, Optional<String> charset, Optional<URI> found, Origin origin) {
    PageEncoding encoding = PageEncoding.of(bytes, charset);
    List<Problem> warnings = new ArrayList<>();
    if (encoding.repaired()) {
      warnings.add(
          new Problem(
              Category.ENCODING,
              origin,
              "bytes that are not what is declared, read as " + encoding.charset(),
              "Check the article for odd letters"));
    }
    return read(Page.of(encoding.text(), found), found, Optional.empty(), origin, warnings);
  }

  /** Reads what a feed itself says of an article, as if it were its page. */
  Reading read(FeedEntry entry, String html, Optional<URI> found, Origin origin) {
    String framed = "<html><body><article>" + html + "</article></body></html>";
    return read(Page.of(framed, found), found, Optional.of(entry), origin, List.of());
  }

  /** Reads the page that a feed links to; what the page leaves open comes from the feed. */
  Reading read(byte[] bytes, Optional<String> charset, URI found, FeedEntry entry, Origin origin) {
    PageEncoding encoding = PageEncoding.of(bytes, charset);
    return read(
        Page.of(encoding.text(), Optional.of(found)),
        Optional.of(found),
        Optional.of(entry),
        origin,
        List.of());
  }

  private Reading read(
      Page page,
      Optional<URI> found,
      Optional<FeedEntry> entry,
      Origin origin,
      List<Problem> warnings) {
    String text = page.body().orElse("");
    if (text.codePoints().filter(Character::isLetter).count() < SHORTEST) {
      return new Reading.Refused(
          new Problem(
              Category.EMPTY,
              origin,
              text.isEmpty() ? "a page without an article" : "a page with hardly any text",
              "It may be a list of links, or made by scripts; nothing was kept"));
    }
    List<Problem> all = new ArrayList<>(warnings);
    page.refused()
        .ifPresent(
            day ->
                all.add(
                    new Problem(
                        Category.DATE,
                        origin,
                        "the page says that it was published on " + day,
                        page.published().isPresent()
                            ? "Another date on it was taken"
                            : "The day is taken as unknown")));
    Optional<LocalDate> byFeed = entry.flatMap(FeedEntry::published);
    boolean byPage =
        page.published().isPresent()
            && (page.basis() == PublicationBasis.METADATA || byFeed.isEmpty());
    Optional<LocalDate> day = byPage ? page.published() : byFeed.or(given::published);
    PublicationBasis basis =
        byPage
            ? page.basis()
            : byFeed.isPresent()
                ? PublicationBasis.FEED
                : day.isPresent() ? PublicationBasis.GIVEN : PublicationBasis.UNKNOWN;
    Optional<String> outlet = outlet(page, found);
    Article article =
        new Article(
            ArticleId.ofContent(page.address().or(() -> outlet).orElse(""), text),
            page.address(),
            outlet,
            entry.flatMap(FeedEntry::title).or(page::title).or(given::title),
            page.author().or(() -> entry.flatMap(FeedEntry::author)),
            day,
            basis,
            ArticleReader.language(text).or(page::language).orElse(ArticleReader.UNKNOWN_LANGUAGE),
            text);
    return new Reading.Read(article, origin, all);
  }

  /** The name in the list of outlets, else what the page calls its site, else the host. */
  private Optional<String> outlet(Page page, Optional<URI> found) {
    return page.address()
        .flatMap(PageArticles::uri)
        .or(() -> found)
        .flatMap(outlets::at)
        .map(Outlet::name)
        .or(page::outlet)
        .or(given::outlet)
        .or(() -> found.flatMap(uri -> Optional.ofNullable(uri.getHost())));
  }

  private static Optional<URI> uri(String address) {
    try {
      return Optional.of(URI.create(address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
