package org.dateline.ledger.story;

import java.util.List;
import org.dateline.model.ArticleId;

/**
 * Reports that carry one text: copies of each other or of an agency's report. A report that nobody
 * copied is a group of one.
 *
 * @param reports the reports, earliest first; never empty
 * @param first the report among them that the others were most likely made from
 * @param origin who most likely wrote the text: an agency or an outlet
 * @param because why {@code first} and {@code origin} are taken to be the source
 * @param reasons what joined the reports, in the order of joining
 */
public record CopyGroup(
    List<ArticleId> reports, ArticleId first, String origin, Reason because, List<Reason> reasons) {

  /** Copies the lists; refuses a source that is not of the group. */
  public CopyGroup {
    reports = List.copyOf(reports);
    reasons = List.copyOf(reasons);
    if (!reports.contains(first)) {
      throw new IllegalArgumentException(first + " is none of " + reports);
    }
  }
}
