package org.dateline.text.coreference;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.text.coreference.Traits.Being;
import org.dateline.text.coreference.Traits.Count;
import org.dateline.text.coreference.Traits.Gender;
import org.dateline.text.resource.TableReader;
import org.dateline.text.resource.TableReader.Row;

/** First names and words for people with their traits. Immutable and safe to share. */
final class PeopleWords {
  private final Map<String, Gender> firstNames = new HashMap<>();
  private final Map<String, Traits> words = new HashMap<>();

  private PeopleWords() {}

  /** Reads the lists inside the program; a mistake in them stops with its file and line. */
  static PeopleWords load() {
    PeopleWords people = new PeopleWords();
    for (Row row : TableReader.bundled(PeopleWords.class, "first-names.tsv", 2)) {
      people.firstNames.put(row.cell(0).toLowerCase(Locale.ROOT), gender(row));
    }
    for (Row row : TableReader.bundled(PeopleWords.class, "people-words.tsv", 2)) {
      people.words.put(row.cell(0), traits(row));
    }
    return people;
  }

  private static Gender gender(Row row) {
    return switch (row.cell(1)) {
      case "m" -> Gender.MALE;
      case "f" -> Gender.FEMALE;
      default -> throw row.mistake("m or f expected, found " + row.cell(1));
    };
  }

  private static Traits traits(Row row) {
    return switch (row.cell(1)) {
      case "m", "f" -> new Traits(Being.PERSON, gender(row), Count.ONE);
      case "person" -> new Traits(Being.PERSON, Gender.UNKNOWN, Count.ONE);
      case "group" -> new Traits(Being.GROUP, Gender.UNKNOWN, Count.UNKNOWN);
      case "people" -> new Traits(Being.PERSON, Gender.UNKNOWN, Count.SEVERAL);
      default -> throw row.mistake("no kind of people: " + row.cell(1));
    };
  }

  /** Whose name a first name usually is. */
  Gender gender(String firstName) {
    return firstNames.getOrDefault(firstName.toLowerCase(Locale.ROOT), Gender.UNKNOWN);
  }

  /** The traits of a noun or title, by its lemma or form. */
  Optional<Traits> word(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    String plain = small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
    return Optional.ofNullable(words.get(plain));
  }
}
