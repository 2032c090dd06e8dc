/** Tests of the scorers on small gold sets written by hand. */
@NullMarked
package org.dateline.eval;

import org.jspecify.annotations.NullMarked;
