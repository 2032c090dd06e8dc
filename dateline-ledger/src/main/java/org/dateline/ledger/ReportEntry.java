package org.dateline.ledger;

import org.dateline.model.Article;

/**
 * A report in a list of reports.
 *
 * @param number its version's place in the ledger
 * @param article its latest version
 * @param version which version that is, 1 for the first
 * @param events how many event mentions it has
 */
public record ReportEntry(long number, Article article, int version, int events) {}
