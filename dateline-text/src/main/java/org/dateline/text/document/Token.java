package org.dateline.text.document;

import org.dateline.model.Span;

/**
 * A word or mark in its sentence.
 *
 * @param index number in the sentence, from 0
 * @param span where it stands in the article's text
 * @param form the word as written
 * @param lemma its dictionary form
 * @param upos universal part of speech
 * @param xpos Penn Treebank tag, as English EWT has them
 * @param head number of the token it depends on, -1 for the root
 * @param relation Universal Dependencies relation to the head with its subtype, for instance {@code
 *     nsubj:pass}
 */
public record Token(
    int index,
    Span span,
    String form,
    String lemma,
    Upos upos,
    String xpos,
    int head,
    String relation) {

  /** Of where it stands alone: no two tokens of an article stand at one place. */
  @Override
  public int hashCode() {
    return 31 * span.start() + index;
  }

  /** Whether this token's relation is {@code wanted}, or a subtype of it. */
  public boolean is(String wanted) {
    return relation.startsWith(wanted)
        && (relation.length() == wanted.length() || relation.charAt(wanted.length()) == ':');
  }

  /** Whether this token is the root of its sentence. */
  public boolean isRoot() {
    return head < 0;
  }
}
