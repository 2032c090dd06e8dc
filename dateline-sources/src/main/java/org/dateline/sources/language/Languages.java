package org.dateline.sources.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Tells languages. Safe for use by several threads. */
public final class Languages {
  /** Letters below which a text is too short to be told. */
  private static final int FEWEST_LETTERS = 60;

  private static final int SAMPLE = 2000;
  private static final double SURE_ENGLISH = 0.25;

  /** How much likelier than the second the first language must be. */
  private static final double SURE = 1.4;

  private static final Pattern SPACE = Pattern.compile("[^\\p{L}']+");

  /** The function words of English that no other language of the Latin script has so many of. */
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "that", "was", "for", "with", "as", "his", "he", "by", "from",
          "which", "this", "had", "have", "has", "were", "been", "their", "they", "are", "it",
          "its", "said", "who", "would", "after", "about", "at", "on", "is", "be", "not", "but",
          "an");

  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private Languages() {}

  private static final class Model {
    private static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = Languages.class.getResourceAsStream("/langdetect-183.bin")) {
        if (in == null) {
          throw new IllegalStateException("missing from the program: langdetect-183.bin");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The language of a text: its ISO 639-1 code, or its ISO 639-3 code where it has no shorter one;
   * empty where the text is too short or too mixed to tell.
   */
  public static Optional<String> of(String text) {
    String sample = sample(text);
    if (sample.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return Optional.empty();
    }
    if (englishShare(sample) >= SURE_ENGLISH) {
      return Optional.of("en");
    }
    Language[] likely = new LanguageDetectorME(Model.MODEL).predictLanguages(sample);
    Language best = likely[0];
    return best.getConfidence() < SURE * likely[1].getConfidence()
        ? Optional.empty()
        : Optional.of(TWO_LETTERS.getOrDefault(best.getLang(), best.getLang()));
  }

  private static String sample(String text) {
    if (text.length() <= SAMPLE) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(SAMPLE - 1)) ? SAMPLE - 1 : SAMPLE;
    return text.substring(0, end);
  }

  private static double englishShare(String sample) {
    String[] words = SPACE.split(sample.toLowerCase(Locale.ROOT));
    long english = 0;
    for (String word : words) {
      english += ENGLISH.contains(word) ? 1 : 0;
    }
    return (double) english / Math.max(1, words.length);
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      try {
        codes.putIfAbsent(Locale.of(two).getISO3Language(), two);
      } catch (MissingResourceException e) {
        // It has no three-letter code.
      }
    }
    codes.put("cmn", "zh");
    codes.put("pes", "fa");
    codes.put("arb", "ar");
    codes.put("zlm", "ms");
    codes.put("ekk", "et");
    codes.put("lvs", "lv");
    codes.put("swh", "sw");
    codes.put("nob", "nb");
    return Map.copyOf(codes);
  }
}
