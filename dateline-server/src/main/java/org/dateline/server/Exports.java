package org.dateline.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.StatementKind;
import org.dateline.ledger.export.Export;
import org.dateline.ledger.export.ExportFormat;

/**
 * Lists as files, by the same filters: statements in the formats of the field, all else as JSON
 * Lines, one object of the API a line, and an actor's dealings as a table too.
 */
final class Exports {
  private static final Map<String, String> TYPES =
      Map.of(
          "csv", "text/csv; charset=utf-8",
          "tsv", "text/tab-separated-values; charset=utf-8",
          "jsonl", "application/jsonl",
          "parquet", "application/vnd.apache.parquet");

  private final Ledger ledger;
  private final Map<String, Function<Asked, Stream<String>>> lists;
  private final Clock clock = Clock.systemUTC();
  private final Semaphore turns = new Semaphore(2);

  /**
   * Of a ledger.
   *
   * @param lists the lists beside those of statements, by their names and formats such as {@code
   *     actors/jsonl}: the lines of what meets what is asked
   */
  Exports(Ledger ledger, Map<String, Function<Asked, Stream<String>>> lists) {
    this.ledger = ledger;
    this.lists = Map.copyOf(lists);
  }

  void routes(RoutesConfig routes) {
    routes.get("/api/export/{list}/{format}", this::file);
  }

  /** Where the files of a list of statements are, by what people call them. */
  static Map<String, String> addresses(String path, Asked asked) {
    StatementKind kind = kind(path.substring(1));
    Map<String, String> addresses = new LinkedHashMap<>();
    for (ExportFormat format : ExportFormat.values()) {
      if (format.holds(kind)) {
        addresses.put(
            label(format),
            asked.address("/api/export" + path + "/" + label(format), Optional.empty()));
      }
    }
    return addresses;
  }

  private interface Writing {
    void to(Path file) throws IOException;
  }

  private void file(Context context) {
    String list = context.pathParam("list");
    String format = context.pathParam("format");
    Function<Asked, Stream<String>> lines = lists.get(list + "/" + format);
    if (lines != null) {
      lines(context, list + "." + format, format, lines);
    } else if (lists.containsKey(list + "/jsonl")) {
      throw ProblemException.notFound("The list " + list + " is not given out as " + format + ".");
    } else {
      statements(context, list);
    }
  }

  private void lines(
      Context context, String name, String ending, Function<Asked, Stream<String>> lines) {
    Asked asked = Asked.of(context, 1);
    send(
        context,
        name,
        ending,
        file -> {
          try (Stream<String> all = lines.apply(asked);
              BufferedWriter out = Files.newBufferedWriter(file)) {
            for (String line : (Iterable<String>) all::iterator) {
              out.write(line);
              out.write('\n');
            }
          }
        });
  }

  private void statements(Context context, String list) {
    StatementKind kind = kind(list);
    ExportFormat format = format(context.pathParam("format"));
    if (!format.holds(kind)) {
      throw ProblemException.notFound(label(format) + " holds events alone.");
    }
    Asked asked = Asked.of(context, 1);
    send(
        context,
        list + "-" + label(format) + "." + format.ending(),
        format.ending(),
        file ->
            new Export(ledger, kind, format, asked.filter())
                .write(file, "desk", List.of(context.path()), clock.instant()));
  }

  private static StatementKind kind(String list) {
    return switch (list) {
      case "events" -> StatementKind.EVENT;
      case "quotes" -> StatementKind.QUOTE;
      case "tallies" -> StatementKind.TALLY;
      default -> throw ProblemException.notFound("There is no list " + list + " to give out.");
    };
  }

  private static ExportFormat format(String name) {
    for (ExportFormat format : ExportFormat.values()) {
      if (label(format).equals(name)) {
        return format;
      }
    }
    throw ProblemException.notFound("There is no format " + name + "; docs/export.md lists them.");
  }

  private static String label(ExportFormat format) {
    return format.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Writes a file in a folder of its own and sends it; nothing stays behind. */
  private void send(Context context, String name, String ending, Writing writing) {
    if (!turns.tryAcquire()) {
      throw ProblemException.busy("Two exports are being made. Try again in a moment.");
    }
    try {
      Path folder = Files.createTempDirectory("dateline-export");
      try {
        Path file = folder.resolve(name);
        writing.to(file);
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        context.contentType(TYPES.getOrDefault(ending, "application/octet-stream"));
        try (var in = Files.newInputStream(file)) {
          in.transferTo(context.outputStream());
        }
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turns.release();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
