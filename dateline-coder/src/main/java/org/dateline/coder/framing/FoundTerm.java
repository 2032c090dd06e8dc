package org.dateline.coder.framing;

import org.dateline.model.Span;

/**
 * A framing term in a text.
 *
 * @param term as the lexicon writes it
 * @param span where it stands
 * @param category its category
 * @param reason why the lexicon has it
 */
public record FoundTerm(String term, Span span, String category, String reason) {}
