package org.dateline.coder.tally;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The value of number words and digits. */
final class NumberWords {
  private static final Pattern DIGITS =
      Pattern.compile("\\d{1,3}(,\\d{3})+|\\d{1,12}|\\d{1,6}\\.\\d{1,6}");
  private static final Map<String, Long> SMALL = small();
  private static final Map<String, Long> LARGE =
      Map.of(
          "dozen",
          12L,
          "hundred",
          100L,
          "thousand",
          1_000L,
          "million",
          1_000_000L,
          "billion",
          1_000_000_000L,
          "m",
          1_000_000L,
          "lakh",
          100_000L,
          "crore",
          10_000_000L);

  /** Plural words of unsaid multiples, with the least and most that they are taken to mean. */
  private static final Map<String, Count> VAGUE =
      Map.of(
          "dozens", Count.about(24, 99),
          "scores", Count.about(40, 99),
          "hundreds", Count.about(200, 999),
          "thousands", Count.about(2_000, 9_999),
          "millions", Count.about(2_000_000, 9_999_999),
          "several", Count.about(3, 9),
          "few", Count.about(3, 9),
          "handful", Count.about(3, 9));

  private NumberWords() {}

  private static Map<String, Long> small() {
    Map<String, Long> values = new HashMap<>();
    List<String> ones =
        List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    for (int i = 0; i < ones.size(); i++) {
      values.put(ones.get(i), (long) i);
    }
    List<String> tens =
        List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    for (int i = 0; i < tens.size(); i++) {
      long ten = 10L * (i + 2);
      values.put(tens.get(i), ten);
      for (int one = 1; one < 10; one++) {
        values.put(tens.get(i) + "-" + ones.get(one), ten + one);
      }
    }
    values.put("couple", 2L);
    values.put("both", 2L);
    return Map.copyOf(values);
  }

  /** The value of digits or of a word below one hundred; decimals only before a large word. */
  static OptionalLong small(String form) {
    Long value = SMALL.get(form.toLowerCase(Locale.ROOT));
    if (value != null) {
      return OptionalLong.of(value);
    }
    return DIGITS.matcher(form).matches() && !form.contains(".")
        ? OptionalLong.of(Long.parseLong(form.replace(",", "")))
        : OptionalLong.empty();
  }

  /** Whether {@code form} is a decimal number such as "1.2". */
  static boolean decimal(String form) {
    return form.contains(".") && DIGITS.matcher(form).matches();
  }

  /** The value of "hundred", "thousand", "dozen" and the like. */
  static OptionalLong large(String form) {
    Long value = LARGE.get(form.toLowerCase(Locale.ROOT));
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** The range of "dozens", "several" and the like; empty for others. */
  static Optional<Count> vague(String form) {
    return Optional.ofNullable(VAGUE.get(form.toLowerCase(Locale.ROOT)));
  }

  /** "tens of thousands", "hundreds of thousands". */
  static Optional<Count> vague(String many, String large) {
    long unit =
        switch (large.toLowerCase(Locale.ROOT)) {
          case "thousands" -> 1_000L;
          case "millions" -> 1_000_000L;
          default -> 0L;
        };
    long times =
        switch (many.toLowerCase(Locale.ROOT)) {
          case "tens" -> 10L;
          case "hundreds" -> 100L;
          default -> 0L;
        };
    return unit * times == 0
        ? Optional.empty()
        : Optional.of(Count.about(2 * times * unit, 10 * times * unit - 1));
  }
}
