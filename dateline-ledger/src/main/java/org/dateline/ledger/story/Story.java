package org.dateline.ledger.story;

import java.util.List;
import org.dateline.model.ArticleId;

/**
 * Reports of the same news.
 *
 * @param reports the reports, earliest first; never empty
 * @param reasons what joined them, in the order of joining
 */
public record Story(List<ArticleId> reports, List<Reason> reasons) {

  /** Copies the lists; refuses a story without reports. */
  public Story {
    reports = List.copyOf(reports);
    reasons = List.copyOf(reasons);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("a story without reports");
    }
  }

  /** Names it: the id of its earliest report. */
  public ArticleId id() {
    return reports.getFirst();
  }
}
