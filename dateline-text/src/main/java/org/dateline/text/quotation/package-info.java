/**
 * Quotations: which stretches of a report stand between quotation marks.
 *
 * <p>The marks alone decide, before any sentence is split, so that a sentence splitter, the
 * coreference resolver and the coder can all use the answer. A report's paragraphs bound every
 * quotation: a mark that is never closed ends with its paragraph, and a paragraph that opens with
 * the mark that the one before left open continues it, as newspapers write long quotations. Whose
 * words they are is not decided here.
 *
 * <p>This room touches only {@code org.dateline.model} and the document's types.
 */
@NullMarked
package org.dateline.text.quotation;

import org.jspecify.annotations.NullMarked;
