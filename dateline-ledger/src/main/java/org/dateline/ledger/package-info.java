/**
 * The ledger: what was read, and what each reading says, kept for good.
 *
 * <p>{@link org.dateline.ledger.LedgerWriter} adds coded articles to a file and never changes or
 * removes what is there; {@link org.dateline.ledger.Ledger} reads that file and cannot write. A
 * reading is what one run (a version of the program with its model and lexicon) made of one
 * article. It is kept whole or not at all, and once: coding again adds nothing. When a later run
 * reads an article differently both readings stay, and lists show the later one.
 *
 * <p>{@link org.dateline.ledger.StatementJson} writes statements in the form that other programs
 * rely on; the ledger keeps the same form.
 *
 * <p>This room touches {@code org.dateline.model} and the file of the ledger. It never sees the
 * coder.
 */
@NullMarked
package org.dateline.ledger;

import org.jspecify.annotations.NullMarked;
