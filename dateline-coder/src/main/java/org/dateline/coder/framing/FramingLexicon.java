package org.dateline.coder.framing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.text.document.Upos;

/**
 * The terms that are looked for, and their categories. Immutable and safe to share.
 *
 * <p>{@code categories.tsv} and {@code terms.tsv} say in their heads how they are written. A user's
 * file of the same name adds to them; terms of the category {@code none} are taken out.
 */
final class FramingLexicon {
  private static final String CATEGORIES = "categories.tsv";
  private static final String TERMS = "terms.tsv";
  private static final String NONE = "none";

  private final Map<String, FramingCategory> categories;
  private final Map<String, List<FramingEntry>> byFirstWord;

  private FramingLexicon(
      Map<String, FramingCategory> categories, Map<String, List<FramingEntry>> entries) {
    this.categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
    Map<String, List<FramingEntry>> index = new HashMap<>();
    entries.values().stream()
        .flatMap(List::stream)
        .forEach(e -> index.computeIfAbsent(e.words().getFirst(), k -> new ArrayList<>()).add(e));
    index.replaceAll((word, list) -> List.copyOf(list));
    this.byFirstWord = Map.copyOf(index);
  }

  /** The lexicon that comes with the program. */
  static FramingLexicon bundled() {
    Map<String, FramingCategory> categories = new LinkedHashMap<>();
    Map<String, List<FramingEntry>> entries = new LinkedHashMap<>();
    categories(categories, CATEGORIES, resource(CATEGORIES));
    terms(entries, categories, TERMS, resource(TERMS));
    return new FramingLexicon(categories, entries);
  }

  /**
   * The bundled lexicon with {@code framing-categories.tsv} and {@code framing.tsv} of {@code
   * directory}, where they are there.
   *
   * @throws IllegalArgumentException naming file and line of an entry that cannot be read
   */
  static FramingLexicon load(Path directory) {
    Map<String, FramingCategory> categories = new LinkedHashMap<>();
    Map<String, List<FramingEntry>> entries = new LinkedHashMap<>();
    categories(categories, CATEGORIES, resource(CATEGORIES));
    terms(entries, categories, TERMS, resource(TERMS));
    Path ownCategories = directory.resolve("framing-categories.tsv");
    Path ownTerms = directory.resolve("framing.tsv");
    try {
      if (Files.exists(ownCategories)) {
        categories(categories, ownCategories.toString(), Files.readString(ownCategories));
      }
      if (Files.exists(ownTerms)) {
        terms(entries, categories, ownTerms.toString(), Files.readString(ownTerms));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the framing terms in " + directory, e);
    }
    return new FramingLexicon(categories, entries);
  }

  /** The categories, in the order of their file. */
  Collection<FramingCategory> categories() {
    return categories.values();
  }

  /** The entries that begin with a word in small letters. */
  List<FramingEntry> startingWith(String word) {
    return byFirstWord.getOrDefault(word, List.of());
  }

  private static void categories(
      Map<String, FramingCategory> categories, String file, String text) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 3 || Arrays.stream(cells).anyMatch(String::isBlank)) {
        throw mistake(file, number, "category, meaning and source expected, parted by tabs");
      }
      categories.put(cells[0], new FramingCategory(cells[0], cells[1], cells[2]));
    }
  }

  private static void terms(
      Map<String, List<FramingEntry>> entries,
      Map<String, FramingCategory> categories,
      String file,
      String text) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 5) {
        throw mistake(
            file,
            number,
            "category, part of speech, voiding words, reason and terms expected, parted by tabs");
      }
      boolean none = cells[0].equals(NONE);
      if (!none && !categories.containsKey(cells[0])) {
        throw mistake(file, number, "no such category: " + cells[0]);
      }
      for (String term : cells[4].split(",")) {
        if (term.isBlank()) {
          throw mistake(file, number, "an empty term");
        }
        String name = term.strip().toLowerCase(Locale.ROOT);
        if (none) {
          entries.remove(name);
        } else {
          entries
              .computeIfAbsent(name, k -> new ArrayList<>())
              .addAll(entry(name, cells, file, number));
        }
      }
    }
  }

  /** One entry, or two for a term with a hyphen, which may be one word or several. */
  private static List<FramingEntry> entry(String term, String[] cells, String file, int number) {
    boolean open = term.endsWith("*");
    String words = open ? term.substring(0, term.length() - 1) : term;
    Set<Upos> tags =
        cells[1].equals("*")
            ? Set.of()
            : cells[1]
                .chars()
                .boxed()
                .flatMap(tag -> tags((char) (int) tag, file, number).stream())
                .collect(Collectors.toSet());
    Set<String> unless = cells[2].equals("-") ? Set.of() : Set.of(cells[2].split(" "));
    List<FramingEntry> found = new ArrayList<>();
    for (String spelling : new LinkedHashSet<>(List.of(words, words.replace("-", " - ")))) {
      found.add(
          new FramingEntry(
              term,
              List.of(spelling.split(" ")),
              open,
              spelling.contains(" ") ? Set.of() : tags,
              unless,
              cells[0],
              cells[3]));
    }
    return found;
  }

  private static Set<Upos> tags(char tag, String file, int number) {
    return switch (tag) {
      case 'n' -> Set.of(Upos.NOUN, Upos.PROPN);
      case 'v' -> Set.of(Upos.VERB);
      case 'a' -> Set.of(Upos.ADJ);
      case 'r' -> Set.of(Upos.ADV);
      default -> throw mistake(file, number, "no part of speech: " + tag);
    };
  }

  private static IllegalArgumentException mistake(String file, int line, String problem) {
    return new IllegalArgumentException(file + ":" + line + ": " + problem);
  }

  private static String resource(String name) {
    try (InputStream in = FramingLexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
