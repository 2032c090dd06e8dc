package org.dateline.text.coreference;

import java.util.List;
import org.dateline.text.document.CoreferenceChain;
import org.dateline.text.document.NamedMention;
import org.dateline.text.document.Quotation;
import org.dateline.text.document.Sentence;

/**
 * Finds which words of a report speak of the same person, body or place.
 *
 * <p>Names are joined first, then descriptions with names, then pronouns; every step keeps to what
 * the steps before it joined. Time is linear in the text. Immutable and safe to share.
 */
public final class CoreferenceResolver {
  private final PeopleWords people = PeopleWords.load();

  /** Loads first names and words for people. */
  public CoreferenceResolver() {}

  /**
   * The chains of a report, by their first mentions.
   *
   * @param text the article's text
   * @param sentences its sentences with their trees
   * @param names its names
   * @param quotations its quotations, for the pronouns in them
   */
  public List<CoreferenceChain> resolve(
      String text, List<Sentence> sentences, List<NamedMention> names, List<Quotation> quotations) {
    List<Referent> referents = new MentionFinder(people).find(sentences, names);
    Entities entities = new Entities(referents);
    new NameSteps(entities).join(referents);
    new DescriptionSteps(entities, people).join(referents);
    Speakers speakers = new Speakers(sentences, referents, quotations);
    new PronounStep(entities, speakers).join(referents);
    return entities.chains();
  }
}
