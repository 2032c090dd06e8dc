/**
 * The desk: web pages and an HTTP API over a ledger.
 *
 * <p>{@link org.dateline.server.Desk} is the server inside the process; it listens on the loopback
 * address unless told otherwise. What reads articles reaches it through {@link
 * org.dateline.server.Coding}, which the command line wires, so that this room knows nothing of the
 * text engine. Every page has a stable address, and the same thing as JSON under {@code /api}.
 *
 * <p>Nothing that a report says is trusted: all words are escaped where pages are built, characters
 * that could change the direction of a line are shown by their code, and the content security
 * policy lets no script run but the few files of this room.
 *
 * <p>This room may touch the model and the ledger's read side. It never adds articles or
 * statements.
 */
@NullMarked
package org.dateline.server;

import org.jspecify.annotations.NullMarked;
