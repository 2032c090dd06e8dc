/** Tests of the exports: what stands in each file, read back. */
@NullMarked
package org.dateline.ledger.export;

import org.jspecify.annotations.NullMarked;
