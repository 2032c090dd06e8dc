/**
 * What is news in an article's text and what is print around it.
 *
 * <p>{@link org.dateline.text.layout.Layout} cuts the text into paragraphs, joins lines that were
 * wrapped, sets aside the dateline and the agency's credit, and marks publisher's noise: bylines,
 * captions, share buttons, calls to subscribe, links within paragraphs. Patterns stand in {@code
 * noise.tsv}, {@code noise-inside.tsv} and {@code agencies.tsv}. Losing news is worse than reading
 * noise, so a paragraph is noise only where all of it matches.
 */
@NullMarked
package org.dateline.text.layout;

import org.jspecify.annotations.NullMarked;
