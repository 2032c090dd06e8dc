package org.dateline.sources;

import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dateline.sources.Problem.Category;
import org.dateline.sources.feed.BrokenFeedException;
import org.dateline.sources.feed.Feed;
import org.dateline.sources.feed.FeedEntry;
import org.dateline.sources.html.PageEncoding;
import org.dateline.sources.web.Fetched;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Reads the articles of a feed: from the pages that it links to where the web is read, else from
 * what the feed itself holds.
 */
final class FeedArticles implements Articles {
  /** Letters from which a feed's own text is taken for the whole article. */
  private static final int WHOLE = 1200;

  private final Origin origin;
  private final PageArticles pages;
  private final Optional<WebReader> web;
  private Iterator<FeedEntry> entries = List.<FeedEntry>of().iterator();
  private @Nullable Reading broken;

  FeedArticles(
      byte[] bytes,
      Optional<String> charset,
      Origin origin,
      PageArticles pages,
      Optional<WebReader> web) {
    this.origin = origin;
    this.pages = pages;
    this.web = web;
    try {
      Feed feed = Feed.of(PageEncoding.of(bytes, charset).text());
      entries = feed.entries().iterator();
      if (feed.entries().isEmpty()) {
        broken = refused(Category.EMPTY, origin, "a feed without entries", "It may fill later");
      }
    } catch (BrokenFeedException e) {
      broken =
          refused(
              Category.XML,
              origin,
              String.valueOf(e.getMessage()),
              "Ask the site to mend its feed");
    }
  }

  @Override
  public @Nullable Reading next() {
    if (broken != null) {
      Reading answer = broken;
      broken = null;
      return answer;
    }
    while (entries.hasNext()) {
      FeedEntry entry = entries.next();
      Optional<URI> link = entry.link().flatMap(this::absolute);
      if (web.isEmpty() || link.isEmpty()) {
        return own(entry, link);
      }
      if (!web.get().visits().isKept(link.get().toString())) {
        return linked(entry, link.get(), web.get());
      }
    }
    return null;
  }

  private Reading linked(FeedEntry entry, URI link, WebReader reader) {
    Origin here = Origin.of(link.toString());
    Reading reading =
        switch (reader.page(link)) {
          case Fetched.Unchanged same ->
              refused(Category.WEB, here, "not sent again", "Nothing has changed");
          case Fetched.Failed failed -> {
            if (failed.reason() == Fetched.Reason.LATER) {
              reader.visits().unfinished(origin.file());
            }
            yield new Reading.Refused(WebReader.problem(failed, here));
          }
          case Fetched.Document document ->
              pages.read(document.body(), document.charset(), document.address(), entry, here);
        };
    // A page that cannot be read is no loss where the feed has the article itself.
    return reading instanceof Reading.Refused && isWhole(entry)
        ? own(entry, Optional.of(link))
        : reading;
  }

  private Reading own(FeedEntry entry, Optional<URI> link) {
    Origin here = link.map(at -> Origin.of(at.toString())).orElse(origin);
    if (!isWhole(entry)) {
      return refused(
          Category.EMPTY,
          here,
          "the feed has only a summary",
          link.isPresent() ? "dateline read fetches the page itself" : "It links to no page");
    }
    return pages.read(entry, entry.html().orElse(""), link, here);
  }

  private static boolean isWhole(FeedEntry entry) {
    return entry.html().map(html -> Jsoup.parseBodyFragment(html).text().length()).orElse(0)
        >= WHOLE;
  }

  private Optional<URI> absolute(String link) {
    try {
      URI uri = URI.create(link.strip());
      URI whole = uri.isAbsolute() ? uri : URI.create(origin.file()).resolve(uri);
      return whole.isAbsolute() ? Optional.of(whole) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Reading refused(Category category, Origin origin, String wrong, String remedy) {
    return new Reading.Refused(new Problem(category, origin, wrong, remedy));
  }
}
