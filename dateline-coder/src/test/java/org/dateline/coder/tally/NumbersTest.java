package org.dateline.coder.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dateline.model.Span;
import org.dateline.model.Tally.Bound;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  private static Sentence sentence(List<String> forms) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String form : forms) {
      int i = tokens.size();
      Span span = new Span(at, at + form.length());
      tokens.add(new Token(i, span, form, form, Upos.X, "X", i - 1, i == 0 ? "root" : "dep"));
      at = span.end() + 1;
    }
    return new Sentence(0, new Span(0, at), tokens);
  }

  @ParameterizedTest
  @CsvSource({
    "12 people, 12, 12, EXACT",
    "twenty-three people, 23, 23, EXACT",
    "one hundred and five people, 105, 105, EXACT",
    "two dozen people, 24, 24, EXACT",
    "1.2 million people, 1200000, 1200000, EXACT",
    "12 thousand people, 12000, 12000, EXACT",
    "half a dozen people, 6, 6, EXACT",
    "at least 30 people, 30, , AT_LEAST",
    "30 or more people, 30, , AT_LEAST",
    "no fewer than 30 people, 30, , AT_LEAST",
    "a total of 30 people, 30, 30, EXACT",
    "more than a dozen people, 12, , MORE_THAN",
    "as many as 30 people, , 30, AT_MOST",
    "fewer than 30 people, , 30, FEWER_THAN",
    "an estimated 30 people, 30, 30, ABOUT",
    "dozens of people, 24, 99, ABOUT",
    "tens of thousands of people, 20000, 99999, ABOUT",
    "between 20 and 30 people, 20, 30, BETWEEN",
    "20 to 30 people, 20, 30, BETWEEN"
  })
  void aNumberIsReadAsItsWordsBoundIt(String words, Long low, Long high, Bound bound) {
    assertThat(Numbers.in(sentence(List.of(words.split(" ")))))
        .singleElement()
        .extracting(Numeral::count)
        .isEqualTo(new Count(optional(low), optional(high), bound));
  }

  private static OptionalLong optional(@org.jspecify.annotations.Nullable Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  @Property(tries = 200)
  void hostileWordsGiveNumeralsInsideTheSentence(@ForAll List<String> forms) {
    List<String> words = forms.stream().filter(f -> !f.isEmpty()).limit(30).toList();
    if (!words.isEmpty()) {
      assertThat(Numbers.in(sentence(words)))
          .allMatch(n -> n.first() >= 0 && n.last() < words.size());
    }
  }
}
