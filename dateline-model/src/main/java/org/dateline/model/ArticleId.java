package org.dateline.model;

/**
 * Names an article: given by its source, or a digest of its content.
 *
 * @param value not blank
 */
public record ArticleId(String value) {

  /** Checks that there is a value. */
  public ArticleId {
    Ids.checked("article id", value);
  }

  /** The id of an article whose source gives none: a digest of outlet and text. */
  public static ArticleId ofContent(String outlet, String text) {
    return new ArticleId(Ids.digest(outlet, text));
  }

  @Override
  public String toString() {
    return value;
  }
}
