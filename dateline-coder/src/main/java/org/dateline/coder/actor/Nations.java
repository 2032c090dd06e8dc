package org.dateline.coder.actor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.CountryCode;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.PlaceMention;
import org.dateline.text.document.Sentence;

/**
 * The states that an article names, and the one it is about, where that is plain. A state counts
 * twice, a body, person or place of it once. Immutable.
 */
final class Nations {
  /** The end of a host's name that may be a country's. */
  private static final Pattern HOST =
      Pattern.compile(
          "^https?://[^/?#]*\\.([a-z]{2})(?::\\d+)?(?:[/?#]|$)", Pattern.CASE_INSENSITIVE);

  /** Countries whose ends are sold to everybody. */
  private static final Set<String> SOLD =
      Set.of("AI", "CC", "CO", "FM", "IO", "LY", "ME", "TO", "TV", "WS");

  private static final Map<String, CountryCode> BY_ADDRESS = byAddress();

  private final Map<CountryCode, Integer> counts = new HashMap<>();
  private final Optional<CountryCode> home;

  Nations(AnnotatedDocument document, Landmarks marks) {
    for (Sentence sentence : document.sentences()) {
      for (PhraseIndex.Match<Entry> match : marks.names(sentence)) {
        List<Entry> entries = match.values();
        boolean plain = entries.stream().map(Entry::countries).distinct().count() == 1;
        if (plain
            && entries.getFirst().countries().size() == 1
            && !ofCounterpart(sentence, match)) {
          count(entries.getFirst().countries().getFirst(), entries.getFirst().isState() ? 2 : 1);
        }
      }
    }
    for (PlaceMention place : document.places()) {
      place.place().country().filter(c -> place.alone()).ifPresent(c -> count(c, 1));
    }
    home = home(dateline(document)).or(() -> ofOutlet(document.article().url()));
  }

  /** "His <b>Chinese</b> counterpart": the other side's. */
  private static boolean ofCounterpart(Sentence sentence, PhraseIndex.Match<Entry> match) {
    int next = match.last() + 1;
    return next < sentence.tokens().size()
        && sentence.token(next).lemma().toLowerCase(Locale.ROOT).equals("counterpart");
  }

  /**
   * The country of the outlet, by the end of its address, where the report names it. It settles
   * what the report leaves open: outlets say "the army" of their own.
   */
  private Optional<CountryCode> ofOutlet(Optional<String> url) {
    return url.map(HOST::matcher)
        .filter(Matcher::find)
        .map(host -> host.group(1).toUpperCase(Locale.ROOT))
        .filter(end -> !SOLD.contains(end))
        .flatMap(end -> Optional.ofNullable(BY_ADDRESS.get(end)))
        .filter(country -> counts.getOrDefault(country, 0) > 0);
  }

  private static Map<String, CountryCode> byAddress() {
    Map<String, CountryCode> all = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      all.put(code, new CountryCode(Locale.of("", code).getISO3Country()));
    }
    all.put("UK", new CountryCode("GBR"));
    return Map.copyOf(all);
  }

  private void count(CountryCode country, int weight) {
    if (!country.equals(CountryCode.IGO)) {
      counts.merge(country, weight, Integer::sum);
    }
  }

  private static Optional<CountryCode> dateline(AnnotatedDocument document) {
    return document
        .dateline()
        .flatMap(d -> d.placeSpan())
        .flatMap(
            span ->
                document.places().stream()
                    .filter(p -> p.place().span().overlaps(span))
                    .flatMap(p -> p.place().country().stream())
                    .findFirst());
  }

  /**
   * The country named far more than all others; where there is none, the dateline's, unless another
   * is named more: reports of talks abroad are written there and are about those who talk.
   */
  private Optional<CountryCode> home(Optional<CountryCode> dateline) {
    Optional<CountryCode> top =
        counts.keySet().stream()
            .max(
                Comparator.comparingInt((CountryCode c) -> counts.getOrDefault(c, 0))
                    .thenComparing(Comparator.reverseOrder()));
    int most = top.map(c -> counts.getOrDefault(c, 0)).orElse(0);
    int second =
        counts.entrySet().stream()
            .filter(e -> !Optional.of(e.getKey()).equals(top))
            .mapToInt(Map.Entry::getValue)
            .max()
            .orElse(0);
    return most >= 2 && most >= 2 * second
        ? top
        : dateline.filter(country -> counts.getOrDefault(country, 0) == most);
  }

  /** The country that a body or official without one belongs to. */
  Optional<CountryCode> home() {
    return home;
  }

  /** How much the article names a state. */
  int weight(CountryCode country) {
    return counts.getOrDefault(country, 0);
  }

  /** Whether one of {@code countries} is named in the article, and none of the others' more. */
  boolean mostNamed(List<CountryCode> countries, List<Entry> others) {
    int here = countries.stream().mapToInt(c -> counts.getOrDefault(c, 0)).max().orElse(0);
    return here > 0
        && others.stream()
            .flatMap(e -> e.countries().stream())
            .allMatch(c -> counts.getOrDefault(c, 0) <= here);
  }
}
