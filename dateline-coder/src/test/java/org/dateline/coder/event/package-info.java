/** Tests of the event coder, over trees written by hand. */
@NullMarked
package org.dateline.coder.event;

import org.jspecify.annotations.NullMarked;
