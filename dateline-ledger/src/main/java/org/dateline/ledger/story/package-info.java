/**
 * What many reports say of the same thing: which are copies, which tell one story, which of their
 * mentions are one event, how many origins stand behind it, and where they disagree.
 *
 * <p>All here are pure functions of coded articles and judgements: no clock, no random source, no
 * store. The same set of articles gives the same groups in whatever order it comes. Each group
 * carries its reasons, and a {@link org.dateline.ledger.story.Rulings ruling} of a person outweighs
 * them. No step compares all with all: candidates come from buckets of bounded size, so that cost
 * grows with the number of reports and not with its square.
 *
 * <p>This package touches the records of {@code dateline-model} alone, and Jackson for JSON.
 */
@NullMarked
package org.dateline.ledger.story;

import org.jspecify.annotations.NullMarked;
