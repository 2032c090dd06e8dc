/**
 * Tests of the commands: what a user types, and what appears on standard output, standard error and
 * as exit status. A {@link org.dateline.cli.VisitEngine small engine made by hand} stands in for
 * the model, but for the golden files, which hold the whole program.
 */
@NullMarked
package org.dateline.cli;

import org.jspecify.annotations.NullMarked;
