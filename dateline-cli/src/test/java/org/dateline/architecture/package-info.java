/** What the shape of the program must be, tested on its class files. */
@NullMarked
package org.dateline.architecture;

import org.jspecify.annotations.NullMarked;
