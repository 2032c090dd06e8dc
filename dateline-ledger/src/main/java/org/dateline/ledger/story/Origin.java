package org.dateline.ledger.story;

import java.util.List;
import org.dateline.model.ArticleId;

/**
 * Somebody who stands behind a statement on their own account.
 *
 * @param name the claimant, agency or outlet
 * @param reports the reports in which it does, earliest first
 */
public record Origin(String name, List<ArticleId> reports) {

  /** Copies the list. */
  public Origin {
    reports = List.copyOf(reports);
  }
}
