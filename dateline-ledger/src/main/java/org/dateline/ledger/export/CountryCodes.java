package org.dateline.ledger.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Countries as other formats write them. */
final class CountryCodes {
  private static final Map<String, String> FIPS = load();

  private static final Map<String, String> NAMES =
      Arrays.stream(Locale.getISOCountries())
          .map(code -> Locale.of("", code))
          .collect(
              Collectors.toUnmodifiableMap(
                  Locale::getISO3Country, country -> country.getDisplayCountry(Locale.ENGLISH)));

  private CountryCodes() {}

  /** The FIPS 10-4 code for an ISO alpha-3 code; empty where there is none. */
  static String fips(String iso, String region) {
    return iso.equals("PSE") && region.contains("Gaza") ? "GZ" : FIPS.getOrDefault(iso, "");
  }

  /** The English name for an ISO alpha-3 code; the code where it has none. */
  static String name(String iso) {
    return NAMES.getOrDefault(iso, iso.equals("XKX") ? "Kosovo" : iso);
  }

  private static Map<String, String> load() {
    try (InputStream in = CountryCodes.class.getResourceAsStream("fips.tsv")) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: fips.tsv");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
