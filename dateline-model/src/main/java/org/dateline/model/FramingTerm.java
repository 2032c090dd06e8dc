package org.dateline.model;

import java.util.Optional;

/**
 * An evaluative or contested term of a report, with whose voice it is in. It records that the words
 * were chosen and by whom, never whether they are right.
 *
 * @param term the words as the lexicon has them, in small letters
 * @param span where they stand
 * @param voice whether the outlet or somebody whom it quotes or reports chose them
 * @param by whose words they are; empty for the outlet, and where the report does not say
 * @param direct whether they stand between quotation marks
 * @param category a category of {@code categories.tsv}
 * @param reason what makes it a framing term
 */
public record FramingTerm(
    String term,
    Span span,
    Voice voice,
    Optional<Actor> by,
    boolean direct,
    String category,
    String reason) {

  /** In whose voice a term is. */
  public enum Voice {
    /** In the outlet's own. */
    OUTLET,
    /** In the voice of somebody to whom the report credits it, or set off by quotation marks. */
    QUOTED
  }

  /** Refuses a term of the outlet's that is somebody else's. */
  public FramingTerm {
    if (voice == Voice.OUTLET && by.isPresent()) {
      throw new IllegalArgumentException("the outlet's own words have no other speaker: " + term);
    }
  }
}
