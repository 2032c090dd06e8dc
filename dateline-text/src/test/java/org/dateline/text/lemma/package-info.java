/** Tests of the lemmatiser. */
@NullMarked
package org.dateline.text.lemma;

import org.jspecify.annotations.NullMarked;
