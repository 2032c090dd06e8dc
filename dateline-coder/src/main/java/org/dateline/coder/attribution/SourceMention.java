package org.dateline.coder.attribution;

import org.dateline.model.Span;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * The words that name the source of an attribution.
 *
 * @param sentence number of its sentence
 * @param head number of its head token in that sentence
 * @param span its words, with what describes it
 */
public record SourceMention(int sentence, int head, Span span) {

  /**
   * The token to ask who the source is: the noun that a relative pronoun stands for ("the minister,
   * who said"), else the head itself.
   *
   * @param in the sentence of this mention
   */
  public Token referent(Sentence in) {
    return Subjects.antecedent(in, in.token(head)).orElse(in.token(head));
  }
}
