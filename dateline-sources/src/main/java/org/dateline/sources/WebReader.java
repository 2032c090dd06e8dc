package org.dateline.sources;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.dateline.sources.Problem.Category;
import org.dateline.sources.web.Fetched;
import org.dateline.sources.web.Fetcher;
import org.dateline.sources.web.Visits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Reads what addresses on the web stand for: a feed with the pages that it links to, or a page.
 *
 * @param fetcher asks for them
 * @param visits what was kept before
 */
public record WebReader(Fetcher fetcher, Visits visits) {

  /** Whether a user's name for a source is an address on the web. */
  static boolean isAddress(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  /** The articles at an address that the user named. */
  Articles open(String name, PageArticles pages) {
    Origin origin = Origin.of(name);
    URI address;
    try {
      address = URI.create(name.strip());
    } catch (IllegalArgumentException e) {
      return refused(Category.WEB, origin, "no address", "Check it for blanks and odd signs");
    }
    fetcher.allow(address);
    return switch (fetcher.fetch(address, visits.validators(name))) {
      case Fetched.Unchanged same -> Articles.none();
      case Fetched.Failed failed -> Articles.one(new Reading.Refused(problem(failed, origin)));
      case Fetched.Document document -> open(name, document, origin, pages);
    };
  }

  private Articles open(String name, Fetched.Document document, Origin origin, PageArticles pages) {
    Optional<Format> format = Opening.sniff(document.body());
    if (format.filter(Format.FEED::equals).isPresent()) {
      visits.had(name, document.validators());
      return new FeedArticles(
          document.body(), document.charset(), origin, pages, Optional.of(this));
    }
    boolean page =
        document.mediaType().filter(type -> type.contains("html")).isPresent()
            || format.filter(Format.HTML::equals).isPresent();
    if (!page) {
      return refused(
          Category.FORMAT,
          origin,
          "neither a feed nor a page but " + document.mediaType().orElse("something unnamed"),
          "Fetch it and give the file, if it holds articles");
    }
    if (visits.isKept(name)) {
      return Articles.none();
    }
    Reading reading =
        pages.read(document.body(), document.charset(), Optional.of(document.address()), origin);
    return Articles.one(
        reading instanceof Reading.Refused refusal ? noFeed(refusal, document, origin) : reading);
  }

  /** A page without an article, where perhaps a feed was meant: says where the feed is. */
  private static Reading noFeed(Reading.Refused refusal, Fetched.Document document, Origin origin) {
    Element link =
        Jsoup.parse(
                new String(document.body(), StandardCharsets.ISO_8859_1),
                document.address().toString())
            .selectFirst(
                "link[type=application/rss+xml][href], link[type=application/atom+xml][href]");
    String remedy =
        link == null
            ? "Give the address of an article or of a feed"
            : "If its feed is meant, that is at " + link.attr("abs:href");
    return new Reading.Refused(
        new Problem(
            refusal.problem().category(),
            origin,
            "no feed but " + refusal.problem().wrong(),
            remedy));
  }

  /** The page that a feed's entry links to. */
  Fetched page(URI address) {
    return fetcher.fetch(address, Fetched.Validators.NONE);
  }

  /** What a failure means to the user. */
  static Problem problem(Fetched.Failed failed, Origin origin) {
    Category category =
        switch (failed.reason()) {
          case NOT_ALLOWED -> Category.NOT_ALLOWED;
          case LATER, GONE, UNUSABLE -> Category.WEB;
        };
    return new Problem(category, origin, failed.wrong(), failed.remedy());
  }

  private static Articles refused(Category category, Origin origin, String wrong, String remedy) {
    return Articles.one(new Reading.Refused(new Problem(category, origin, wrong, remedy)));
  }
}
