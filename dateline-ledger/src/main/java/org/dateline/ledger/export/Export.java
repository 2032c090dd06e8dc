package org.dateline.ledger.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dateline.ledger.Filter;
import org.dateline.ledger.KeptStatement;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.StatementKind;
import org.dateline.model.EventMention;
import org.dateline.model.Status;

/**
 * Gives out the events, quotes or tallies of a ledger. The file appears whole or not at all, with a
 * data dictionary and a run record beside it, so that a paper can cite it and repeat it.
 */
public final class Export {
  private static final EnumSet<Status> HAPPENED = EnumSet.of(Status.ACTUAL, Status.HISTORICAL);

  private final Ledger ledger;
  private final StatementKind kind;
  private final ExportFormat format;
  private final Filter filter;
  private final Table<?> table;

  /**
   * Gives out what meets {@code filter}.
   *
   * @throws IllegalArgumentException where the format cannot hold this kind of statement
   */
  public Export(Ledger ledger, StatementKind kind, ExportFormat format, Filter filter) {
    if (!format.holds(kind)) {
      throw new IllegalArgumentException("the format holds events alone");
    }
    this.ledger = ledger;
    this.kind = kind;
    this.table = format.table(kind);
    this.format = format;
    this.filter =
        format.hasStatus() || !filter.statuses().isEmpty() ? filter : filter.statuses(HAPPENED);
  }

  /**
   * What was written.
   *
   * @param rows rows or lines of the file
   * @param file the file
   * @param dictionary its data dictionary
   * @param record its run record
   */
  public record Written(long rows, Path file, Path dictionary, Path record) {}

  /**
   * Writes the three files.
   *
   * @param file where to; the others get its name and {@code .dictionary.tsv} and {@code .run.json}
   * @param program the version of the program that exports
   * @param command the command as the user gave it, for the record
   * @param now the time, for the record
   * @throws UncheckedIOException where a file cannot be written
   */
  public Written write(Path file, String program, List<String> command, Instant now) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      long rows =
          format == ExportFormat.PARQUET
              ? table.parquet(part, each -> ledger.each(kind, filter, each))
              : text(part);
      Path dictionary = file.resolveSibling(file.getFileName() + ".dictionary.tsv");
      Path record = file.resolveSibling(file.getFileName() + ".run.json");
      Files.writeString(dictionary, Dictionary.of(kind, format));
      Files.writeString(
          record,
          new RunRecord(kind, format, filter, program, command, now, rows, digest(part))
              .json(ledger));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return new Written(rows, file, dictionary, record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deleteIfThere(part);
    }
  }

  private long text(Path part) throws IOException {
    long[] rows = {0};
    try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      heading(out);
      ledger.each(
          kind,
          filter,
          kept ->
              lines(kept)
                  .forEach(
                      line -> {
                        rows[0]++;
                        write(out, line);
                      }));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return rows[0];
  }

  private void heading(Writer out) {
    switch (format) {
      case ICEWS -> write(out, table.headings("\t"));
      case CSV -> write(out, table.headings(","));
      case GDELT, GDELT_MENTIONS, PLOVER, NGEC, PARQUET, JSONL -> {}
    }
  }

  private Stream<String> lines(KeptStatement kept) {
    return switch (format) {
      case GDELT, GDELT_MENTIONS, ICEWS -> table.lines(kept, "\t", UnaryOperator.identity());
      case CSV, PARQUET -> table.lines(kept, ",", Export::quoted);
      case PLOVER -> event(kept).map(EventObject::plover);
      case NGEC -> event(kept).map(EventObject::ngec);
      case JSONL -> Stream.of(OwnLine.of(kept));
    };
  }

  private static Stream<EventRow> event(KeptStatement kept) {
    return kept.statement() instanceof EventMention event
        ? Stream.of(EventRow.main(kept, event))
        : Stream.empty();
  }

  /** As RFC 4180 has it. */
  private static String quoted(String value) {
    return value.indexOf(',') < 0 && value.indexOf('"') < 0
        ? value
        : '"' + value.replace("\"", "\"\"") + '"';
  }

  private static void write(Writer out, String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var sha = java.security.MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha.update(buffer, 0, read);
      }
      return java.util.HexFormat.of().formatHex(sha.digest());
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void deleteIfThere(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
