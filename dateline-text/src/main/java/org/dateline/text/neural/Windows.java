package org.dateline.text.neural;

import java.util.ArrayList;
import java.util.List;
import org.dateline.text.document.EventScores;

/** Joins what was read in the windows of an over-long sentence. */
final class Windows {
  private Windows() {}

  /**
   * One sentence of several windows. The roots of the later windows hang on the root of the first
   * as {@code parataxis}.
   *
   * @param windows at least one, in order
   */
  static ParsedSentence joined(List<ParsedSentence> windows) {
    List<ParsedSentence.Word> words = new ArrayList<>();
    List<ParsedSentence.Name> names = new ArrayList<>();
    int root = -1;
    for (ParsedSentence window : windows) {
      int shift = words.size();
      for (ParsedSentence.Word word : window.words()) {
        boolean isRoot = word.head() < 0;
        boolean later = isRoot && shift > 0;
        words.add(
            new ParsedSentence.Word(
                word.upos(),
                word.xpos(),
                word.lemma(),
                later ? root : isRoot ? -1 : word.head() + shift,
                later ? "parataxis" : word.relation()));
        if (isRoot && shift == 0) {
          root = words.size() - 1;
        }
      }
      for (ParsedSentence.Name name : window.names()) {
        names.add(
            new ParsedSentence.Name(
                name.type(), name.first() + shift, name.last() + shift, name.score()));
      }
    }
    return new ParsedSentence(
        words, names, EventScores.joined(windows.stream().map(ParsedSentence::scores).toList()));
  }
}
