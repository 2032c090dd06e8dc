package org.dateline.text.coreference;

import java.util.Locale;
import java.util.Optional;
import org.dateline.text.coreference.Traits.Being;
import org.dateline.text.coreference.Traits.Count;
import org.dateline.text.coreference.Traits.Gender;

/**
 * A personal pronoun.
 *
 * @param traits what it agrees with
 * @param speaker whether it means who speaks: I, we
 * @param possessive whether it stands before what is possessed
 * @param reflexive whether it must mean the subject of its clause
 */
record Pronoun(Traits traits, boolean speaker, boolean possessive, boolean reflexive) {
  private static final Traits HE = new Traits(Being.PERSON, Gender.MALE, Count.ONE);
  private static final Traits SHE = new Traits(Being.PERSON, Gender.FEMALE, Count.ONE);
  private static final Traits IT = new Traits(Being.THING, Gender.UNKNOWN, Count.ONE);
  private static final Traits THEY = new Traits(Being.UNKNOWN, Gender.UNKNOWN, Count.SEVERAL);
  private static final Traits I = new Traits(Being.PERSON, Gender.UNKNOWN, Count.ONE);
  private static final Traits WE = new Traits(Being.UNKNOWN, Gender.UNKNOWN, Count.UNKNOWN);

  /** The pronoun that a word is; empty for other words, and for "you". */
  static Optional<Pronoun> of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "he", "him" -> Optional.of(new Pronoun(HE, false, false, false));
      case "his" -> Optional.of(new Pronoun(HE, false, true, false));
      case "himself" -> Optional.of(new Pronoun(HE, false, false, true));
      case "she" -> Optional.of(new Pronoun(SHE, false, false, false));
      case "her", "hers" -> Optional.of(new Pronoun(SHE, false, true, false));
      case "herself" -> Optional.of(new Pronoun(SHE, false, false, true));
      case "it" -> Optional.of(new Pronoun(IT, false, false, false));
      case "its" -> Optional.of(new Pronoun(IT, false, true, false));
      case "itself" -> Optional.of(new Pronoun(IT, false, false, true));
      case "they", "them" -> Optional.of(new Pronoun(THEY, false, false, false));
      case "their", "theirs" -> Optional.of(new Pronoun(THEY, false, true, false));
      case "themselves" -> Optional.of(new Pronoun(THEY, false, false, true));
      case "i", "me", "my", "mine", "myself" -> Optional.of(new Pronoun(I, true, false, false));
      case "we", "us", "our", "ours", "ourselves" ->
          Optional.of(new Pronoun(WE, true, false, false));
      default -> Optional.empty();
    };
  }
}
