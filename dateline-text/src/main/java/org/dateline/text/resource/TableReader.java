package org.dateline.text.resource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads tab-separated tables. Blank lines and lines that start with {@code #} are passed over. */
public final class TableReader {
  private TableReader() {}

  /**
   * A line of a table.
   *
   * @param source the file and line, for messages
   * @param cells the cells, without white space around them
   */
  public record Row(String source, List<String> cells) {

    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell in this column, from 0. */
    public String cell(int column) {
      return cells.get(column);
    }

    /** The cell as a choice of an enum, written in lower case with hyphens. */
    public <E extends Enum<E>> E choice(int column, Class<E> type) {
      String wanted = cell(column).toUpperCase(Locale.ROOT).replace('-', '_');
      return Arrays.stream(type.getEnumConstants())
          .filter(value -> value.name().equals(wanted))
          .findFirst()
          .orElseThrow(() -> mistake("no " + type.getSimpleName() + ": " + cell(column)));
    }

    /** A mistake in this row, to be thrown. */
    public IllegalArgumentException mistake(String what) {
      return new IllegalArgumentException(source + ": " + what);
    }
  }

  /**
   * The rows of a table that lies beside {@code owner}.
   *
   * @throws IllegalArgumentException naming the line that has not {@code columns} cells
   */
  public static List<Row> bundled(Class<?> owner, String name, int columns) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return read(name, in, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The rows of a table. */
  public static List<Row> read(String name, InputStream in, int columns) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
      if (cells.size() != columns || cells.contains("")) {
        throw new IllegalArgumentException(
            name + ":" + number + ": " + columns + " filled cells expected");
      }
      rows.add(new Row(name + ":" + number, cells));
    }
    return rows;
  }
}
