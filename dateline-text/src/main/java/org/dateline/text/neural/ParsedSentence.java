package org.dateline.text.neural;

import java.util.List;
import org.dateline.text.document.EventScores;
import org.dateline.text.document.NameType;
import org.dateline.text.document.Upos;

/**
 * What the model reads in the words of a sentence.
 *
 * @param words tag, lemma and place in the tree of each word
 * @param names the names, in order
 * @param scores what it holds of the words as to events and voices
 */
public record ParsedSentence(List<Word> words, List<Name> names, EventScores scores) {

  /** Copies the lists. */
  public ParsedSentence {
    words = List.copyOf(words);
    names = List.copyOf(names);
  }

  /**
   * A word.
   *
   * @param upos universal part of speech
   * @param xpos Penn Treebank tag
   * @param lemma dictionary form
   * @param head number of the word it depends on, from 0; -1 for the root
   * @param relation relation to the head
   */
  public record Word(Upos upos, String xpos, String lemma, int head, String relation) {}

  /**
   * A name.
   *
   * @param type its class
   * @param first number of its first word
   * @param last number of its last word, inclusive
   * @param score the probability of its least certain word
   */
  public record Name(NameType type, int first, int last, double score) {}
}
