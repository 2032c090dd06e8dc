/**
 * Reads the dictionaries of PETRARCH (actors, agents, verbs, discards) into a folder of the form
 * that Dateline's own lexicons have. What cannot be carried over is listed, never dropped in
 * silence.
 *
 * <p>This room touches the code lists of {@code org.dateline.model} alone; it knows the notation of
 * frames and dictionaries, and what it makes is read back by their readers.
 */
@NullMarked
package org.dateline.coder.petrarch;

import org.jspecify.annotations.NullMarked;
