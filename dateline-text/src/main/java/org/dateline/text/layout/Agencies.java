package org.dateline.text.layout;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
  private static final Pattern SEPARATOR = Pattern.compile("\\s?(?:[/,;&+]| and )\\s?(?:and )?");

  private final String pattern;
  private final Pattern signature;

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
    signature = Pattern.compile("(?<![\\p{L}\\d])" + pattern + "(?![\\p{L}\\d])");
  }

  /** The usual name of the agency that signs so. */
  Optional<String> named(String signature) {
    return Optional.ofNullable(names.get(signature.strip().toLowerCase(Locale.ROOT)));
  }

  /** The agencies that sign together, "AFP/Reuters" or "AP and Reuters", in their order. */
  List<String> together(String signatures) {
    Optional<String> one = named(signatures);
    return one.isPresent()
        ? List.of(one.get())
        : Arrays.stream(SEPARATOR.split(signatures))
            .flatMap(part -> named(part).stream())
            .distinct()
            .toList();
  }

  /** All agencies that a line names, in their order. */
  List<String> in(String line) {
    return signature
        .matcher(line)
        .results()
        .flatMap(r -> named(r.group()).stream())
        .distinct()
        .toList();
  }

  /** A regular expression that matches one signature or several together. */
  String patternTogether() {
    return pattern + "(?:" + SEPARATOR.pattern() + pattern + ")*";
  }

  /** A regular expression that matches any signature, longer ones first. */
  String pattern() {
    return pattern;
  }
}
