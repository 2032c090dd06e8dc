package org.dateline.ledger;

import org.dateline.model.ArticleId;
import org.dateline.model.EventMention;

/**
 * An event mention as it is believed, and which report has it.
 *
 * @param report the id of the report's latest version
 * @param event the mention
 */
public record ReportedEvent(ArticleId report, EventMention event) {}
