/**
 * The text engine's door: {@link org.dateline.text.Annotator} turns articles into annotated
 * documents.
 *
 * <p>Layout sets aside what is no news, the tokeniser and the splitter find words and sentences,
 * one neural model reads tags, trees, lemmas and names, and readers of times, quotations,
 * coreference and places work on what it found. Each has its own room below this one; none knows
 * this one.
 */
@NullMarked
package org.dateline.text;

import org.jspecify.annotations.NullMarked;
