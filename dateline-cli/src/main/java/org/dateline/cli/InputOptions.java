package org.dateline.cli;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.sources.ArticleReader;
import org.dateline.sources.Format;
import org.dateline.sources.Given;
import org.dateline.sources.PublicationDay;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What a command is to read, and what the user knows of it beforehand. */
final class InputOptions {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Text, JSONL, web pages, feeds, NITF, NewsML-G2 or web archives (WARC); files, folders,"
              + " patterns such as 'news/*.txt', compressed (.gz, .zip) or not; - for standard"
              + " input.")
  private List<String> files = List.of();

  @Option(
      names = "--input",
      paramLabel = "text|jsonl|html|feed|newsml|warc",
      converter = FormatConverter.class,
      description =
          "Format of the input. Otherwise the ends of names tell, then the first bytes; what they"
              + " leave open is text.")
  private Optional<Format> format = Optional.empty();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "Day of publication (2024-03-26), for articles that do not say.")
  private Optional<LocalDate> published = Optional.empty();

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "Who published them, for articles that do not say.")
  private Optional<String> outlet = Optional.empty();

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "Headline, for articles that do not say.")
  private Optional<String> title = Optional.empty();

  /** Reads what the user named. */
  ArticleReader reader(InputStream standardInput) {
    return new ArticleReader(files, standardInput, new Given(format, published, outlet, title));
  }

  /** Reads a format's name. */
  static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      return Choices.of(Format.class, value);
    }
  }

  /** Reads a day. */
  static final class DayConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      return PublicationDay.of(value)
          .orElseThrow(
              () -> new TypeConversionException("'" + value + "' is no date such as 2024-03-26"));
    }
  }
}
