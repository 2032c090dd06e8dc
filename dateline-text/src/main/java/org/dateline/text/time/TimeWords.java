package org.dateline.text.time;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.text.resource.TableReader;
import org.dateline.text.resource.TableReader.Row;
import org.jspecify.annotations.Nullable;

/** The words of time: {@code words.tsv} and {@code holidays.tsv}. Immutable and safe to share. */
final class TimeWords {
  private final Map<String, Map<Sense, String>> senses = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();

  private TimeWords() {}

  /** Reads the lists inside the program; a mistake in them stops with its file and line. */
  static TimeWords load() {
    TimeWords words = new TimeWords();
    for (Row row : TableReader.bundled(TimeWords.class, "words.tsv", 3)) {
      words.add(row, sense(row), row.cell(2));
    }
    for (Row row : TableReader.bundled(TimeWords.class, "holidays.tsv", 2)) {
      if (!Holiday.isNotation(row.cell(1))) {
        throw row.mistake("no day is written " + row.cell(1));
      }
      words.add(row, Sense.HOLIDAY, row.cell(1));
    }
    return words;
  }

  private static Sense sense(Row row) {
    try {
      return Sense.valueOf(row.cell(1));
    } catch (IllegalArgumentException _) {
      throw row.mistake("no sense is called " + row.cell(1));
    }
  }

  private void add(Row row, Sense sense, String value) {
    String phrase = row.cell(0);
    Map<Sense, String> known =
        senses.computeIfAbsent(phrase, p -> new EnumMap<Sense, String>(Sense.class));
    @Nullable String before = known.put(sense, value);
    if (before != null && !before.equals(value)) {
      throw row.mistake(phrase + " has another value above");
    }
    int space = phrase.indexOf(' ');
    String first = space < 0 ? phrase : phrase.substring(0, space);
    int length = (int) phrase.chars().filter(c -> c == ' ').count() + 1;
    longest.merge(first, length, Math::max);
  }

  /** The senses of a phrase. */
  Optional<Map<Sense, String>> senses(String phrase) {
    return Optional.ofNullable(senses.get(phrase));
  }

  /** The number of words in the longest phrase that begins with {@code word}; 0 if none does. */
  int longest(String word) {
    return longest.getOrDefault(word, 0);
  }
}
