/**
 * What the reports of a ledger say together, kept ready for pages.
 *
 * <p>Grouping looks at all reports at once and takes seconds on a large ledger, so that no request
 * does it: {@link org.dateline.server.story.Grouping} works it out in one thread of its own
 * whenever the ledger has changed, and pages show the last {@link
 * org.dateline.server.story.Grouped} with the time at which it was made.
 *
 * <p>This room touches the model and the ledger's read side.
 */
@NullMarked
package org.dateline.server.story;

import org.jspecify.annotations.NullMarked;
