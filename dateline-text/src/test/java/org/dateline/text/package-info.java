/** Tests of the text engine as a whole, with the bundled model. */
@NullMarked
package org.dateline.text;

import org.jspecify.annotations.NullMarked;
