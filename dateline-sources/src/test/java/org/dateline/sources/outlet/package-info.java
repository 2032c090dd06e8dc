/** Tests of this room. */
@NullMarked
package org.dateline.sources.outlet;

import org.jspecify.annotations.NullMarked;
