package org.dateline.server.text;

import org.dateline.model.Span;
import org.dateline.model.StatementId;

/**
 * A stretch of the text that is part of a statement.
 *
 * @param layer as what
 * @param span where
 * @param statement the statement
 */
public record Mark(Layer layer, Span span, StatementId statement) {}
