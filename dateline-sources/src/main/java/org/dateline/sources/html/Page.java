package org.dateline.sources.html;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.dateline.model.PublicationBasis;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A news page as a reader sees it. Immutable.
 *
 * @param body the article's text, paragraphs apart by empty lines; empty where the page has none
 * @param title the headline
 * @param author the byline, names joined by commas
 * @param outlet what the site calls itself
 * @param published the day of publication
 * @param basis what that day rests on
 * @param address the address that the page calls its own, else the one it was found at
 * @param language the language that the page declares, as an ISO 639-1 code
 * @param refused a day of publication that was found and cannot be right
 */
public record Page(
    Optional<String> body,
    Optional<String> title,
    Optional<String> author,
    Optional<String> outlet,
    Optional<LocalDate> published,
    PublicationBasis basis,
    Optional<String> address,
    Optional<String> language,
    Optional<String> refused) {

  /**
   * Reads a page.
   *
   * @param html the page's characters
   * @param found where it was found
   */
  public static Page of(String html, Optional<URI> found) {
    Document document = Jsoup.parse(html, found.map(URI::toString).orElse(""));
    Metadata metadata = Metadata.of(document);
    Optional<String> title = Headline.of(document, metadata);
    Optional<String> address = Address.of(document, found);
    PublishedOn published = PublishedOn.of(document, metadata, address);
    return new Page(
        Body.of(document.body(), title, metadata.body()),
        title,
        Byline.of(document, metadata),
        metadata.outlet(),
        published.day(),
        published.basis(),
        address,
        metadata.language(),
        published.refused());
  }
}
