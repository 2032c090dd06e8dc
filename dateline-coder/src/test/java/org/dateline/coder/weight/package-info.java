/** Tests of how weights are read and summed. */
@NullMarked
package org.dateline.coder.weight;

import org.jspecify.annotations.NullMarked;
