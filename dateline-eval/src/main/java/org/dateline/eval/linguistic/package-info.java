/**
 * Measures the text engine: syntax against English EWT, names against the worldwide newswire, and
 * speed over any articles.
 *
 * <p>Gold is read from the folder of development data, which is no part of the program. Each
 * measure is taken twice: on gold words, which shows the model alone, and from raw text, which
 * shows what a user gets.
 */
@NullMarked
package org.dateline.eval.linguistic;

import org.jspecify.annotations.NullMarked;
