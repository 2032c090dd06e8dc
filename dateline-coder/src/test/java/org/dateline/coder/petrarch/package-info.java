/** Tests of the frame notation. */
@NullMarked
package org.dateline.coder.petrarch;

import org.jspecify.annotations.NullMarked;
