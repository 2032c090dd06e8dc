package org.dateline.cli;

import java.time.LocalDate;
import org.dateline.sources.PublicationDay;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day as ISO 8601 writes it; a time behind it is passed over. */
final class DayConverter implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String value) {
    return PublicationDay.of(value)
        .orElseThrow(
            () -> new TypeConversionException("'" + value + "' is no date such as 2024-03-26"));
  }
}
