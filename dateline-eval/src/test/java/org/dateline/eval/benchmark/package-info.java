/** Tests of what measures cost. */
@NullMarked
package org.dateline.eval.benchmark;

import org.jspecify.annotations.NullMarked;
