/**
 * The event lexicon: which words express which event, and where their parties stand.
 *
 * <p>The unit is the {@link org.dateline.coder.lexicon.Frame}: a predicate ({@code call on/v}), the
 * slots of its parties ({@code subj > on}), conditions ({@code comp}), and what it then means
 * ({@code REQUEST}). Frames are data: text files with one type each, read and checked by {@link
 * org.dateline.coder.lexicon.LexiconReader}, described for editors in {@code docs/lexicon.md}. Each
 * file carries example sentences that must and must not be coded; the tests run them.
 *
 * <p>This room knows words and slots, not trees: {@code org.dateline.coder.event} applies it. It
 * touches {@code org.dateline.model} and the document's parts of speech.
 */
@NullMarked
package org.dateline.coder.lexicon;

import org.jspecify.annotations.NullMarked;
