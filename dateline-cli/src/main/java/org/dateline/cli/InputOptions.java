package org.dateline.cli;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.sources.ArticleReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  @Mixin private FormatOptions format = new FormatOptions();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "Day of publication (2024-03-26), for articles that do not say.")
  private Optional<LocalDate> published = Optional.empty();

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "Headline, for articles that do not say.")
  private Optional<String> title = Optional.empty();

  /** Reads what the user named. */
  ArticleReader reader(InputStream standardInput) {
    return new ArticleReader(files, standardInput, format.given(published, title));
  }
}
