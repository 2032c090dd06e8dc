/**
 * From an annotated document to statements: {@link org.dateline.coder.Coder} is the door.
 *
 * <p>Coding is a pure function of the document and of the data files loaded before: no clock, no
 * file, no network, no randomness. So the same report always gives the same statements, on one
 * machine or on many. This room sees {@code org.dateline.model} and the document types of {@code
 * org.dateline.text.document}, and nothing else.
 */
@NullMarked
package org.dateline.coder;

import org.jspecify.annotations.NullMarked;
