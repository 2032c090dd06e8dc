package org.dateline.text.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.dateline.model.Span;
import org.dateline.text.document.Quotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationFinderTest {
  private final QuotationFinder finder = new QuotationFinder();

  private List<String> contents(String text) {
    return finder.find(text).stream().map(q -> q.content().orElseThrow().in(text).strip()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "\"We won,\" she said.|We won,",
        "“We won,” she said.|We won,",
        "\"We won,” she said.|We won,",
        "Er sagte: „Wir gehen heim.“|Wir gehen heim.",
        "Il a dit : « Nous partons. »|Nous partons.",
        "Er rief »Halt« und lief.|Halt",
        "‘We won,’ she said.|We won,",
        "'We won,' she said.|We won,",
        "``We won,'' she said.|We won,",
        "”Me voitimme”, hän sanoi.|Me voitimme",
        "He said:\"Go home.\"|Go home.",
        "the 'workers' union' of the port|workers' union",
        "It was ‘the boys’ club’ again.|the boys’ club",
        "the so-called \"peace\" talks|peace",
      })
  void quotesOfEveryHand(String text, String content) {
    assertThat(contents(text)).containsExactly(content);
    assertThat(finder.find(text)).allMatch(Quotation::closed).allMatch(q -> q.depth() == 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "The workers' leader didn't come.",
        "Back in the '90s they let 'em go.",
        "The miners’ and the dockers’ unions met.",
        "A 6\" pipe burst.",
      })
  void apostrophesAndInchesAreNoQuotations(String text) {
    assertThat(finder.find(text)).isEmpty();
  }

  @Test
  void nestedQuotationsHaveDepth() {
    String text = "\"He told me, 'Don't go,' and I stayed,\" said Ann.";
    assertThat(contents(text))
        .containsExactly("He told me, 'Don't go,' and I stayed,", "Don't go,");
    assertThat(finder.find(text)).extracting(Quotation::depth).containsExactly(0, 1);
  }

  @Test
  void aParagraphThatReopensTheMarkContinuesTheQuotation() {
    String text = "“We came.\n\n“We saw.\n\n“We left,” he said. “It rained.”";
    assertThat(finder.find(text))
        .extracting(Quotation::continuesPrevious)
        .containsExactly(false, true, true, false);
    assertThat(finder.find(text))
        .extracting(Quotation::closed)
        .containsExactly(false, false, true, true);
  }

  @Test
  void anUnclosedMarkEndsWithItsParagraph() {
    String text = "He said \"we will stay.\nThe talks ended. \"Good,\" said Bo.";
    assertThat(contents(text)).containsExactly("we will stay.", "Good,");
    assertThat(finder.find(text)).noneMatch(Quotation::continuesPrevious);
  }

  @Test
  void aLineThatIsWrappedByHandGoesOn() {
    String text =
        "The minister said that “the border, which has been closed since\n"
            + "the spring, will open again” and left.\n\nNobody asked why.";
    assertThat(contents(text)).hasSize(1);
    assertThat(finder.find(text)).allMatch(Quotation::closed);
  }

  @Test
  void tenThousandMarksTakeLinearTime() {
    for (String mark : List.of("“", "\" a", "' a", "„‚«", "“‘a", "”’»")) {
      String text = mark.repeat(100_000 / mark.length());
      assertTimeout(Duration.ofSeconds(10), () -> finder.find(text));
    }
  }

  @Property
  void spansLieInTheTextAndNest(
      @ForAll
          @Chars({'"', '\'', '“', '”', '‘', '’', '„', '«', '»', '`', ' ', '\n', 's', '.'})
          @CharRange(from = '\uD7F0', to = '\uE010')
          String text) {
    List<Quotation> found = finder.find(text);
    for (int i = 0; i < found.size(); i++) {
      Span span = found.get(i).span();
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
      found.get(i).content().ifPresent(c -> assertThat(span.contains(c)).isTrue());
      for (Quotation later : found.subList(i + 1, found.size())) {
        assertThat(later.span().start()).isGreaterThan(span.start());
        if (later.span().overlaps(span)) {
          assertThat(span.contains(later.span())).isTrue();
          assertThat(later.depth()).isGreaterThan(found.get(i).depth());
        }
      }
    }
  }
}
