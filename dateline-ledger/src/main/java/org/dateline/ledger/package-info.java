/**
 * The ledger: what was read, and what each reading says, kept for good.
 *
 * <p>{@link org.dateline.ledger.LedgerWriter} adds coded articles and never changes or removes what
 * is there; {@link org.dateline.ledger.Ledger} reads and cannot write; {@link
 * org.dateline.ledger.Judge} writes judgements and nothing else. A reading is what one run (a
 * version of the program with its model and lexicon) made of one version of an article. It is kept
 * whole or not at all, and once: coding again adds nothing. Lists show the latest reading of the
 * latest version, as corrected.
 *
 * <p>A ledger is an SQLite file or a PostgreSQL database ({@link
 * org.dateline.ledger.LedgerAddress}). What differs between them is in {@link
 * org.dateline.ledger.LedgerDatabase} and its two kinds; all other SQL is written once.
 *
 * <p>{@link org.dateline.ledger.StatementJson} writes statements in the form that other programs
 * rely on and that the ledger keeps; {@link org.dateline.ledger.StatementReader} reads them back.
 *
 * <p>This room touches {@code org.dateline.model} and the file of the ledger. It never sees the
 * coder.
 */
@NullMarked
package org.dateline.ledger;

import org.jspecify.annotations.NullMarked;
