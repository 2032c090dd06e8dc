/** Tests of what scores and trains stories. */
@NullMarked
package org.dateline.eval.story;

import org.jspecify.annotations.NullMarked;
