package org.dateline.text.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  private static final Tokenizer TOKENIZER = new Tokenizer();
  private static final SentenceSplitter SPLITTER = new SentenceSplitter();

  private static String cut(String text) {
    return SPLITTER.sentences(text, TOKENIZER.tokens(text, 0, text.length())).stream()
        .map(words -> text.substring(words.getFirst().start(), words.getLast().end()))
        .collect(Collectors.joining(" | "));
  }

  /** A bar shows where a sentence ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor resigned. | He gave no reason.",
        "Gen. Otto Lind met Mr. Berg of the U.S. State Department in St. Gallen on Jan. 5.",
        "She works for the U.S. | They said so.",
        "“We lost.” | “We will fight on,” he said.",
        "“Will you go?” she asked. | \"No!\" he said.",
        "He said it was over (it was not.) | Then he left.",
        "J. F. Berg and Anna K. Holm won 3.5 percent.",
        "It rose to 4.5 p.m. levels, i.e. by half. | Nobody knows why…",
        "Is it true?! | Yes... | Perhaps.",
        "The bank, Holm Inc., fell. | Berg Corp. said nothing.",
        "“They grow rye, oats, etc.” | Sowing starts in May.",
        "2. The second point is money.",
        "the road was shut. | nobody was hurt.",
        "Anna Holm | 03/04/2001 10:15 AM | Please send the map to the office.",
        "“It is late,” Holm said.",
        "He thanked Holm (the mayor) Berg and the Port Authority of Oslo.",
        "POLICE CLEAR CAMP NEAR PORT"
      })
  void endsAreFound(String marked) {
    assertThat(cut(marked.replace(" | ", " "))).isEqualTo(marked);
  }

  @Test
  void theStopOfAnAbbreviationThatEndsASentenceIsAWord() {
    String text = "He moved to the U.S.";
    List<Span> words = SPLITTER.sentences(text, TOKENIZER.tokens(text, 0, 20)).getFirst();
    assertThat(words.getLast().in(text)).isEqualTo(".");
    assertThat(words.get(words.size() - 2).in(text)).isEqualTo("U.S");
  }

  @Test
  void endlessSentencesAreCut() {
    String text = "one, two, ".repeat(500);
    List<List<Span>> found = SPLITTER.sentences(text, TOKENIZER.tokens(text, 0, text.length()));
    assertThat(found).allSatisfy(s -> assertThat(s.size()).isLessThanOrEqualTo(250));
    assertThat(found.getFirst().getLast().in(text)).isEqualTo(",");
  }

  @Property
  void noWordIsLostOrMoved(@ForAll String text) {
    List<Span> words = TOKENIZER.tokens(text, 0, text.length());
    List<Span> found = SPLITTER.sentences(text, words).stream().flatMap(List::stream).toList();
    assertThat(found.stream().mapToInt(Span::length).sum())
        .isEqualTo(words.stream().mapToInt(Span::length).sum());
    assertThat(found).isSorted();
  }
}
