package org.dateline.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a scorer found: named figures in order, and what must be known to read them. Immutable.
 *
 * @param title what was measured, on what
 * @param rows the figures; no name stands twice
 * @param notes how it was measured, what was left out
 */
public record Report(String title, List<Row> rows, List<String> notes) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Copies the lists; refuses two rows of one name. */
  public Report {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    if (rows.stream().map(Row::name).distinct().count() != rows.size()) {
      throw new IllegalArgumentException("two rows of one name in: " + title);
    }
  }

  /**
   * A named figure.
   *
   * @param name what the figure says
   * @param figure its value
   */
  public record Row(String name, Figure figure) {}

  /** Starts a report. */
  public static Builder titled(String title) {
    return new Builder(title);
  }

  /** The figure of this name. */
  public Figure figure(String name) {
    return rows.stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(title + " has no row " + name))
        .figure();
  }

  /** A table for people: the title, a line for each row, then the notes. */
  public String table() {
    int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    int right = rows.stream().mapToInt(row -> row.figure().shown().length()).max().orElse(0);
    StringBuilder out = new StringBuilder(title).append('\n');
    for (Row row : rows) {
      String shown = row.figure().shown();
      out.append("  ").append(row.name());
      out.append(" ".repeat(width - row.name().length() + 2 + right - shown.length()));
      out.append(shown).append('\n');
    }
    notes.forEach(note -> out.append("  (").append(note).append(")\n"));
    return out.toString();
  }

  /** The same as JSON: {@code title}, {@code rows} (an object by name) and {@code notes}. */
  public String json() {
    Map<String, Object> values = new LinkedHashMap<>();
    rows.forEach(row -> values.put(row.name(), row.figure().plain()));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("title", title);
    all.put("rows", values);
    all.put("notes", notes);
    return JSON.writeValueAsString(all);
  }

  /** Collects rows and notes. Not safe to share between threads. */
  public static final class Builder {
    private final String title;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Builder(String title) {
      this.title = title;
    }

    /** Adds a figure. */
    public Builder row(String name, Figure figure) {
      rows.add(new Row(name, figure));
      return this;
    }

    /** Adds precision, recall and F1 of {@code right} among {@code found} and {@code gold}. */
    public Builder f1(String name, long right, long found, long gold) {
      row(name + " precision", Figure.share(right, found));
      row(name + " recall", Figure.share(right, gold));
      return row(name + " F1", Figure.share(2 * right, found + gold));
    }

    /** Adds a note. */
    public Builder note(String note) {
      notes.add(note);
      return this;
    }

    /** The finished report. */
    public Report build() {
      return new Report(title, rows, notes);
    }
  }
}
