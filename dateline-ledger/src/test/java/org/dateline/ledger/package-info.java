/** Tests of the ledger and of statements as JSON, over coded articles built by hand. */
@NullMarked
package org.dateline.ledger;

import org.jspecify.annotations.NullMarked;
