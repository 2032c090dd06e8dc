package org.dateline.coder.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.coder.lexicon.Lexicon;
import org.dateline.model.Stance;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;

/**
 * The words that credit content to somebody, and the word classes that tell how. Immutable and safe
 * to share.
 */
final class CueLexicon {
  private static final String FILE = "cues.tsv";
  private static final Set<String> KINDS = Set.of("V", "N", "A", "R");

  /** By kind and lemma. */
  private final Map<String, Map<String, Cue>> entries = new HashMap<>();

  private final Lexicon classes;

  private CueLexicon(Map<String, Cue> entries, Lexicon classes) {
    KINDS.forEach(kind -> this.entries.put(kind, new HashMap<>()));
    entries.values().forEach(cue -> of(cue.kind()).put(cue.lemma(), cue));
    this.classes = classes;
  }

  private Map<String, Cue> of(String kind) {
    return entries.getOrDefault(kind, Map.of());
  }

  /** The cues that come with the program, with the word classes of {@code classes}. */
  static CueLexicon bundled(Lexicon classes) {
    Map<String, Cue> entries = new HashMap<>();
    read(entries, FILE, resource(FILE));
    return new CueLexicon(entries, classes);
  }

  /**
   * The bundled cues with the entries of {@code cues.tsv} in {@code directory}, which replace those
   * of the same lemma and kind. A directory without the file adds nothing.
   */
  static CueLexicon load(Path directory, Lexicon classes) {
    Map<String, Cue> entries = new HashMap<>();
    read(entries, FILE, resource(FILE));
    Path file = directory.resolve(FILE);
    if (Files.exists(file)) {
      try {
        read(entries, file.toString(), Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the cues in " + file, e);
      }
    }
    return new CueLexicon(entries, classes);
  }

  static String resource(String name) {
    try (InputStream in = CueLexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(Map<String, Cue> entries, String file, String text) {
    Map<String, Cue> own = new HashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        for (Cue cue : entry(line)) {
          own.merge(cue.kind() + " " + cue.lemma(), cue, Cue::and);
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
      }
    }
    entries.putAll(own);
  }

  private static List<Cue> entry(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 4 && cells.length != 5) {
      throw new IllegalArgumentException(
          "kind, family, stance, lemmas and optional shapes expected, found "
              + cells.length
              + " cells");
    }
    if (!KINDS.contains(cells[0])) {
      throw new IllegalArgumentException("no kind of word: " + cells[0]);
    }
    Stance stance = Stance.valueOf(cells[2].toUpperCase(Locale.ROOT));
    Set<Construction> always = EnumSet.noneOf(Construction.class);
    Set<Construction> never = EnumSet.noneOf(Construction.class);
    if (cells.length == 5) {
      for (String shape : cells[4].split(" ")) {
        boolean not = shape.startsWith("!");
        Construction construction =
            Construction.valueOf((not ? shape.substring(1) : shape).toUpperCase(Locale.ROOT));
        (not ? never : always).add(construction);
      }
    }
    return List.of(cells[3].split(" ")).stream()
        .map(lemma -> new Cue(lemma, cells[0], Set.of(cells[1]), stance, always, never))
        .toList();
  }

  /** The entry for a word, by its lemma and part of speech. */
  Optional<Cue> find(Token token) {
    return Optional.ofNullable(of(kind(token)).get(Words.lemma(token)));
  }

  boolean has(Token token, String kind) {
    return kind(token).equals(kind) && find(token).isPresent();
  }

  boolean has(Token token, String kind, String family) {
    return kind(token).equals(kind)
        && find(token).filter(cue -> cue.families().contains(family)).isPresent();
  }

  /** Whether a noun of this lemma stands in a group. */
  boolean noun(String lemma, String family) {
    return Optional.ofNullable(of("N").get(lemma))
        .filter(cue -> cue.families().contains(family))
        .isPresent();
  }

  /** Whether a word's lemma is in a word class. */
  boolean in(String wordClass, Token token) {
    return in(wordClass, Words.lemma(token));
  }

  /** Whether a word in lower case is in a word class. */
  boolean in(String wordClass, String word) {
    return classes.wordClass(wordClass).contains(word);
  }

  /** Whether a word tells what follows by a clause or an object. */
  boolean tells(Token word) {
    return word.upos() == Upos.VERB && in("TELLING", word);
  }

  private static String kind(Token token) {
    if (token.upos() == Upos.VERB || token.upos() == Upos.AUX) {
      return "V";
    }
    if (token.upos() == Upos.ADJ) {
      return "A";
    }
    return token.upos() == Upos.ADV ? "R" : "N";
  }
}
