/**
 * Finds evaluative and contested words: those of a lexicon of our own making, each with a category
 * and the reason why it stands there. Whose voice they are in is found by the attributions. Nothing
 * here judges, ranks or rewrites a word; {@code docs/neutrality.md} says how that is kept.
 */
@NullMarked
package org.dateline.coder.framing;

import org.jspecify.annotations.NullMarked;
