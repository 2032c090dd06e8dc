package org.dateline.coder.tally;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that tell of something that is counted. Immutable and safe to share. */
final class TallyWords {
  private static final String FILE = "tallies.tsv";

  /** A kind of tally and how its word governs what is counted. */
  record Sense(String kind, TallyShape shape) {}

  private static final Set<TallyShape> COUNTED = Set.of(TallyShape.PEOPLE, TallyShape.OUTCOME);

  private final Map<String, List<Sense>> senses;
  private final Set<String> nouns;

  private TallyWords(Map<String, List<Sense>> senses) {
    Map<String, List<Sense>> copy = new HashMap<>();
    senses.forEach((lemma, list) -> copy.put(lemma, List.copyOf(list)));
    this.senses = Map.copyOf(copy);
    this.nouns =
        senses.entrySet().stream()
            .filter(e -> e.getValue().stream().anyMatch(s -> COUNTED.contains(s.shape())))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The words that come with the program. */
  static TallyWords bundled() {
    Map<String, List<Sense>> senses = new HashMap<>();
    read(senses, FILE, resource());
    return new TallyWords(senses);
  }

  /** The bundled words and those of {@code tallies.tsv} in {@code directory}, if it is there. */
  static TallyWords load(Path directory) {
    Map<String, List<Sense>> senses = new HashMap<>();
    read(senses, FILE, resource());
    Path file = directory.resolve(FILE);
    if (Files.exists(file)) {
      try {
        read(senses, file.toString(), Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the words for tallies in " + file, e);
      }
    }
    return new TallyWords(senses);
  }

  private static String resource() {
    try (InputStream in = TallyWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(Map<String, List<Sense>> senses, String file, String text) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 3 || cells[0].isBlank() || cells[2].isBlank()) {
        throw new IllegalArgumentException(
            file + ":" + number + ": kind, shape and lemmas expected, parted by tabs");
      }
      try {
        TallyShape shape = TallyShape.valueOf(cells[1].toUpperCase(Locale.ROOT));
        for (String lemma : cells[2].strip().split(" ")) {
          senses.computeIfAbsent(lemma, k -> new ArrayList<>()).add(new Sense(cells[0], shape));
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ":" + number + ": no such shape: " + cells[1], e);
      }
    }
  }

  /** Nouns that are themselves counted: "no casualties". */
  Set<String> nouns() {
    return nouns;
  }

  /** The senses of a lemma, or of "verb+object". */
  List<Sense> of(String lemma) {
    return senses.getOrDefault(lemma.toLowerCase(Locale.ROOT), List.of());
  }
}
