package org.dateline.text.lemma;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.text.document.Upos;

/**
 * Finds the lemma of inflected verbs, nouns, adjectives and adverbs by rule. Immutable and safe to
 * share.
 *
 * <p>An irregular form is looked up. Else the ending that the tag announces is taken off in each
 * way that English spelling allows ("filed": file, fil), and the first result that is a known base
 * form wins. Where none is, nothing is claimed.
 */
public final class Lemmatizer {
  private static final Map<String, String> CLOCK =
      Map.of("am", "a.m.", "pm", "p.m.", "a.m", "a.m.", "p.m", "p.m.");
  private static final Pattern DECADE = Pattern.compile("\\d+'s");
  private static final Pattern DRAWL = Pattern.compile("(\\p{L})\\1{2,}");
  private static final Set<String> COMPARED = Set.of("JJR", "JJS", "RBR", "RBS");

  /** Words inside names that are written without a capital. */
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "bin", "ibn", "bint", "de", "del", "da", "dos", "di", "la", "le", "van",
          "der", "den", "von", "zu", "ten", "and", "of", "the");

  private static final Set<String> PAST = Set.of("VBD", "VBN");

  private final Map<String, String> irregular;
  private final Set<String> words;

  private Lemmatizer(Map<String, String> irregular, Set<String> words) {
    this.irregular = Map.copyOf(irregular);
    this.words = Set.copyOf(words);
  }

  /**
   * The lemmatiser with the lists that come with the program.
   *
   * @throws IllegalStateException naming file and line of a mistake in them
   */
  public static Lemmatizer load() {
    Map<String, String> irregular = new HashMap<>();
    List<String> lines = lines("irregular.tsv");
    for (int n = 0; n < lines.size(); n++) {
      if (lines.get(n).startsWith("#")) {
        continue;
      }
      String[] cells = lines.get(n).split("\t");
      if (cells.length != 3) {
        throw new IllegalStateException("irregular.tsv:" + (n + 1) + ": three columns expected");
      }
      irregular.put(cells[0] + "/" + cells[1], cells[2]);
    }
    return new Lemmatizer(
        irregular,
        lines("words.txt").stream().filter(l -> !l.startsWith("#")).collect(Collectors.toSet()));
  }

  private static List<String> lines(String name) {
    try (InputStream in = Lemmatizer.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The lemma of an inflected verb or noun.
   *
   * @param form the word as written
   * @param upos its part of speech
   * @param xpos its Penn Treebank tag
   * @return empty where the rules do not decide
   */
  public Optional<String> lemma(String form, Upos upos, String xpos) {
    String word = form.toLowerCase(Locale.ROOT);
    if (upos == Upos.NUM && word.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
      return Optional.of(word.replace(",", ""));
    }
    if (word.equals("i") && xpos.equals("PRP")) {
      return Optional.of("I");
    }
    if (CLOCK.containsKey(word) && xpos.equals("NN")) {
      return Optional.ofNullable(CLOCK.get(word));
    }
    if (xpos.equals("NNP") && PARTICLES.contains(form)) {
      return Optional.of(form);
    }
    if (xpos.equals("NNP") && word.equals(form) && !word.isEmpty()) {
      // "kerala": a name is written with a capital.
      return Optional.of(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    if (xpos.equals("NNS") && DECADE.matcher(word).matches()) {
      return Optional.of(word.replace("'", ""));
    }
    return listed(word, upos, xpos)
        .or(() -> inflected(form, word, upos, xpos))
        .or(() -> drawl(word));
  }

  /** What the list says of words that are no inflected verb or noun. */
  private Optional<String> listed(String word, Upos upos, String xpos) {
    boolean open = upos == Upos.VERB || upos == Upos.NOUN || upos == Upos.PROPN;
    boolean compared = COMPARED.contains(xpos);
    String kind = compared ? (xpos.startsWith("J") ? "/a" : "/r") : "/x";
    return open ? Optional.empty() : Optional.ofNullable(irregular.get(word + kind));
  }

  private Optional<String> inflected(String form, String word, Upos upos, String xpos) {
    if (word.chars().anyMatch(c -> c < 'a' && c != '-')) {
      return Optional.empty();
    }
    if (upos == Upos.VERB) {
      return verb(word, xpos);
    }
    if (xpos.equals("NNPS")) {
      return known(withoutS(word)).map(lemma -> form.charAt(0) + lemma.substring(1));
    }
    if (upos == Upos.ADJ && COMPARED.contains(xpos)) {
      return known(without(word, xpos.equals("JJR") ? "er" : "est"));
    }
    if (upos == Upos.NOUN && xpos.equals("NNS")) {
      return noun(word);
    }
    return upos == Upos.NOUN ? Optional.ofNullable(irregular.get(word + "/n")) : Optional.empty();
  }

  /** "sooooo", "veryyy": a word of the list with one letter drawn out. */
  private Optional<String> drawl(String word) {
    if (!DRAWL.matcher(word).find()) {
      return Optional.empty();
    }
    return known(
        List.of(DRAWL.matcher(word).replaceAll("$1$1"), DRAWL.matcher(word).replaceAll("$1")));
  }

  private Optional<String> verb(String word, String xpos) {
    if (xpos.equals("VB") || xpos.equals("VBP")) {
      // "found" as an infinitive is its own lemma, and so is every base form.
      return words.contains(word) && !word.equals("are")
          ? Optional.of(word)
          : Optional.ofNullable(irregular.get(word + "/v"));
    }
    Optional<String> listed = Optional.ofNullable(irregular.get(word + "/v"));
    if (listed.isPresent()) {
      return listed;
    }
    if (PAST.contains(xpos)) {
      // "has become", "was set": some participles are their own lemma.
      return known(without(word, "ed")).or(() -> known(List.of(word)));
    }
    return switch (xpos) {
      case "VBG" -> known(without(word, "ing"));
      case "VBZ" -> known(withoutS(word));
      default -> Optional.empty();
    };
  }

  private Optional<String> noun(String word) {
    Optional<String> listed = Optional.ofNullable(irregular.get(word + "/n"));
    if (listed.isPresent()) {
      return listed;
    }
    if (word.endsWith("men") && word.length() > 4) {
      return Optional.of(word.substring(0, word.length() - 2) + "an");
    }
    Optional<String> known = known(withoutS(word));
    if (known.isPresent() || !word.endsWith("s") || word.length() < 4) {
      return known;
    }
    // A word of no list: "airstrikes", "separatists".
    boolean plain = !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
    return plain ? Optional.of(withoutS(word).getFirst()) : Optional.empty();
  }

  /** What may remain without a plural or third-person ending, likeliest first. */
  private static List<String> withoutS(String word) {
    if (!word.endsWith("s") || word.length() < 3) {
      return List.of();
    }
    String stem = word.substring(0, word.length() - 1);
    List<String> guesses = new ArrayList<>();
    if (stem.endsWith("ie") && stem.length() > 3) {
      guesses.add(stem.substring(0, stem.length() - 2) + "y");
    }
    boolean hissing =
        stem.endsWith("sse")
            || stem.endsWith("she")
            || stem.endsWith("che")
            || stem.endsWith("xe")
            || stem.endsWith("zze")
            || stem.endsWith("oe");
    if (hissing) {
      guesses.add(stem.substring(0, stem.length() - 1));
    }
    guesses.add(stem);
    if (stem.endsWith("e")) {
      guesses.add(stem.substring(0, stem.length() - 1));
    }
    return guesses;
  }

  /** What may remain without a past or gerund ending, likeliest first. */
  private static List<String> without(String word, String ending) {
    int cut = word.length() - ending.length();
    if (cut < 2 || !word.endsWith(ending)) {
      return List.of();
    }
    String stem = word.substring(0, cut);
    List<String> guesses = new ArrayList<>();
    if (!ending.equals("ing") && stem.endsWith("i")) {
      guesses.add(stem.substring(0, cut - 1) + "y");
    }
    if (stem.charAt(cut - 1) == stem.charAt(cut - 2)) {
      guesses.add(stem);
      guesses.add(stem.substring(0, cut - 1));
    } else {
      boolean glide = stem.endsWith("y") || stem.endsWith("w");
      guesses.add(glide ? stem : stem + "e");
      guesses.add(glide ? stem + "e" : stem);
    }
    return guesses;
  }

  private Optional<String> known(List<String> guesses) {
    return guesses.stream().filter(words::contains).findFirst();
  }
}
