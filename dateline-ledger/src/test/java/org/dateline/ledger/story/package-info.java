/** Tests of what many reports say together, on reports built by hand. */
@NullMarked
package org.dateline.ledger.story;

import org.jspecify.annotations.NullMarked;
