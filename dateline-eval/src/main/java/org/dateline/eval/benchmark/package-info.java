/**
 * What coding costs: where the time goes, how many words a second one processor codes, how that
 * changes with the length of articles and the number of threads, and whether it became dearer.
 *
 * <p>Speeds are given for seconds of the processor, which suffer less from a busy machine than
 * those of the clock. Nothing here changes an answer. The comparison with other programs lives
 * apart, in the profile {@code peer}.
 */
@NullMarked
package org.dateline.eval.benchmark;

import org.jspecify.annotations.NullMarked;
