package org.dateline.sources.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A feed.
 *
 * @param title what it calls itself
 * @param entries its articles, in its order
 */
public record Feed(Optional<String> title, List<FeedEntry> entries) {

  /** Copies the list. */
  public Feed {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a feed of any version of RSS or Atom.
   *
   * @throws BrokenFeedException where it is none
   */
  public static Feed of(String xml) throws BrokenFeedException {
    SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
    input.setAllowDoctypes(false);
    try {
      SyndFeed feed = input.build(new StringReader(xml.strip()));
      return new Feed(given(feed.getTitle()), feed.getEntries().stream().map(Feed::entry).toList());
    } catch (FeedException | IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw new BrokenFeedException(
          message.contains("DOCTYPE")
              ? "a feed with a document type declaration, which may pull in other files"
              : "a feed that is broken: " + firstLine(message),
          e);
    }
  }

  private static FeedEntry entry(SyndEntry entry) {
    Optional<Date> when =
        Optional.ofNullable(entry.getPublishedDate())
            .or(() -> Optional.ofNullable(entry.getUpdatedDate()));
    return new FeedEntry(
        given(entry.getLink())
            .or(() -> given(entry.getUri()).filter(uri -> uri.startsWith("http"))),
        given(entry.getTitle()),
        given(entry.getAuthor()),
        when.map(Feed::day),
        html(entry));
  }

  private static LocalDate day(Date when) {
    return when.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** The longest of the contents: feeds give a summary and sometimes the whole beside it. */
  private static Optional<String> html(SyndEntry entry) {
    return Stream.concat(
            entry.getContents().stream(), Optional.ofNullable(entry.getDescription()).stream())
        .map(SyndContent::getValue)
        .flatMap(value -> given(value).stream())
        .max(Comparator.comparingInt(String::length));
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return line.length() > 120 ? line.substring(0, 120) + "…" : line;
  }
}
