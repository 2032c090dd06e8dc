/** Tests of framing terms. */
@NullMarked
package org.dateline.coder.framing;

import org.jspecify.annotations.NullMarked;
