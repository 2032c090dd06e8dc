package org.dateline.text.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
  private static final Tokenizer TOKENIZER = new Tokenizer();

  private static String cut(String text) {
    return TOKENIZER.tokens(text, 0, text.length()).stream()
        .map(span -> span.in(text))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a 40-year-old ex-minister | a 40 - year - old ex-minister",
        "They don't, can't and won’t. | They do n't , ca n't and wo n’t .",
        "Kenya's, the rebels' and O'Hara's | Kenya 's , the rebels ' and O'Hara 's",
        "He cannot; she's gonna. | He can not ; she 's gon na .",
        "$3.5bn, £20m, 12% and US$4 | $ 3.5 bn , £ 20 m , 12 % and US $ 4",
        "1,200 men at 7:30am on 3/4/2020 | 1,200 men at 7:30 am on 3/4/2020",
        "U.S. and U.N. aid, i.e. Dr. Ali's | U.S. and U.N. aid , i.e. Dr. Ali 's",
        "Write to a.b@example.org or see www.example.com/a?b=1. | Write to a.b@example.org or see www.example.com/a?b=1 .",
        "@desk and #vote on item #4 | @desk and #vote on item # 4",
        "Wait... what?! (Yes.) | Wait ... what ?! ( Yes . )",
        "“No,” he said—twice. | “ No , ” he said — twice .",
        "call 555-123-4567 or 1990-1995 | call 555-123-4567 or 1990 - 1995",
        "the '70s and the 80's, get 'em | the '70s and the 80's , get 'em",
        "AT&T and/or the end.Next | AT&T and / or the end . Next"
      })
  void cutsAsTheTreebankDoes(String text, String words) {
    assertThat(cut(text)).isEqualTo(words);
  }

  @Test
  void wordsOfOtherScriptsAndPicturesAreKept() {
    assertThat(cut("北京 said 👍🏽 to Łódź")).isEqualTo("北京 said 👍🏽 to Łódź");
  }

  @Test
  void controlAndDirectionMarksPartWords() {
    assertThat(cut("one\u0000two\u202Ethree\u200Bfour")).isEqualTo("one two three four");
  }

  @Property
  void wordsLieInOrderAndCoverAllThatIsNoGap(@ForAll("hostile") String text) {
    List<Span> words = TOKENIZER.tokens(text, 0, text.length());
    int last = 0;
    for (Span word : words) {
      assertThat(word.start()).isGreaterThanOrEqualTo(last);
      assertThat(text.substring(last, word.start()).codePoints())
          .noneMatch(Character::isLetterOrDigit);
      last = word.end();
    }
    assertThat(last).isLessThanOrEqualTo(text.length());
    assertThat(text.substring(last).codePoints()).noneMatch(Character::isLetterOrDigit);
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> marks =
        Arbitraries.strings()
            .withChars("ab.1-'’\"@#/:,&$%() \n\u00AD\u200D\uD83D\uDE00\u4E00\u0301");
    return Arbitraries.oneOf(Arbitraries.strings().all(), marks).filter(s -> !s.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"a", "a-", "'", "http://)", ".", "@a.", "\uD83D", "a.com"})
  void theCostGrowsWithTheTextAndNoFaster(String part) {
    String text = part.repeat(500_000 / part.length());
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    TOKENIZER.tokens(text, 0, text.length());
    assertThat(clock.getCurrentThreadCpuTime() - start).isLessThan(5_000_000_000L);
  }
}
