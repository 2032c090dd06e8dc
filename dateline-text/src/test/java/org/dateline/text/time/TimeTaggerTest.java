package org.dateline.text.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dateline.model.DateBasis;
import org.dateline.model.EventDate;
import org.dateline.model.Granularity;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Conllu;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.TimeExpression;
import org.dateline.text.document.TimeExpression.Kind;
import org.dateline.text.document.Token;
import org.dateline.text.document.Upos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTaggerTest {
  /** A Tuesday. */
  private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2024, 3, 26));

  private static final TimeTagger TAGGER = new TimeTagger();

  /** One sentence, parted at spaces, without a tree that says anything. */
  private static List<Sentence> sentence(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher words = Pattern.compile("\\S+").matcher(text);
    while (words.find()) {
      int i = tokens.size();
      Span span = new Span(words.start(), words.end());
      tokens.add(
          new Token(i, span, words.group(), words.group(), Upos.X, "FW", i == 0 ? -1 : 0, "dep"));
    }
    if (tokens.isEmpty()) {
      return List.of();
    }
    Span all = tokens.getFirst().span().cover(tokens.getLast().span());
    return List.of(new Sentence(0, all, tokens));
  }

  private static List<TimeExpression> tag(String text) {
    return TAGGER.tag(text, sentence(text), PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "They met on March 3, 2021 in Oslo.|March 3, 2021|2021-03-03",
        "They met on 3 March 2021 in Oslo.|3 March 2021|2021-03-03",
        "They met on the 3rd of March, 2021.|the 3rd of March, 2021|2021-03-03",
        "They met on Wednesday, Sept. 30, 2020.|Wednesday, Sept. 30, 2020|2020-09-30",
        "Filed 2021-03-03 by mail.|2021-03-03|2021-03-03",
        "Filed 3/14/21 by mail.|3/14/21|2021-03-14",
        "Filed 14.3.2021 by mail.|14.3.2021|2021-03-14",
        "War broke out on October 7 there.|October 7|2023-10-07",
        "Since 7 October the road is closed.|7 October|2023-10-07",
        "They left on Tuesday for Rome.|Tuesday|2024-03-26",
        "They left on Friday for Rome.|Friday|2024-03-22",
        "They left last Friday for Rome.|last Friday|2024-03-22",
        "They leave next Friday for Rome.|next Friday|2024-03-29",
        "They left yesterday for Rome.|yesterday|2024-03-25",
        "They left Thursday evening for Rome.|Thursday evening|2024-03-21TEV",
        "They left at 10:30 p.m. on Monday.|10:30 p.m. on Monday|2024-03-25T22:30",
        "They left at 1430 GMT for Rome.|1430 GMT|2024-03-26T14:30",
        "Prices rose last month again.|last month|2024-02",
        "Prices rose in November again.|November|2023-11",
        "Prices rose in early 2019 again.|early 2019|2019",
        "Prices rose this week again.|this week|2024-W13",
        "Prices rose at the weekend again.|the weekend|2024-W12-WE",
        "Sales fell in the fourth quarter again.|the fourth quarter|2023-Q4",
        "Sales fell in the third quarter of 2020.|the third quarter of 2020|2020-Q3",
        "Sales fell in Q2 2020 again.|Q2 2020|2020-Q2",
        "Sales fell in fiscal 2020 again.|fiscal 2020|2020",
        "It was built in the late 1970s here.|the late 1970s|197",
        "It was built in the nineties here.|the nineties|199",
        "It was built in the 19th century here.|the 19th century|18",
        "It rained last summer there.|last summer|2023-SU",
        "It rained in winter 2020 there.|winter 2020|2020-WI",
        "It rained three days ago there.|three days ago|2024-03-23",
        "It rained six weeks ago there.|six weeks ago|2024-W07",
        "Talks ran from 3 to 5 May 2022.|3 to 5 May 2022|2022-05-03/2022-05-05",
        "Talks ran on May 3-5, 2022.|May 3-5, 2022|2022-05-03/2022-05-05",
        "He ruled 1998-2003 alone.|1998-2003|1998/2003",
        "It lasted two weeks there.|two weeks|P2W",
        "It lasted twenty-four hours there.|twenty-four hours|PT24H",
        "It lasted several months there.|several months|PXM",
        "A 12-year-old boy spoke.|12-year-old|P12Y",
        "They meet every Monday there.|every Monday|XXXX-WXX-1",
        "They meet every two years there.|every two years|P2Y",
        "They live there now.|now|PRESENT_REF",
        "They went there recently.|recently|PAST_REF",
        "They may go in the near future.|the near future|FUTURE_REF",
        "They met on Christmas Day there.|Christmas Day|2023-12-25",
        "They met on Easter Sunday 2019.|Easter Sunday 2019|2019-04-21",
        "They met on Thanksgiving 2022.|Thanksgiving 2022|2022-11-24",
        "They fasted for Ramadan there.|Ramadan|",
      })
  void findsAndFixes(String text, String words, String value) {
    List<TimeExpression> times = tag(text);
    assertThat(times).extracting(t -> t.span().in(text)).containsExactly(words);
    assertThat(times).extracting(TimeExpression::value).containsExactly(value == null ? "" : value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The crowd of 2000 people may march.",
        "It cost $1990 and 1,995 coins.",
        "The second man fell.",
        "Call 555-1234 or 1-800-2020.",
      })
  void findsNoTimes(String text) {
    assertThat(tag(text)).isEmpty();
  }

  @Test
  void daysAfterAndBeforeAreCountedFromTheNarrative() {
    String text = "He fell on March 3, 2021 and rose two days later; the next day he spoke.";
    assertThat(tag(text))
        .extracting(TimeExpression::value)
        .containsExactly("2021-03-03", "2021-03-05", "2021-03-06");
  }

  @Test
  void aComparedYearGoesBackFromTheQuarter() {
    String text = "Sales in the third quarter of 2020 fell from a year earlier .";
    assertThat(tag(text)).extracting(TimeExpression::value).containsExactly("2020-Q3", "2019-Q3");
  }

  @Test
  void explicitDatesSayThatTheyAre() {
    EventDate full = tag("It began on March 3, 2021 there.").getFirst().date();
    EventDate partial = tag("It began on October 7 there.").getFirst().date();
    EventDate month = tag("It began in March 2021 there.").getFirst().date();
    assertThat(full.basis()).isEqualTo(DateBasis.EXPLICIT);
    assertThat(full.granularity()).isEqualTo(Granularity.DAY);
    assertThat(partial.basis()).isEqualTo(DateBasis.RELATIVE);
    assertThat(month.granularity()).isEqualTo(Granularity.MONTH);
    assertThat(month.start()).contains(LocalDate.of(2021, 3, 1));
    assertThat(month.end()).contains(LocalDate.of(2021, 3, 31));
  }

  @Test
  void withoutAPublicationDayOnlyFullDatesAreKnown() {
    String text = "He fell on March 3, 2021 and died on Tuesday after last month.";
    List<TimeExpression> times = TAGGER.tag(text, sentence(text), Optional.empty());
    assertThat(times)
        .extracting(t -> t.date().granularity())
        .containsExactly(Granularity.DAY, Granularity.UNKNOWN, Granularity.UNKNOWN);
    assertThat(times.get(1).value()).isEqualTo("XXXX-WXX-2");
  }

  @Test
  void lengthsAndRepetitionsCoverNoDays() {
    assertThat(tag("It lasted two weeks there."))
        .allMatch(t -> t.kind() == Kind.DURATION && t.date().equals(EventDate.UNKNOWN));
    assertThat(tag("They meet every Monday there.")).allMatch(t -> t.kind() == Kind.SET);
  }

  @Test
  void theTenseOfTheVerbChoosesPastOrFuture() {
    AnnotatedDocument past =
        Conllu.read(
            """
            1  Ministers  minister  NOUN   NNS  _  2  nsubj  _  _
            2  met        meet      VERB   VBD  _  0  root   _  _
            3  on         on        ADP    IN   _  4  case   _  _
            4  Friday     Friday    PROPN  NNP  _  2  obl    _  _
            """);
    AnnotatedDocument future =
        Conllu.read(
            """
            1  Ministers  minister  NOUN   NNS  _  3  nsubj  _  _
            2  will       will      AUX    MD   _  3  aux    _  _
            3  meet       meet      VERB   VB   _  0  root   _  _
            4  on         on        ADP    IN   _  5  case   _  _
            5  Friday     Friday    PROPN  NNP  _  3  obl    _  _
            """);
    assertThat(TAGGER.tag(past.text(), past.sentences(), PUBLISHED).getFirst().value())
        .isEqualTo("2024-03-22");
    assertThat(TAGGER.tag(future.text(), future.sentences(), PUBLISHED).getFirst().value())
        .isEqualTo("2024-03-29");
  }

  /** Measured in processor time, which other work on the machine does not stretch. */
  @Test
  void longTextTakesLinearTime() {
    for (String words : List.of("two ", "the early mid- ", "hundred and ", "March 3-", "in the ")) {
      String text = words.repeat(40_000 / words.length());
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      tag(text);
      long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      assertThat(Duration.ofNanos(end - start)).isLessThan(Duration.ofSeconds(4));
    }
  }

  @Property(tries = 200)
  void anyTextIsRead(@ForAll String text) {
    tag(text).forEach(t -> assertThat(t.span().end()).isLessThanOrEqualTo(text.length()));
  }

  @Property(tries = 300)
  void numbersOfAnySizeAreRead(@ForAll int a, @ForAll short b, @ForAll byte c) {
    String text = c + " May " + b + ", " + a + " years ago, " + b + "-" + c + "-" + c + " weeks";
    tag(text).forEach(t -> assertThat(t.span().end()).isLessThanOrEqualTo(text.length()));
  }
}
