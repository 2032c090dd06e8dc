/** Tests of the frame notation. */
@NullMarked
package org.dateline.coder.lexicon;

import org.jspecify.annotations.NullMarked;
