/** Tests of tally, on trees written by hand. */
@NullMarked
package org.dateline.coder.tally;

import org.jspecify.annotations.NullMarked;
