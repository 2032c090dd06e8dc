package org.dateline.model;

/**
 * Names a statement (event mention, quote or tally): a digest of the article and of what the
 * statement says, so that coding again makes the same id.
 *
 * @param value not blank
 */
public record StatementId(String value) {

  /** Checks that there is a value. */
  public StatementId {
    Ids.checked("statement id", value);
  }

  /** The id of a statement of {@code article} with these identifying parts. */
  public static StatementId of(ArticleId article, String... parts) {
    String[] all = new String[parts.length + 1];
    all[0] = article.value();
    System.arraycopy(parts, 0, all, 1, parts.length);
    return new StatementId(Ids.digest(all));
  }

  @Override
  public String toString() {
    return value;
  }
}
