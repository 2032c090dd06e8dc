package org.dateline.text.document;

import java.util.Optional;
import org.dateline.model.Span;

/**
 * The dateline that opens a report, for instance "TEHRAN, March 26 (Reuters) -".
 *
 * @param place the place named
 * @param placeSpan where it stands
 * @param agency the agency credited
 * @param span the whole dateline with its dash
 */
public record DatelineMark(
    Optional<String> place, Optional<Span> placeSpan, Optional<String> agency, Span span) {}
