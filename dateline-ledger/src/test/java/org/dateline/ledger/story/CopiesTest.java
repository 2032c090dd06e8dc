package org.dateline.ledger.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ledger.story.Reports.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.model.ArticleId;
import org.dateline.model.CodedArticle;
import org.junit.jupiter.api.Test;

class CopiesTest {
  private static final String FLOOD =
      "Rivers burst their banks in the northern province after three days of rain, and some four"
          + " hundred families spent the night on the roofs of schools, the governor's office said."
          + " Boats of the coast guard reached the town of Marlo before dawn.";
  private static final String VOTE =
      "Lawmakers put off a vote on the water bill for the third time on Monday, because the two"
          + " parties of the coalition could not agree on who should pay for the new canal.";

  private final Copies copies = Copies.load();

  @Test
  void aTextWithAnotherFirstWordIsACopyOfTheEarlierReport() {
    List<CopyGroup> groups =
        copies.find(
            List.of(
                report("b", "Evening Post", "2024-05-03", "Officials: " + FLOOD).coded(),
                report("a", "Morning Star", "2024-05-02", FLOOD).coded(),
                report("c", "Morning Star", "2024-05-02", VOTE).coded()));
    assertThat(groups).hasSize(2);
    CopyGroup flood = groups.getFirst();
    assertThat(flood.reports()).containsExactly(new ArticleId("a"), new ArticleId("b"));
    assertThat(flood.origin()).isEqualTo("Morning Star");
    assertThat(flood.because().rule()).isEqualTo("earliest");
    assertThat(flood.reasons()).extracting(Reason::rule).containsExactly("same-text");
  }

  @Test
  void aCreditLineOutweighsTheEarliestDay() {
    CopyGroup group =
        copies
            .find(
                List.of(
                    report("a", "Morning Star", "2024-05-02", "MARLO (AP) - " + FLOOD).coded(),
                    report("b", "Evening Post", "2024-05-03", FLOOD).coded()))
            .getFirst();
    assertThat(group.origin()).isEqualTo("Associated Press");
    assertThat(group.because().rule()).isEqualTo("credit-line");
  }

  @Test
  void theAgencyItselfIsTheSourceEvenIfItsReportIsSeenLater() {
    CopyGroup group =
        copies
            .find(
                List.of(
                    report("a", "Morning Star", "2024-05-02", FLOOD + " (Reuters)").coded(),
                    report("b", "Reuters", "2024-05-03", FLOOD).coded()))
            .getFirst();
    assertThat(group.first()).isEqualTo(new ArticleId("b"));
    assertThat(group.because().rule()).isEqualTo("agency-itself");
  }

  @Test
  void aReportMadeOfAnothersParagraphsIsACopyThoughLongerOnesAreBetween() {
    String own =
        IntStream.range(0, 200).mapToObj(i -> "word" + i * 7919).reduce("", (a, b) -> a + " " + b);
    List<CopyGroup> groups =
        copies.find(
            List.of(
                report("a", "Morning Star", "2024-05-02", FLOOD).coded(),
                report("b", "Evening Post", "2024-05-03", own + ".\n\n" + FLOOD).coded()));
    assertThat(groups).hasSize(1);
    assertThat(groups.getFirst().reasons().getFirst().rule()).isEqualTo("same-paragraphs");
  }

  @Test
  void emptyAndOneWordReportsAreNobodysCopies() {
    List<CodedArticle> reports = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      reports.add(report("e" + i, "A", "2024-05-02", "").coded());
      reports.add(report("w" + i, "A", "2024-05-02", "Breaking").coded());
    }
    assertThat(copies.find(reports)).hasSize(100);
  }

  @Test
  void tenThousandIdenticalReportsAreOneGroup() {
    List<CodedArticle> reports =
        IntStream.range(0, 10_000)
            .mapToObj(i -> report("r" + i, "Outlet " + i, "2024-05-02", VOTE).coded())
            .toList();
    assertThat(copies.find(reports)).singleElement().matches(g -> g.reports().size() == 10_000);
  }
}
