package org.dateline.text.document;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Span;

/**
 * The dateline that opens a report, for instance "TEHRAN, March 26 (Reuters) -".
 *
 * @param place the place named
 * @param placeSpan where it stands
 * @param agency the agency credited; of several, their names parted by a comma
 * @param span the whole dateline with its dash
 */
public record DatelineMark(
    Optional<String> place, Optional<Span> placeSpan, Optional<String> agency, Span span) {
  private static final String AND = ", ";

  /** The names of several agencies that are credited together, as {@link #agency} gives them. */
  public static Optional<String> together(List<String> agencies) {
    return agencies.isEmpty() ? Optional.empty() : Optional.of(String.join(AND, agencies));
  }

  /** The agencies credited, one by one. */
  public List<String> agencies() {
    return agency.map(names -> List.of(names.split(AND))).orElse(List.of());
  }
}
