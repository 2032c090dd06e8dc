/**
 * How a ledger grows: made-up news in any number, and what the lists of a ledger of it cost.
 *
 * <p>This room touches the model and the ledger.
 */
@NullMarked
package org.dateline.eval.ledger;

import org.jspecify.annotations.NullMarked;
