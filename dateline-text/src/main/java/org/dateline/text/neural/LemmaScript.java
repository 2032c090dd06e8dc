package org.dateline.text.neural;

import java.util.Locale;
import java.util.Optional;

/** How to get from a form to its lemma. */
sealed interface LemmaScript {

  /** The lemma of {@code form}; empty where this script does not apply to it. */
  Optional<String> apply(String form);

  /** Whether this script changes nothing but case. */
  default boolean keepsLetters() {
    return this instanceof Edit edit && edit.cut() == 0 && edit.suffix().isEmpty();
  }

  /**
   * Reads the notation of {@code model.json}.
   *
   * <ul>
   *   <li>{@code =lemma}: the lemma is this word, whatever the form
   *   <li>{@code L<k><suffix>}: lower-case, cut k characters off the end, add the suffix
   *   <li>{@code K<k><suffix>}: the same, keeping the case
   * </ul>
   *
   * @throws IllegalArgumentException where {@code script} is none of these
   */
  static LemmaScript of(String script) {
    if (script.startsWith("=")) {
      return new Whole(script.substring(1));
    }
    if (script.length() >= 2
        && (script.charAt(0) == 'L' || script.charAt(0) == 'K')
        && Character.digit(script.charAt(1), 10) >= 0) {
      return new Edit(
          script.charAt(0) == 'L', Character.digit(script.charAt(1), 10), script.substring(2));
    }
    throw new IllegalArgumentException("no lemma script: " + script);
  }

  /**
   * The lemma of the whole form.
   *
   * @param lemma the lemma
   */
  record Whole(String lemma) implements LemmaScript {
    @Override
    public Optional<String> apply(String form) {
      return lemma.isEmpty() ? Optional.empty() : Optional.of(lemma);
    }
  }

  /**
   * Cuts and adds.
   *
   * @param lower whether the form is lower-cased first
   * @param cut how many characters go
   * @param suffix what is added
   */
  record Edit(boolean lower, int cut, String suffix) implements LemmaScript {
    @Override
    public Optional<String> apply(String form) {
      if (cut > form.length()) {
        return Optional.empty();
      }
      String plain = form.replace('\u2019', '\'').replace('\u2018', '\'');
      String base = lower ? plain.toLowerCase(Locale.ROOT) : plain;
      if (cut > base.length()) {
        return Optional.empty();
      }
      String lemma = cut == 0 ? base : base.substring(0, base.length() - cut);
      lemma = suffix.isEmpty() ? lemma : lemma + suffix;
      return lemma.isEmpty() ? Optional.empty() : Optional.of(lemma);
    }
  }
}
