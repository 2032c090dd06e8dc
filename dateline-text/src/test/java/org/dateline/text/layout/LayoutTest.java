package org.dateline.text.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dateline.model.Span;
import org.dateline.text.document.DatelineMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
  private static final String NEWS =
      "The finance minister told parliament that the budget would be cut by a tenth next year.";

  private static List<String> read(String text) {
    return Layout.of(text).paragraphs().stream().map(span -> span.in(text)).toList();
  }

  private static List<String> noise(String text) {
    return Layout.of(text).noise().stream().map(span -> span.in(text)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OSLO, May 3 (Reuters) - | OSLO | Reuters",
        "BERGEN, Norway (AP) — | BERGEN | AP",
        "TURKU/HELSINKI, June 12 (AFP) -- | TURKU/HELSINKI | AFP",
        "GRAZ, 4 May 2021 (Some Paper/ANN) - | GRAZ | Some Paper/ANN",
        "TAMPERE (Northern Wire) - | TAMPERE | Northern Wire",
        "TAMPERE (Northern) : | TAMPERE | Northern",
        "Turku, March 15, IRNA - | Turku | IRNA",
        "LAHTI – | LAHTI | ",
        "SAN MARINO: | SAN MARINO | ",
        "Lund, Sweden – | Lund | ",
        "Uppsala - | Uppsala | ",
        "OULU - 21 July 2022: | OULU | ",
        "OULU, July 25: | OULU | ",
        "Turku (CNN) | Turku | CNN",
        "(Reuters) - | | Reuters"
      })
  void theDatelineIsSetAside(String opening, String place, String agency) {
    String text = "A headline\n" + opening + " " + NEWS;
    Layout layout = Layout.of(text);
    DatelineMark mark = layout.dateline().orElseThrow();
    assertThat(mark.place()).isEqualTo(Optional.ofNullable(place));
    assertThat(mark.agency()).isEqualTo(Optional.ofNullable(agency));
    mark.placeSpan().ifPresent(span -> assertThat(span.in(text)).isEqualTo(place));
    assertThat(layout.paragraphs().getLast().in(text)).isEqualTo(NEWS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE: ",
        "Analysis – ",
        "The union (SAK) ",
        "Al-",
        "However, ",
        "Prices rose in many places - ",
        "Dr. Holm: "
      })
  void otherOpeningsAreNoDateline(String opening) {
    assertThat(Layout.of(opening + NEWS).dateline()).isEmpty();
  }

  @Test
  void aHeadlineWithADashIsNoDateline() {
    assertThat(Layout.of("Power Cuts - Minister Sets Out Plan For New Lines\n" + NEWS).dateline())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"(Yonhap) | Yonhap", "— SPA | SPA", "- Bernama | Bernama", "– Daily Word/ANN | ANN"})
  void anAgencySignsAtTheFoot(String signature, String agency) {
    String text = NEWS + "\n" + NEWS + " " + signature + "\r\n\r\n";
    assertThat(Layout.of(text).dateline().flatMap(DatelineMark::agency)).contains(agency);
    assertThat(read(text)).containsExactly(NEWS, NEWS + " ");
    assertThat(noise(text)).containsExactly(signature);
  }

  @Test
  void aCreditLineNamesTheAgencyOfAPlacedReport() {
    String text = "LAHTI – " + NEWS + "\nWith files from The Canadian Press";
    DatelineMark mark = Layout.of(text).dateline().orElseThrow();
    assertThat(mark.place()).contains("LAHTI");
    assertThat(mark.agency()).contains("The Canadian Press");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more: Five things to know about the vote",
        "ADVERTISEMENT",
        "Share this article",
        "Facebook Twitter WhatsApp Email",
        "By Maria Holm and Ole Berg in Oslo",
        "Photo: Maria Holm/Some Agency",
        "A man walks past a shop in Turku. Anna Berg/Getty Images",
        "https://example.org/news/1",
        "Follow us on Twitter",
        "Reporting by Maria Holm; Editing by Ole Berg",
        "Copyright 2021 Some Paper. All rights reserved.",
        "Updated at 11:02 p.m.",
        "* * *"
      })
  void publishersNoiseIsMarked(String line) {
    assertThat(noise(NEWS + "\n" + line + "\n" + NEWS)).containsExactly(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share prices fell by a tenth on Monday.",
        "By Tuesday the water had reached the old town.",
        "Read the charter, he told them.",
        "Image is everything, the party says.",
        "Follow the money, the judge said.",
        "Sources: two officers of the guard were held.",
        "Support for the party fell."
      })
  void newsIsNotTakenForNoise(String line) {
    assertThat(read(NEWS + "\n" + line)).containsExactly(NEWS, line);
  }

  /** "text | what of it is read, in pieces parted by a bar". */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Sen. Jane Doe Jane (Janie) DoeSenate delays vote Governor signs budget MORE (Ohio) left."
            + " ; Sen. Jane Doe| (Ohio) left.",
        "Ann Lee Ann LeeTalks resume in Oslo after a week MORE and Bo Ek Bo Lars EkNo deal in sight"
            + " MORE met. ; Ann Lee| and Bo Ek| met.",
        // No links: nobody's name stands twice, or nothing is glued to it.
        "McConnell told the Senate that it MORE than once had failed. ; "
            + "McConnell told the Senate that it MORE than once had failed.",
        "Jane Doe met John Doe and asked him for a little MORE time. ; "
            + "Jane Doe met John Doe and asked him for a little MORE time.",
      })
  void linksWithinAParagraphAreNotRead(String text, String pieces) {
    Layout layout = Layout.of(text);
    assertThat(layout.paragraphs()).hasSize(1);
    assertThat(layout.pieces(layout.paragraphs().getFirst()).stream().map(span -> span.in(text)))
        .containsExactly(pieces.split("\\|"));
  }

  @Test
  void wrappedLinesAreJoinedAndParagraphsKept() {
    String text =
        """
        Minister resigns over ferry contract

        The minister of transport of the islands resigned on Monday after the
        auditor found that a contract for three ferries had been given to a
        company that his brother owned.
          He denied that he had known of it and said that he would fight to
        clear his name before the courts.

        The opposition called for an election.
        """;
    assertThat(read(text)).hasSize(4);
    assertThat(read(text).get(1)).endsWith("brother owned.").contains("after the\nauditor");
  }

  @Test
  void aLineIsAParagraphWhereLinesAreNotWrapped() {
    assertThat(read(NEWS + "\nVoters go to the polls on Sunday\n" + NEWS)).hasSize(3);
  }

  @Property
  void allThatIsReadOrNoiseLiesInOrderInTheText(@ForAll String text) {
    Layout layout = Layout.of(text);
    int last = 0;
    for (Span span : layout.paragraphs()) {
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      last = span.end();
    }
    assertThat(last).isLessThanOrEqualTo(text.length());
    assertThat(layout.noise())
        .allSatisfy(s -> assertThat(s.end()).isLessThanOrEqualTo(text.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "A ",
        "\n",
        "(",
        "- ",
        "By A",
        "several words\n",
        "Doe-",
        "Doe Doe MORE",
        " MORE Ann AnnB",
        "Ann Ann AnnB MORE\n"
      })
  void theCostGrowsWithTheTextAndNoFaster(String part) {
    String text = part.repeat(500_000 / part.length());
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    Layout.of(text);
    assertThat(clock.getCurrentThreadCpuTime() - start).isLessThan(5_000_000_000L);
  }
}
