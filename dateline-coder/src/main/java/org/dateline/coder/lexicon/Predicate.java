package org.dateline.coder.lexicon;

import java.util.List;
import java.util.Set;
import org.dateline.text.document.Upos;

/**
 * The words that express something: a head and what must stand with it.
 *
 * @param head lemma of the head
 * @param pos whether the head is a verb, a noun or an adjective
 * @param parts what must stand with it, in order
 * @param written as the file has it, for instance {@code hold {talk}/v}
 */
public record Predicate(String head, Pos pos, List<Part> parts, String written) {

  /** Kinds of heads. */
  public enum Pos {
    /** Verb. */
    V,
    /** Noun. */
    N,
    /** Adjective. */
    A;

    /** Whether a token of this part of speech can be such a head. */
    public boolean fits(Upos upos) {
      return switch (this) {
        case V -> upos == Upos.VERB || upos == Upos.AUX;
        case N -> upos == Upos.NOUN || upos == Upos.PROPN;
        case A -> upos == Upos.ADJ || upos == Upos.VERB;
      };
    }
  }

  /** Something that must stand with the head. */
  public sealed interface Part {}

  /**
   * A particle, adverb or preposition: "pull <i>out</i>".
   *
   * @param word lower case
   */
  public record Particle(String word) implements Part {}

  /**
   * The head's own noun: "hold <i>talks</i>", "come under <i>attack</i>".
   *
   * @param preposition the preposition before it, or empty for an object
   * @param lemmas any of these
   */
  public record Noun(String preposition, Set<String> lemmas) implements Part {}

  /**
   * A word before a noun: "<i>air</i> strike".
   *
   * @param lemma lower case
   */
  public record Modifier(String lemma) implements Part {}

  /** Copies the list. */
  public Predicate {
    parts = List.copyOf(parts);
  }
}
