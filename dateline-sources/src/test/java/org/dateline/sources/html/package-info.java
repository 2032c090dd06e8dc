/** Tests of this room. */
@NullMarked
package org.dateline.sources.html;

import org.jspecify.annotations.NullMarked;
