/**
 * From trees to event mentions: which words tell of an event, who does it to whom, when, where, and
 * whether it happened.
 *
 * <p>{@link org.dateline.coder.event.Grammar} answers where the logical subject, object and
 * obliques of a word are; {@link org.dateline.coder.event.FrameMatcher} picks the lexicon's best
 * frame for it; {@link org.dateline.coder.event.EventFinder} joins both into the mentions of an
 * article. All is a pure function of the document and the loaded data.
 */
@NullMarked
package org.dateline.coder.event;

import org.jspecify.annotations.NullMarked;
