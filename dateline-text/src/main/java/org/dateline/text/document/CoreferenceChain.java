package org.dateline.text.document;

import java.util.List;

/**
 * Mentions of one thing in an article.
 *
 * @param mentions at least two, in text order
 * @param representative the mention that says most, of them
 */
public record CoreferenceChain(List<Mention> mentions, Mention representative) {

  /** Copies the list; refuses a lone mention and a representative from elsewhere. */
  public CoreferenceChain {
    mentions = List.copyOf(mentions);
    if (mentions.size() < 2 || !mentions.contains(representative)) {
      throw new IllegalArgumentException("no chain: " + mentions);
    }
  }
}
