/**
 * What the reports of a ledger say together, ready for pages.
 *
 * <p>Which reports tell one story stands in the ledger. What a story tells is worked out from its
 * reports when a page asks for it, and {@link org.dateline.server.story.StoryShelf} keeps it at
 * hand until the story changes.
 *
 * <p>This room touches the model and the ledger's read side.
 */
@NullMarked
package org.dateline.server.story;

import org.jspecify.annotations.NullMarked;
