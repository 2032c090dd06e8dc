/**
 * The ledger given out in the formats of the field: GDELT's events and mentions, PLOVER's JSON,
 * ICEWS, NGEC, and tables of Dateline's own as CSV, Parquet and JSON Lines.
 *
 * <p>{@link org.dateline.ledger.export.Export} writes one file and, beside it, a data dictionary
 * and a run record. A format is a list of columns ({@link org.dateline.ledger.export.Column}), each
 * with its meaning, or an object that is written for each event. What a format has and Dateline
 * does not know stays empty.
 *
 * <p>This room touches the ledger's read side and the file that it writes.
 */
@NullMarked
package org.dateline.ledger.export;

import org.jspecify.annotations.NullMarked;
