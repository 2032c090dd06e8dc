/**
 * From characters to words and sentences.
 *
 * <p>Rules over offsets into the text, which is never changed: {@link
 * org.dateline.text.token.Tokenizer} cuts a stretch of text into words as the English Web Treebank
 * cuts them (hyphens stand alone, {@code don't} is two words), {@link
 * org.dateline.text.token.SentenceSplitter} finds where sentences end among them. What the rules
 * must know of English stands in {@code words.tsv} beside them. Both are linear in the text and
 * take any input.
 */
@NullMarked
package org.dateline.text.token;

import org.jspecify.annotations.NullMarked;
