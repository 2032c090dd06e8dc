package org.dateline.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.dateline.sources.Format;
import org.dateline.sources.Given;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** What the user knows beforehand of whatever is read: its format and who published it. */
final class FormatOptions {
  @Option(
      names = "--input",
      paramLabel = "text|jsonl|html|feed|newsml|warc",
      converter = FormatConverter.class,
      description =
          "Format of the input. Otherwise the ends of names tell, then the first bytes; what they"
              + " leave open is text.")
  private Optional<Format> format = Optional.empty();

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "Who published the articles, for those that do not say.")
  private Optional<String> outlet = Optional.empty();

  /** This, and what else is known. */
  Given given(Optional<LocalDate> published, Optional<String> title) {
    return new Given(format, published, outlet, title);
  }

  /** Reads a format's name. */
  static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      return Choices.of(Format.class, value);
    }
  }
}
