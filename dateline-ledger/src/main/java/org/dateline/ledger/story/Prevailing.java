package org.dateline.ledger.story;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The number that most texts give for one thing; of numbers that equally many give, the one given
 * first, then the smallest: later reports of a crime tell of other crimes too.
 */
public final class Prevailing {
  private Prevailing() {}

  /**
   * A number that a text gives.
   *
   * @param text names the text; copies have one name and count once
   * @param day its day of publication
   * @param number the number
   */
  public record Given(String text, Optional<LocalDate> day, long number) {}

  /** The prevailing number, or empty where no text gives one. */
  public static Optional<Long> of(List<Given> given) {
    Map<Long, Long> texts = new HashMap<>();
    Map<Long, LocalDate> first = new HashMap<>();
    given.stream()
        .map(one -> Map.entry(one.text(), one.number()))
        .distinct()
        .forEach(entry -> texts.merge(entry.getValue(), 1L, Long::sum));
    for (Given one : given) {
      LocalDate day = one.day().orElse(LocalDate.MAX);
      first.merge(one.number(), day, (a, b) -> a.isBefore(b) ? a : b);
    }
    return texts.keySet().stream()
        .min(
            Comparator.comparingLong((Long number) -> -texts.getOrDefault(number, 0L))
                .thenComparing(number -> first.getOrDefault(number, LocalDate.MAX))
                .thenComparing(Comparator.naturalOrder()));
  }
}
