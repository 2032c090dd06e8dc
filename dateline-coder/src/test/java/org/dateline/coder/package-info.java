/** Tests of the whole coder. */
@NullMarked
package org.dateline.coder;

import org.jspecify.annotations.NullMarked;
