package org.dateline.text.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.dateline.model.Span;
import org.dateline.text.resource.TableReader;

/**
 * What publishers print around the news, from {@code noise.tsv} and, within paragraphs, {@code
 * noise-inside.tsv}. Immutable.
 */
final class NoisePatterns {
  /** Longer paragraphs are never noise; this also bounds the cost of matching. */
  private static final int LONGEST = 240;

  static final NoisePatterns BUNDLED =
      new NoisePatterns(
          TableReader.bundled(NoisePatterns.class, "noise.tsv", 2),
          TableReader.bundled(NoisePatterns.class, "noise-inside.tsv", 3));

  private final List<Pattern> patterns;
  private final List<Inside> inside;

  private record Inside(String text, Pattern pattern) {}

  private NoisePatterns(List<TableReader.Row> rows, List<TableReader.Row> insideRows) {
    patterns = rows.stream().map(row -> pattern(row, 1)).toList();
    inside = insideRows.stream().map(row -> new Inside(row.cell(1), pattern(row, 2))).toList();
  }

  private static Pattern pattern(TableReader.Row row, int cell) {
    try {
      return Pattern.compile(row.cell(cell), Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException e) {
      throw row.mistake(e.getDescription());
    }
  }

  /** Whether all of the paragraph is noise. */
  boolean matches(String text, Span paragraph) {
    if (paragraph.length() > LONGEST) {
      return false;
    }
    String words = paragraph.in(text);
    return patterns.stream().anyMatch(pattern -> pattern.matcher(words).matches());
  }

  /** What stands within a paragraph and is noise, in order. */
  List<Span> inside(String text, Span paragraph) {
    List<Span> found = new ArrayList<>();
    String words = paragraph.in(text);
    for (Inside noise : inside) {
      if (words.contains(noise.text())) {
        Matcher matcher = noise.pattern().matcher(words);
        while (matcher.find()) {
          int start = paragraph.start() + matcher.start(matcher.groupCount());
          found.add(new Span(start, paragraph.start() + matcher.end(matcher.groupCount())));
        }
      }
    }
    found.sort(null);
    return found;
  }
}
