/**
 * The annotated document: what the text engine found in an article, and all that the coder sees of
 * it.
 *
 * <p>Sentences hold tokens with lemma, part of speech and their place in a dependency tree; beside
 * them stand named mentions, coreference chains, time expressions, places and quotations. Every
 * type is an immutable value that can be built by hand, so that tests of the coder load no model;
 * {@link org.dateline.text.document.Conllu} makes sentences from written trees.
 *
 * <p>Token numbers are counted from 0 inside their sentence; spans are UTF-16 offsets into the
 * article's text. This room touches only {@code org.dateline.model}.
 */
@NullMarked
package org.dateline.text.document;

import org.jspecify.annotations.NullMarked;
