/**
 * Other programs measured on the same sets with the same scorers. Compiled by the Maven profile
 * {@code peer} alone; nothing of it is shipped.
 */
@NullMarked
package org.dateline.eval.peer;

import org.jspecify.annotations.NullMarked;
