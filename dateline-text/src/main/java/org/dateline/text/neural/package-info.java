/**
 * The neural model's runtime: from words to tags, trees, lemmas and names.
 *
 * <p>One small transformer scores everything in one pass: {@link
 * org.dateline.text.neural.WordPiece} spells words in the pieces that the encoder knows, {@link
 * org.dateline.text.neural.WordShape} adds what their capitals look like, ONNX Runtime runs the
 * graph over batches of sentences of like length, and plain decoders turn scores into answers: the
 * best tree ({@link org.dateline.text.neural.SpanningTree}), the best lawful name tags ({@link
 * org.dateline.text.neural.NameTags}), the best applicable lemma script ({@link
 * org.dateline.text.neural.LemmaScript}). The decoders know nothing of the model and are tested
 * without it.
 *
 * <p>All label sets come from the model's own {@code model.json}, so that another model of the same
 * format is a matter of files. This room touches the document's types, ONNX Runtime and Jackson.
 */
@NullMarked
package org.dateline.text.neural;

import org.jspecify.annotations.NullMarked;
