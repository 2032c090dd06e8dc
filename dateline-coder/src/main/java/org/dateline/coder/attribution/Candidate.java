package org.dateline.coder.attribution;

import java.util.List;
import java.util.Optional;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;

/**
 * A place in the text that has the shape of an attribution, not yet judged.
 *
 * @param sentence where the cue stands
 * @param construction its shape
 * @param cue the word that decides
 * @param cueWords the cue with its auxiliaries, particles and preposition, in text order
 * @param source head of the words that name the source, in the cue's sentence
 * @param contentSentence where the content stands
 * @param content its words, in text order
 * @param link what joins cue and content: a preposition, "that", "to", "" for nothing
 */
public record Candidate(
    Sentence sentence,
    Construction construction,
    Token cue,
    List<Token> cueWords,
    Optional<Token> source,
    Sentence contentSentence,
    List<Token> content,
    String link) {

  /** Copies the lists; refuses an empty cue or content. */
  public Candidate {
    cueWords = List.copyOf(cueWords);
    content = List.copyOf(content);
    if (cueWords.isEmpty() || content.isEmpty()) {
      throw new IllegalArgumentException("no candidate without cue and content");
    }
  }

  /** This candidate under the name of another shape. */
  Candidate as(Construction shape) {
    return new Candidate(sentence, shape, cue, cueWords, source, contentSentence, content, link);
  }
}
