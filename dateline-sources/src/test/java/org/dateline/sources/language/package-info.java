/** Tests of this room. */
@NullMarked
package org.dateline.sources.language;

import org.jspecify.annotations.NullMarked;
