/** Tests of attribution, on trees written by hand. */
@NullMarked
package org.dateline.coder.attribution;

import org.jspecify.annotations.NullMarked;
