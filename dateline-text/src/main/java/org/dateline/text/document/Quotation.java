package org.dateline.text.document;

import java.util.Optional;
import org.dateline.model.Span;

/**
 * A stretch between quotation marks.
 *
 * @param span with its marks
 * @param content without them; empty where nothing stands between
 * @param depth 0 for an outer quotation, 1 for one inside it, and so on
 * @param closed whether a closing mark was found; an unclosed one ends with its paragraph
 * @param continuesPrevious whether it reopens the quotation of the paragraph before
 */
public record Quotation(
    Span span, Optional<Span> content, int depth, boolean closed, boolean continuesPrevious) {}
