package org.dateline.ledger.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.model.CodedArticle;

/**
 * Finds the news agency that a report credits as a whole: in its byline or dateline, in brackets
 * near its start or end, or on a line of its own at the end. Immutable; safe for use by several
 * threads.
 */
final class Credits {
  private static final String FILE = "agencies.tsv";

  /** How far from start and end of a text a credit line may stand. */
  private static final int EDGE = 240;

  private final Map<String, String> names;
  private final Pattern credit;

  private Credits(Map<String, String> names) {
    this.names = Map.copyOf(names);
    String forms =
        names.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    credit =
        Pattern.compile(
            "[(\\[](?:"
                + forms
                + ")[)\\]]|[-–—]\\s?(?:"
                + forms
                + ")\\.?\\s*$|^(?:"
                + forms
                + ")\\s?[-–—]|\\n\\s*(?:"
                + forms
                + ")\\.?\\s*$");
  }

  /** Reads the agencies that come with the program. */
  static Credits load() {
    return read(Rows.bundled(FILE));
  }

  /** Reads a name and its forms, separated by bars, from each row. */
  static Credits read(List<Rows.Row> rows) {
    Map<String, String> names = new TreeMap<>();
    for (Rows.Row row : rows) {
      List<String> cells = row.cells();
      if (cells.size() != 2 || cells.contains("")) {
        throw row.mistaken("a name, a tab and its forms");
      }
      List<String> forms = new ArrayList<>(List.of(cells.get(1).split("\\|", -1)));
      forms.add(cells.getFirst());
      forms.forEach(form -> names.put(form, cells.getFirst()));
    }
    return new Credits(names);
  }

  /** The agency that a report credits, by its full name. */
  Optional<String> of(CodedArticle report) {
    return report
        .agency()
        .map(this::name)
        .or(() -> report.article().author().flatMap(this::named))
        .or(() -> inText(report.article().text()));
  }

  /** The full name for a form of it; other words as they are. */
  String name(String form) {
    return names.getOrDefault(form.strip(), form.strip());
  }

  /** The agency of this name, if it is one. */
  Optional<String> named(String form) {
    return Optional.ofNullable(names.get(form.strip()));
  }

  private Optional<String> inText(String text) {
    String start = text.substring(0, Math.min(EDGE, text.length()));
    String end = text.substring(Math.max(0, text.length() - EDGE)).stripTrailing();
    return first(start).or(() -> first(end));
  }

  private Optional<String> first(String text) {
    return credit
        .matcher(text)
        .results()
        .map(found -> found.group().replaceAll("^[\\s(\\[–—-]+|[\\s)\\]–—.-]+$", ""))
        .flatMap(form -> named(form).stream())
        .findFirst();
  }
}
