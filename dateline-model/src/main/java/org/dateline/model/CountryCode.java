package org.dateline.model;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A state or territory by its ISO 3166-1 alpha-3 code, or one of PLOVER's codes for actors that
 * belong to none: IGO, NGO, MNC. XKX is Kosovo, as the World Bank and others write it.
 *
 * @param value three capital letters
 */
public record CountryCode(String value) implements Comparable<CountryCode> {
  private static final Set<String> KNOWN =
      Stream.concat(
              Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream(),
              Stream.of("IGO", "NGO", "MNC", "XKX"))
          .collect(Collectors.toUnmodifiableSet());

  /** Intergovernmental organisations. */
  public static final CountryCode IGO = new CountryCode("IGO");

  /** Refuses what is no code of the list. */
  public CountryCode {
    if (!KNOWN.contains(value)) {
      throw new IllegalArgumentException("no country code: " + value);
    }
  }

  @Override
  public int compareTo(CountryCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
