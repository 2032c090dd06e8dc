package org.dateline.text.layout;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.text.resource.TableReader;

/** News agencies and the ways they sign, from {@code agencies.tsv}. Immutable. */
final class Agencies {
  static final Agencies BUNDLED = new Agencies();

  private final Map<String, String> names = new LinkedHashMap<>();
  private final String pattern;

  private Agencies() {
    for (TableReader.Row row : TableReader.bundled(Agencies.class, "agencies.tsv", 2)) {
      String signed = row.cell(1);
      if (names.put(signed.toLowerCase(Locale.ROOT), row.cell(0)) != null) {
        throw row.mistake("stands twice: " + signed);
      }
    }
    pattern =
        names.keySet().stream()
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?i:", ")"));
  }

  /** The usual name of the agency that signs so. */
  Optional<String> named(String signature) {
    return Optional.ofNullable(names.get(signature.strip().toLowerCase(Locale.ROOT)));
  }

  /** A regular expression that matches any signature, longer ones first. */
  String pattern() {
    return pattern;
  }
}
