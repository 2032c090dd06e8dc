package org.dateline.coder.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.coder.event.Trees.grammar;
import static org.dateline.coder.event.Trees.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.model.DateBasis;
import org.dateline.model.EventDate;
import org.dateline.model.Granularity;
import org.dateline.model.Span;
import org.dateline.text.document.AnnotatedDocument;
import org.dateline.text.document.Sentence;
import org.dateline.text.document.TimeExpression;
import org.junit.jupiter.api.Test;

class DateReaderTest {
  private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 26);

  private static AnnotatedDocument with(AnnotatedDocument bare, TimeExpression... times) {
    return new AnnotatedDocument(
        bare.article().withPublished(TUESDAY),
        Optional.empty(),
        bare.sentences(),
        bare.names(),
        List.of(),
        List.of(times),
        List.of(),
        List.of(),
        List.of());
  }

  private static TimeExpression day(Span span, LocalDate day) {
    return new TimeExpression(
        0,
        span,
        TimeExpression.Kind.DATE,
        day.toString(),
        new EventDate(
            Optional.of(day),
            Optional.of(day),
            Granularity.DAY,
            DateBasis.RELATIVE,
            Optional.of(span)));
  }

  private static final AnnotatedDocument REPORTED =
      Trees.document(
          """
          Police police NOUN NNS 2 nsubj
          said say VERB VBD 0 root
          Monday Monday PROPN NNP 2 obl:tmod
          gunmen gunman NOUN NNS 5 nsubj
          attacked attack VERB VBD 2 ccomp
          Herat Herat PROPN NNP 5 obj
          Sunday Sunday PROPN NNP 5 obl:tmod
          """);

  @Test
  void eachVerbHasItsOwnDay() {
    Sentence s = REPORTED.sentences().getFirst();
    LocalDate sunday = TUESDAY.minusDays(2);
    AnnotatedDocument document =
        with(
            REPORTED,
            day(word(s, "Monday").span(), TUESDAY.minusDays(1)),
            day(word(s, "Sunday").span(), sunday));
    Optional<EventDate> date = new DateReader(document).date(grammar(s), word(s, "attacked"));
    assertThat(date.flatMap(EventDate::start)).contains(sunday);
  }

  @Test
  void theDayOfSpeakingIsNotTheDayOfTheDeed() {
    Sentence s = REPORTED.sentences().getFirst();
    AnnotatedDocument document =
        with(REPORTED, day(word(s, "Monday").span(), TUESDAY.minusDays(1)));
    assertThat(new DateReader(document).date(grammar(s), word(s, "attacked"))).isEmpty();
  }

  @Test
  void newsWithoutADayOfItsOwnIsOfTheDayThatTheOpeningNames() {
    Sentence s = REPORTED.sentences().getFirst();
    AnnotatedDocument document =
        with(REPORTED, day(word(s, "Monday").span(), TUESDAY.minusDays(1)));
    assertThat(
            new DateReader(document)
                .ofNews(grammar(s), word(s, "attacked"))
                .flatMap(EventDate::start))
        .contains(TUESDAY.minusDays(1));
  }

  @Test
  void sinceMakesAStretchAndBeforeNothing() {
    for (String marker : List.of("since", "before")) {
      AnnotatedDocument bare =
          Trees.document(
              """
              Police police NOUN NNS 3 nsubj
              have have AUX VBP 3 aux
              attacked attack VERB VBN 0 root
              them they PRON PRP 3 obj
              %s %s ADP IN 6 case
              Sunday Sunday PROPN NNP 3 obl
              """
                  .formatted(marker, marker));
      Sentence s = bare.sentences().getFirst();
      AnnotatedDocument document = with(bare, day(word(s, "Sunday").span(), TUESDAY.minusDays(2)));
      Optional<EventDate> date = new DateReader(document).date(grammar(s), word(s, "attacked"));
      assertThat(date.flatMap(EventDate::end))
          .isEqualTo(marker.equals("since") ? Optional.of(TUESDAY) : Optional.empty());
      assertThat(date).isPresent();
    }
  }

  @Test
  void aDayAfterPutsTheOtherDeedADayBefore() {
    AnnotatedDocument bare =
        Trees.document(
            """
            They they PRON PRP 2 nsubj
            met meet VERB VBD 0 root
            a a DET DT 4 det
            day day NOUN NN 2 obl:tmod
            after after SCONJ IN 7 mark
            parliament parliament NOUN NN 7 nsubj
            voted vote VERB VBD 2 advcl
            """);
    Sentence s = bare.sentences().getFirst();
    Span length = word(s, "a").span().cover(word(s, "day").span());
    AnnotatedDocument document =
        with(
            bare,
            new TimeExpression(0, length, TimeExpression.Kind.DURATION, "P1D", EventDate.UNKNOWN));
    DateReader dates = new DateReader(document);
    assertThat(dates.ofNews(grammar(s), word(s, "met")).map(EventDate::basis))
        .contains(DateBasis.PUBLICATION);
    EventDate voted = dates.date(grammar(s), word(s, "voted")).orElseThrow();
    assertThat(voted.start()).contains(TUESDAY.minusDays(1));
    assertThat(voted.basis()).isEqualTo(DateBasis.RELATIVE);
  }
}
