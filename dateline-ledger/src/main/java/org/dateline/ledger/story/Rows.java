package org.dateline.ledger.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads tables: cells parted by tabs; blank lines and those that begin with # are passed over. */
final class Rows {
  private Rows() {}

  /**
   * A row.
   *
   * @param where file and number of its line
   * @param cells at least one
   */
  record Row(String where, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    /** That this row is not what it should be. */
    IllegalStateException mistaken(String expected) {
      return new IllegalStateException(
          where + ": " + expected + " expected: " + String.join("\t", cells));
    }
  }

  /** The rows of a table that comes with the program. */
  static List<Row> bundled(String file) {
    try (InputStream in = Rows.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + file);
      }
      return of(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a table of this name. */
  static List<Row> of(String name, BufferedReader lines) throws IOException {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(new Row(name + ":" + number, List.of(line.split("\t", -1))));
      }
    }
    return rows;
  }
}
