/**
 * Measuring: readers of gold formats, scorers and benchmarks.
 *
 * <p>Every scorer ends in a {@link org.dateline.eval.Report}, which prints as a table for people
 * and as JSON for programs. Gold sets are never part of the program: each scorer is given the
 * folder that holds them. Scorers read what the other modules make and nothing depends on them but
 * the command line.
 */
@NullMarked
package org.dateline.eval;

import org.jspecify.annotations.NullMarked;
