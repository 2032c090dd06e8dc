/**
 * Tallies: how many people were killed, injured, displaced, detained, missing, abducted, or came.
 *
 * <p>{@link org.dateline.coder.tally.Numbers} reads the numbers of a sentence with what bounds them
 * ("at least 30", "dozens", "between 20 and 30"). {@link org.dateline.coder.tally.TallyFinder}
 * looks, beside each word of {@code tallies.tsv} that tells of such a thing, for the phrase that is
 * counted: subject, object, or what a toll rises to. Years, ages, prices, scores and distances are
 * no tallies because no such word governs them.
 *
 * <p>A lone person ("a man was killed") is found too, and marked as single: the coder prints no
 * tally for it. Words for kinds lie in a text file that users may extend. The room touches the
 * model and the annotated document, and is pure once its file is read.
 */
@NullMarked
package org.dateline.coder.tally;

import org.jspecify.annotations.NullMarked;
