/**
 * The command line: what a user types, and how the other modules are wired together for it.
 *
 * <p>{@link org.dateline.cli.Main} is the program. Each command is a class of its own that reads
 * options, lets {@link org.dateline.cli.Engine} do the reading, and prints. All that the outside
 * world gives (input, output, whether somebody watches, the clock) comes through {@link
 * org.dateline.cli.Surroundings}, so that tests run the very commands.
 *
 * <p>Results go to standard output, everything else to standard error. Whatever is printed for
 * people has its control characters made harmless; JSON is left as it is.
 *
 * <p>This room may touch all others; none touches it.
 */
@NullMarked
package org.dateline.cli;

import org.jspecify.annotations.NullMarked;
