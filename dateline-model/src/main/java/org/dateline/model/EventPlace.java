package org.dateline.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Where something happened.
 *
 * @param name the neutral name; empty where the words could not be resolved
 * @param country the state or territory it lies in
 * @param admin1 first-level region
 * @param latitude degrees north
 * @param longitude degrees east
 * @param geonames GeoNames id
 * @param span the words that give it
 */
public record EventPlace(
    Optional<String> name,
    Optional<CountryCode> country,
    Optional<String> admin1,
    OptionalDouble latitude,
    OptionalDouble longitude,
    OptionalLong geonames,
    Span span) {

  /** A place that the text names and that could not be resolved. */
  public static EventPlace unresolved(Span span) {
    return new EventPlace(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalLong.empty(),
        span);
  }
}
