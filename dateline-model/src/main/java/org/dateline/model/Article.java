package org.dateline.model;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * One report as published.
 *
 * @param id names it
 * @param url where it was found: the address that the page itself calls its own, where it does
 * @param outlet who published it
 * @param title its headline, where the source gives it apart from the text
 * @param author its byline without "By", where the source gives it apart from the text
 * @param published the day of publication, in the outlet's own calendar
 * @param publishedBasis what that day rests on; {@code UNKNOWN} exactly where there is none
 * @param language ISO 639-1 code, {@code "und"} where it is not known
 * @param text the body, exactly as read; all spans are offsets into it
 */
public record Article(
    ArticleId id,
    Optional<String> url,
    Optional<String> outlet,
    Optional<String> title,
    Optional<String> author,
    Optional<LocalDate> published,
    PublicationBasis publishedBasis,
    String language,
    String text) {

  /** Refuses a day without a basis, and a basis without a day. */
  public Article {
    if (published.isEmpty() != (publishedBasis == PublicationBasis.UNKNOWN)) {
      throw new IllegalArgumentException("published " + published + " on " + publishedBasis);
    }
  }

  /** An article without a byline whose day, if it has one, is given. */
  public Article(
      ArticleId id,
      Optional<String> url,
      Optional<String> outlet,
      Optional<String> title,
      Optional<LocalDate> published,
      String language,
      String text) {
    this(id, url, outlet, title, Optional.empty(), published, given(published), language, text);
  }

  /** An English article of which nothing but the text is known; its id is made from the text. */
  public static Article ofText(String text) {
    return new Article(
        ArticleId.ofContent("", text),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "en",
        text);
  }

  /** This article with another day of publication, which is given. */
  public Article withPublished(LocalDate day) {
    return new Article(
        id, url, outlet, title, author, Optional.of(day), PublicationBasis.GIVEN, language, text);
  }

  /** Whether it is read: in English of any land, or in a language that is not known. */
  public boolean isRead() {
    String tag = language.toLowerCase(Locale.ROOT);
    return tag.equals("en") || tag.startsWith("en-") || tag.equals("und");
  }

  private static PublicationBasis given(Optional<LocalDate> published) {
    return published.isPresent() ? PublicationBasis.GIVEN : PublicationBasis.UNKNOWN;
  }
}
