package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.dateline.ledger.Judge;
import org.dateline.ledger.LedgerAddress;
import org.dateline.ledger.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoriesCommandTest {
  private static final String KENYA = "Kenyan police open fire as protesters storm parliament";

  @TempDir private static Path folder = Path.of("");
  private static String ledger = "";

  @BeforeAll
  static void readTheSamples() {
    ledger = folder.resolve("a.db").toString();
    assertThat(Ran.command("demo", "--no-serve", "--ledger", ledger).status()).isZero();
  }

  @Test
  void reportsOfOneEventAreOneStoryAndOthersAreLeftOut() {
    Ran ran = Ran.command("stories", "--ledger", ledger);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains(KENYA + "\n  3 reports\n")
        .contains("Kenyan rights body counts 39 dead, Ruto 19")
        .contains("Beirut toll passes 100")
        .doesNotContain("Sri Lanka");
  }

  @Test
  void aPeriodAndASizeNarrowTheList() {
    Ran ran = Ran.command("stories", "--ledger", ledger, "--since", "2024-06-26", "--least", "1");
    assertThat(ran.out()).contains("Ruto drops tax bill").doesNotContain("Beirut");
    assertThat(Ran.command("stories", "--ledger", ledger, "--since", "soon").status()).isEqualTo(2);
  }

  @Test
  void jsonHasOneStoryALine() {
    assertThat(Ran.command("stories", "--ledger", ledger, "--output", "jsonl").out().lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("{\"story\":") && line.contains("\"reasons\":[{"));
  }

  @Test
  void aJudgementSplitsAStoryUntilItIsWithdrawn() {
    String before = Ran.command("stories", "--ledger", ledger).out();
    Instant now = Instant.parse("2024-03-27T10:00:00Z");
    try (Judge judge = Judge.open(LedgerAddress.of(ledger))) {
      Verdict apart =
          new Verdict.Different(
              Verdict.Subject.STORY, "kenya-parliament-stormed", "kenya-bill-withdrawn");
      long number = judge.judge(apart, "editor", "two days", now).number();
      assertThat(Ran.command("stories", "--ledger", ledger).out())
          .doesNotContain(KENYA + "\n  3 reports\n");
      judge.withdraw(number, "editor", "one story after all", now);
    }
    assertThat(Ran.command("stories", "--ledger", ledger).out()).isEqualTo(before);
  }

  @Test
  void aListEndsWhereItsLimitIs() {
    Ran ran = Ran.command("stories", "--ledger", ledger, "--limit", "1");
    assertThat(ran.out()).contains("1 stories of 2 or more reports");
    assertThat(Ran.command("stories", "--ledger", ledger, "--limit", "0").status())
        .isEqualTo(ExitStatus.FAILED);
  }

  @Test
  void disagreementsAreCountedEvenIfThereAreNone() {
    Ran ran = Ran.command("disagreements", "--ledger", ledger, "--until", "1990-01-01");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).isEqualTo("0 disagreements\n");
  }
}
