/**
 * The vocabulary of Dateline: what an article is, what a statement is, and the closed lists that
 * statements draw on (PLOVER, CAMEO, sectors, countries).
 *
 * <p>Every type here is an immutable value that refuses nonsense when it is made; all are safe to
 * share between threads. This room touches nothing but the JDK.
 *
 * <p>Positions in a text are {@link org.dateline.model.Span half-open UTF-16 offsets} into {@link
 * org.dateline.model.Article#text()}, which is never changed after it was read.
 */
@NullMarked
package org.dateline.model;

import org.jspecify.annotations.NullMarked;
