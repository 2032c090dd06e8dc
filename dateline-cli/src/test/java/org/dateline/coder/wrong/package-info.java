/** A coder as it must not be: the architecture test's counter-example. */
@NullMarked
package org.dateline.coder.wrong;

import org.jspecify.annotations.NullMarked;
