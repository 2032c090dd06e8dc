package org.dateline.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Together;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which reports of which ledger are looked at together. */
final class TogetherOptions {
  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Reports published on this day or later, such as 2024-03-26.",
      converter = DayConverter.class)
  private @Nullable LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Reports published on this day or before.",
      converter = DayConverter.class)
  private @Nullable LocalDate until;

  @Option(
      names = "--output",
      paramLabel = "FORM",
      converter = OutputConverter.class,
      description = "text or jsonl; usually text.")
  private Output output = Output.TEXT;

  /** Reads a day. */
  static final class DayConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + value + "' is no day such as 2024-03-26");
      }
    }
  }

  /** How a list is printed. */
  enum Output {
    /** For people. */
    TEXT,
    /** One JSON object a line. */
    JSONL
  }

  /** Reads the name of an output. */
  static final class OutputConverter implements ITypeConverter<Output> {
    @Override
    public Output convert(String value) {
      return Choices.of(Output.class, value.toLowerCase(Locale.ROOT));
    }
  }

  /** How the list is to be printed. */
  Output output() {
    return output;
  }

  /** The reports and what they say together. */
  Together read() {
    try (Ledger reader = Ledger.open(ledger.address())) {
      return Together.of(reader, Optional.ofNullable(since), Optional.ofNullable(until));
    }
  }
}
