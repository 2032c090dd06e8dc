package org.dateline.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** Closed choices as a user types and reads them: in small letters. */
final class Choices {
  private Choices() {}

  /** The constant that {@code typed} names. */
  static <E extends Enum<E>> E of(Class<E> choices, String typed) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> label(choice).equals(typed.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + typed
                        + "' is none of "
                        + Arrays.stream(choices.getEnumConstants())
                            .map(Choices::label)
                            .collect(Collectors.joining(", "))));
  }

  /** A constant as users see it. */
  static String label(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
