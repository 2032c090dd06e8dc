package org.dateline.coder.attribution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Classes of words that mean alike, wide and narrow. Immutable and safe to share. */
final class WordClasses {
  private static final String FILE = "word-classes.tsv";
  private static final WordClasses BUNDLED = read();

  /** The classes of a word. */
  record Classes(String wide, String narrow) {}

  private final Map<String, Classes> words;

  private WordClasses(Map<String, Classes> words) {
    this.words = words;
  }

  /** The classes that come with the program. */
  static WordClasses bundled() {
    return BUNDLED;
  }

  private static WordClasses read() {
    Map<String, Classes> words = HashMap.newHashMap(1 << 15);
    int number = 0;
    for (String line : CueLexicon.resource(FILE).lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 3) {
        throw new IllegalArgumentException(FILE + ":" + number + ": 3 cells expected");
      }
      words.put(cells[0], new Classes(cells[1], cells[2]));
    }
    return new WordClasses(words);
  }

  /** The classes of a word as written. */
  Optional<Classes> of(String form) {
    return Optional.ofNullable(words.get(form.toLowerCase(Locale.ROOT)));
  }
}
