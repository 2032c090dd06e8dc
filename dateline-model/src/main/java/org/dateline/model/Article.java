package org.dateline.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One report as published.
 *
 * @param id names it
 * @param url where it was found
 * @param outlet who published it
 * @param title its headline, where the source gives it apart from the text
 * @param published the day of publication, in the outlet's own calendar
 * @param language ISO 639-1 code, {@code "und"} where it is not known
 * @param text the body, exactly as read; all spans are offsets into it
 */
public record Article(
    ArticleId id,
    Optional<String> url,
    Optional<String> outlet,
    Optional<String> title,
    Optional<LocalDate> published,
    String language,
    String text) {

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

  /** This article with another day of publication. */
  public Article withPublished(LocalDate day) {
    return new Article(id, url, outlet, title, Optional.of(day), language, text);
  }
}
