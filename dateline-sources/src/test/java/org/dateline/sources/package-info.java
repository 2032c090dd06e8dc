/** Tests of the sources: what hostile files look like, and what becomes of them. */
@NullMarked
package org.dateline.sources;

import org.jspecify.annotations.NullMarked;
