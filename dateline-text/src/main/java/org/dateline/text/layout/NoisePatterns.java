package org.dateline.text.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.dateline.model.Span;
import org.dateline.text.resource.TableReader;

/** What publishers print around the news, from {@code noise.tsv}. Immutable. */
final class NoisePatterns {
  /** Longer paragraphs are never noise; this also bounds the cost of matching. */
  private static final int LONGEST = 240;

  static final NoisePatterns BUNDLED =
      new NoisePatterns(TableReader.bundled(NoisePatterns.class, "noise.tsv", 2));

  private final List<Pattern> patterns;

  private NoisePatterns(List<TableReader.Row> rows) {
    patterns = rows.stream().map(NoisePatterns::pattern).toList();
  }

  private static Pattern pattern(TableReader.Row row) {
    try {
      return Pattern.compile(row.cell(1), Pattern.UNICODE_CASE);
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
}
