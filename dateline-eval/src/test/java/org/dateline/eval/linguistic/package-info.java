/** Tests of the text engine's scorers on small gold sets written by hand. */
@NullMarked
package org.dateline.eval.linguistic;

import org.jspecify.annotations.NullMarked;
